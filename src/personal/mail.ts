import type { Detector } from './detector.ts';
import { findEach } from './find.ts';

const shape = /[\p{L}\d._%+-]+(?:@|\s?[([]\s?(?:at|apenstaartje)\s?[)\]]\s?)[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu;

/** Mail addresses that the organisation did not declare as a place to ask questions. */
export const mail: Detector = {
  id: 'mail',
  find: (text, { mails }) => findEach(text, shape, ([address]) => (mails.has(address.toLowerCase()) ? null : true)),
};
