import { locales, plainSpeech, type Locale, type Speech } from '../model/index.ts';
import { en } from './en/index.ts';
import { nlBE } from './nl-BE/index.ts';
import { nlNL, type Words } from './nl-NL/index.ts';

export { abroadWords, type AbroadWords } from './abroad.ts';
export type { Words };

const makers: Record<Locale, (speech: Speech) => Words> = { 'nl-NL': nlNL, 'nl-BE': nlBE, en };

const made = new Map<string, Words>();

/** All that is said in one way of speaking: a language, a form of address, a name for the council. Made once. */
export function wordsOf(speech: Speech): Words {
  const key = JSON.stringify([speech.locale, speech.addressing, speech.council]);
  const known = made.get(key) ?? makers[speech.locale](speech);
  made.set(key, known);
  return known;
}

/** Every language, by its locale, as one speaks before it is known to whom. */
export const languages = Object.fromEntries(locales.map((locale) => [locale, wordsOf(plainSpeech(locale))])) as Record<
  Locale,
  Words
>;
