import type { Detector } from './detector.ts';
import { findEach, isNear } from './find.ts';

const months =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october';
const shape = new RegExp(
  String.raw`(?<!\d)(?:\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2} (?:${months}) (?:19|20)\d{2})(?!\d)`,
  'giu',
);
const born = /(?:\bgeb(?:oren|oortedatum|oortedag)?\b|\bgeb\.|°|\bverjaar|\bjarig\b|\bborn\b|\bbirth|\bdob\b)/i;

/** Exact dates: of birth when the text says so; any other may still be the day something happened to somebody. */
/** A day without its year, with two figures of it, or without signs: a date of birth only when the text says so. */
const short = new RegExp(
  String.raw`(?<![\d/.-])(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2}|(?:0\d|[12]\d|3[01])(?:0\d|1[0-2])(?:19|20)\d{2}|\d{1,2} (?:${months})(?! (?:19|20)\d{2}))(?![\d-])`,
  'giu',
);

export const birthDate: Detector = {
  id: 'birth-date',
  find: (text) => [
    ...findEach(text, shape, (match) => isNear(match, born)),
    ...findEach(text, short, (match) => (isNear(match, born) ? true : null)),
  ],
};
