import type { Detector } from './detector.ts';
import { findEach } from './find.ts';

const [open, close] = [String.raw`[(\[]`, String.raw`[)\]]`];
/** The sign itself, or what people write so that a machine will not see it. */
const at = String.raw`(?:\s?(?:[@＠]|&commat;)\s?|\s?${open}\s?(?:at|apenstaartje|@)\s?${close}\s?|\s(?:apenstaartje|at)\s)`;
const dot = String.raw`(?:[.．]|\s?${open}\s?(?:dot|punt)\s?${close}\s?|\s(?:dot|punt)\s)`;
const shape = new RegExp(String.raw`[\p{L}\d._%+-]+${at}[\p{L}\d-]+(?:${dot}[\p{L}\d-]+)+`, 'giu');
/** As it is dialled: with the sign and points, and nothing around them. */
const plain = (address: string) =>
  address.toLowerCase().replace(new RegExp(at, 'iu'), '@').replaceAll(new RegExp(dot, 'giu'), '.');
/** After “at” in an English sentence a word with a point in it is the end of that sentence, or a site. */
const isSaid = (address: string) => /\s(?:at)\s/i.test(address) && !/\s(?:dot|punt)\s/i.test(address);

/** Mail addresses that the organisation did not declare as a place to ask questions, also as they are read aloud. */
export const mail: Detector = {
  id: 'mail',
  find: (text, { mails }) => findEach(text, shape, ([address]) => (mails.has(plain(address)) || isSaid(address) ? null : true)),
};
