import type { PersonalKind } from '../model/index.ts';
import { address } from './address.ts';
import { birthDate } from './birth-date.ts';
import { bsn } from './bsn.ts';
import { detail } from './detail.ts';
import type { Detector } from './detector.ts';
import { iban } from './iban.ts';
import { mail } from './mail.ts';
import { name } from './name.ts';
import { nationalNumber } from './national-number.ts';
import { phone } from './phone.ts';
import { lookPlainly } from './plain.ts';

export type { Detector, Found, Known } from './detector.ts';

/** Everything that can be found of people in a text. The most telling first: what one found, a later one need not. */
export const detectors: Record<PersonalKind, Detector> = {
  bsn: plainly(bsn),
  'national-number': plainly(nationalNumber),
  iban: plainly(iban),
  phone: plainly(phone),
  mail: plainly(mail),
  address: plainly(address),
  'birth-date': plainly(birthDate),
  name: plainly(name),
  detail: plainly(detail),
};

/** A text from a word processor or a browser has signs that look like a space, a dash or nothing at all. */
function plainly(detector: Detector): Detector {
  return { ...detector, find: (text, known) => lookPlainly(text, (plain) => detector.find(plain, known)) };
}
