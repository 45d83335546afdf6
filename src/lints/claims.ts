import { finding } from '../findings/index.ts';
import type { Lint } from './lint.ts';
import { placeIn, textsOf } from './texts.ts';

/** Words that name a cause in a sentence with a figure: figures show what happened, not why. Also in somebody's own words. */
export const claims: Lint = ({ definitions, words, kinds }) =>
  textsOf(definitions, (kind) => kinds[kind].quoted).flatMap((text) =>
    [...text.text.matchAll(/[^.!?\n]*\{[^}\n]+\}[^.!?\n]*/g)].flatMap(({ 0: sentence, index }) => {
      const found = words.language.causal.exec(sentence);
      return found ? [finding('TV-821', placeIn(text, index + found.index), { found: found[0] })] : [];
    }),
  );
