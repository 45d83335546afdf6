import type { Detector } from './detector.ts';
import { findEach, isNear } from './find.ts';

const months =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|(?:jan|feb|mrt|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec)(?![a-z])\\.?';
const units = 'een|één|twee|drie|vier|vijf|zes|zeven|acht|negen';
const teens = 'tien|elf|twaalf|dertien|veertien|(?:vijf|zes|zeven|acht|negen)tien';
const tens = '(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig';
const number = `(?:(?:${units})[eë]n)?${tens}|${teens}|${units}`;
const ordinal = `eerste|derde|achtste|(?:(?:${units})[eë]n)?${tens}ste|(?:twee|vier|vijf|zes|zeven|negen|${teens})de`;
/** A day of a month, in figures or in words. */
const day = String.raw`(?:\d{1,2}(?:e|de|ste|st|nd|rd|th)?|${ordinal}|${number})`;
const dayAndMonth = String.raw`(?<![\p{L}\d])${day}\.?\s(?:of\s)?(?:${months})|(?<!\p{L})(?:${months})\s\d{1,2}(?:st|nd|rd|th)?(?!\d)`;
const year = String.raw`(?:19|20)\d{2}|(?:negentienhonderd|tweeduizend)(?:\s?(?:en\s)?(?:${number}))?`;
const [between, around] = [String.raw`\s?[-/.]\s?`, String.raw`(?![\p{L}\d])`];
const shape = new RegExp(
  String.raw`(?<!\d)(?:\d{1,2}${between}\d{1,2}${between}(?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})(?!\d)|(?:${dayAndMonth}),?\s(?:${year})${around}`,
  'giu',
);
const born = /(?:\bgeb(?:oren|oortedatum|oortedag)?\b|\bgeb\.|°|\bverjaar|\bjarig\b|\bborn\b|\bbirth|\bdob\b)/i;

/** A day without its year, with two figures of it, or without signs: a date of birth only when the text says so. */
const short = new RegExp(
  String.raw`(?<![\d/.-])(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2}|(?:0\d|[12]\d|3[01]) ?(?:0\d|1[0-2]) ?(?:19|20)\d{2})(?![\d-])|(?:${dayAndMonth})(?![\p{L}\d]|\.?,?\s(?:${year})${around})(?![\d-])`,
  'giu',
);

/** Exact dates: of birth when the text says so; any other may still be the day something happened to somebody. */
export const birthDate: Detector = {
  id: 'birth-date',
  find: (text) => [
    ...findEach(text, shape, (match) => isNear(match, born)),
    ...findEach(text, short, (match) => (isNear(match, born) ? true : null)),
  ],
};
