import type { Command } from '../command.ts';
import { explain } from '../explain.ts';
import { levels } from '../findings/index.ts';
import { nearest } from '../nearest.ts';

/** Explains the code of a finding: how grave it is, what is wrong, what to do. */
export const explainCommand: Command = {
  id: 'explain',
  word: 'uitleg',
  alias: 'explain',
  asks: 'code',
  options: ['language'],
  needsFolder: false,
  async run({ subject, terminal, words }) {
    const found = explain(subject, words);
    if (!found) {
      terminal.tell(words.explain.unknown(subject, nearest(subject, Object.keys(levels)).slice(0, 5)));
      return 2;
    }
    const dots = found.sentence.includes('…') ? `\n\n${words.explain.dots}` : '';
    terminal.say(`${found.code}  ${words.explain.weight[found.level]}\n\n${found.sentence}${dots}`);
    return 0;
  },
};
