import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import type { Detector, Found } from './detector.ts';

const countries = ['NL', 'BE'] as const;
/** Without a zero or a plus at its start, or with fewer digits, it is a number of something else. */
const worthwhile = /(?:\+|\b0)(?:[\s()./-]*\d){6}/;

/** Telephone numbers as they are dialled in the Netherlands and in Belgium, by the numbering plans of both. */
export const phone: Detector = {
  id: 'phone',
  find: (text) => (worthwhile.test(text) ? merged(countries.flatMap((country) => numbersIn(text, country))) : []),
};

function numbersIn(text: string, country: (typeof countries)[number]): Found[] {
  return findPhoneNumbersInText(text, { defaultCountry: country, v2: true } as never)
    .filter(({ startsAt }) => /[+0(]/.test(text[startsAt] ?? ''))
    .map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt, sure: true }));
}

/** What is a number in both countries is one finding. */
function merged(found: Found[]): Found[] {
  return found.filter((one, index) => !found.slice(0, index).some((other) => other.start < one.end && one.start < other.end));
}
