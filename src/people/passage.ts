import type { PersonalPlace } from '../model/index.ts';

/** A stretch of a file in which people are looked for. What is no text is blanked, so that every place stays where it was. */
export interface Passage {
  place: PersonalPlace;
  text: string;
  /** Where in the file it starts. */
  offset: number;
  /** What is looked for: where words of an author stand a capital means something, among keys and addresses none does. */
  reads: 'all' | 'words' | 'numbers';
}

/** As many spaces, on as many lines. */
export const blanked = (text: string): string => text.replace(/[^\n]/g, ' ');
