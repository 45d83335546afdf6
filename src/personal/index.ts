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

export type { Detector, Found, Known } from './detector.ts';

/** Everything that can be found of people in a text. The most telling first: what one found, a later one need not. */
export const detectors: Record<PersonalKind, Detector> = {
  bsn,
  'national-number': nationalNumber,
  iban,
  phone,
  mail,
  address,
  'birth-date': birthDate,
  name,
  detail,
};
