import type { Reference, Story } from '../model/index.ts';
import type { EditionContext } from './context.ts';
import { firstSentences, storyOf, type Match } from './stories.ts';

/** Remembers what a page printed: a story stands on it once, and is referred to after that. */
export interface PrintOnce {
  /** Stories in full that were not on the page yet, and references to those that were. */
  take(matches: Match[]): { told: Story[]; see: Reference[] };
  /** Whether a story stands on the page. */
  has(story: string): boolean;
  /** An anchor that no other part of the page has: `uitval`, then `uitval-2`. */
  anchor(wish: string): string;
}

/** Anchors of the parts that every page of a kind has: an indicator of that name gets another. */
const reserved = [
  'inhoud',
  'titel',
  'inhoudsopgave',
  'leeswijzer',
  'onze-cijfers',
  'over-respons',
  'gesprek',
  'visie',
  'respons',
  'trots',
  'acties',
  'grenzen',
  'weg',
  'beloofd',
  'goed',
  'mis',
  'vooraf',
  'leertafel',
  'samen',
  'acties-stand',
  'wij-zeggen',
  'eerder',
  'reactie',
  'hoorden',
  'verhaal',
  'deden',
  'niet',
  'komt',
  'reageren',
];

/** A fresh page. */
export function createPrintOnce(context: EditionContext): PrintOnce {
  const printed = new Map<string, Reference>();
  const anchors = new Set(reserved);
  const anchor = (wish: string) => {
    let name = wish;
    for (let next = 2; anchors.has(name); next++) name = `${wish}-${next}`;
    anchors.add(name);
    return name;
  };
  const print = (match: Match): Story => {
    const story = storyOf(context, match, anchor(`verhaal-${match.told.source.id}`));
    printed.set(story.id, {
      text: story.title,
      anchor: story.anchor,
      sentence: firstSentences(story),
      byline: story.byline,
      quoted: story.quoted,
    });
    return story;
  };
  return {
    take: (matches) => {
      const see = matches.flatMap(({ told }) => printed.get(told.source.id) ?? []);
      return { told: matches.filter(({ told }) => !printed.has(told.source.id)).map(print), see };
    },
    has: (story) => printed.has(story),
    anchor,
  };
}
