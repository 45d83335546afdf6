import type { StorySource } from '../../model/index.ts';

/** Words around told text: who speaks, and what a bound number says when it is not a plain number. */
export const stories = {
  /** Before links to the same story in other languages. */
  inLanguages: 'Dit verhaal staat er ook in: ',
  /** Above a story in another language than the page. */
  foreign: (story: string, page: string) => `Dit verhaal is in het ${story}. De rest van deze pagina is in het ${page}.`,
  /** To listen to a story. */
  listen: (title: string) => `Luister naar ‘${title}’`,
  heard: (voice: string | null) =>
    voice === null
      ? 'Verteld in de eigen stem. De tekst is wat er gezegd wordt.'
      : `Te horen: ${voice}. De tekst is wat er gezegd wordt.`,
  gone: 'Dit verhaal is niet meer beschikbaar',
  /** A story made of several is never told as one. */
  composite: 'samengesteld uit wat meer mensen vertelden',
  /** “Moeder, verteld aan een ervaringsdeskundige, na afloop, bron: gesprek aan huis”. */
  byline: (
    voice: string,
    { toldTo, moment, origin = null }: Pick<StorySource, 'toldTo' | 'moment'> & { origin?: string | null | undefined },
  ): string =>
    [
      capital(voice),
      ...(toldTo === null ? [] : [`verteld aan ${withArticle(toldTo)}`]),
      ...(moment === null ? [] : [moment]),
      ...(origin === null ? [] : [`bron: ${origin}`]),
    ].join(', '),
  atLeast: (number: string) => `${number} of meer`,
  points: (number: string) => `${number} procentpunt`,
  difference: {
    /** Of a share or a mean. */
    level: (size: string, more: boolean) => `${size} ${more ? 'hoger' : 'lager'}`,
    /** Of a number. */
    number: (size: string, more: boolean) => `${size} ${more ? 'meer' : 'minder'}`,
  },
  /** A difference that chance explains is not told as one. */
  noDifference: 'geen aantoonbaar verschil',
  /** Digits in a sentence that are no figure: a date, a time, an age, an ordinal, “1 op 1”, a numbered heading. */
  fineDigits: [
    /\b\d{1,2}(?:ste|de|e)?\s+(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?:\s+\d{4})?/gi,
    /\b\d{1,2}(?:[.:]\d{2})?\s*(?:uur|u)\b/gi,
    /\b\d{1,3}(?:[\s-]*(?:-|–|tot|à|en)\s*\d{1,3})?[\s-]*(?:jaar|jaren|jarig\p{L}*|maanden oud)(?!\p{L})/giu,
    /\b\d+\s?op\s?\d+\b/gi,
    /\b\d{1,3}(?:ste|de|e)\b/gi,
    /\b(?:stap|vraag|hoofdstuk|bijlage|tabel|figuur|punt|artikel|groep|klas|leerjaar)\s+\d+(?:\.\d+)*\b/gi,
  ],
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** “een ervaringsdeskundige”; a name, a number or a word with its own article stays as it is. */
function withArticle(role: string): string {
  return /^(?:(?:een|de|het|ons|onze|haar|zijn|hun|mijn|twee|drie|vier|iemand)(?!\p{L})|\p{Lu}|\d)/u.test(role)
    ? role
    : `een ${role}`;
}
