import type { language as shared } from '../nl-NL/language.ts';

/** What helps to write plainly. Formulas are aids: nobody's text is graded by them. */
export const language: typeof shared = {
  official: {
    'in accordance with': 'by, following',
    'in order to': 'to',
    'with regard to': 'about',
    'in respect of': 'about, for',
    commence: 'begin',
    endeavour: 'try',
    facilitate: 'help',
    implement: 'carry out',
    utilise: 'use',
    notwithstanding: 'even though',
    'prior to': 'before',
    'subsequent to': 'after',
    'in the event of': 'if',
    thereby: 'so',
    hence: 'so',
  },
  passive: /(?<!\p{L})(?:is|are|was|were|been|being) (?:\p{L}+ed|done|made|given|taken|seen|told)(?!\p{L})/iu,
  causal:
    /(?<!\p{L})(?:thanks to|because of our|due to our|as a result of|has led to|have led to|led to|caused by|is the effect of)(?!\p{L})/iu,
  vowels: /[aeiouy]+/giu,
  /** Flesch 1948: 206.835 − 1.015 words per sentence − 84.6 syllables per word. */
  readability: (words, syllables) => 206.835 - 1.015 * words - 84.6 * syllables,
  dictionary: null,
  otherLanguage: 'Also in another language',
  glossary: 'Glossary',
  glossaryLead: 'What we mean by these words.',
  glossaryInstead: (others) => `also called: ${others}`,
};
