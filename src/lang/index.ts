import type { Locale } from '../model/index.ts';
import { en } from './en/index.ts';
import { nlBE } from './nl-BE/index.ts';
import { nlNL, type Words } from './nl-NL/index.ts';

export type { Words };

/** Every language, by its locale. */
export const languages: Record<Locale, Words> = { 'nl-NL': nlNL, 'nl-BE': nlBE, en };
