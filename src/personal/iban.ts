import type { Detector } from './detector.ts';
import { remainder } from './find.ts';

const opening = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?=[ .-]{0,2}[A-Z\d])/giu;
const longest = 34;
/** What people write between its parts, and what is too much of it. */
const [between, gap] = [/[ .-]/, /^[ .-]{3}$/];
const lengths: Record<string, number> = { NL: 18, BE: 16, DE: 22, FR: 27, LU: 20, GB: 22, ES: 24, IT: 27, PL: 28, PT: 25 };

/** Bank accounts: country, two check digits, and a remainder of one by 97. Spaces, points or dashes may stand between, two at most. */
export const iban: Detector = {
  id: 'iban',
  find: (text) =>
    [...text.matchAll(opening)].flatMap(({ index }) => {
      const end = endOfIban(text, index);
      return end === null ? [] : [{ start: index, end, sure: true }];
    }),
};

/** Where the account that starts here ends; `null` when none does. Of the countries nearby its length is known. */
function endOfIban(text: string, start: number): number | null {
  let joined = '';
  for (let at = start; at < text.length && joined.length < longest; at++) {
    const sign = (text[at] ?? '').toUpperCase();
    const isBetween = between.test(sign);
    if (!(isBetween || /[A-Z\d]/.test(sign)) || gap.test(text.slice(at - 2, at + 1))) return null;
    if (!isBetween) joined += sign;
    if (isIban(joined) && !/[\p{L}\d]/u.test(text[at + 1] ?? '')) return at + 1;
  }
  return null;
}

/** Whether letters and digits without spaces are a bank account: A is 10, B is 11, the first four go to the end. */
export function isIban(text: string): boolean {
  const length = lengths[text.slice(0, 2)];
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(text) || (length !== undefined && text.length !== length)) return false;
  const moved = text.slice(4) + text.slice(0, 4);
  return (
    remainder(
      moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55)),
      97,
    ) === 1
  );
}
