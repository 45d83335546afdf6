import { finding } from '../findings/index.ts';
import type { Lint } from './lint.ts';
import { placeIn, textsOf } from './texts.ts';

/** One name for one thing: where a text uses another name than the glossary's. Somebody's own words are left alone. */
export const terms: Lint = ({ definitions, kinds }) => {
  const texts = textsOf(definitions, (kind) => kinds[kind].quoted).filter(({ quoted }) => !quoted);
  return (definitions.organisation.terms ?? []).flatMap(({ name, instead }) =>
    instead.flatMap((other) =>
      texts.flatMap((text) => {
        const index = text.text.search(wordPattern(other));
        return index < 0 ? [] : [finding('TV-820', placeIn(text, index), { found: other, term: name })];
      }),
    ),
  );
};

/** A word or words, whole, in any case. */
function wordPattern(word: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])${word.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')}(?![\\p{L}-])`, 'iu');
}
