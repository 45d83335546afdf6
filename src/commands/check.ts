import { today } from '../clock.ts';
import { tellFindings, wordsFor, type Command } from '../command.ts';
import { examine } from '../publish.ts';
import { hasErrors } from '../report.ts';

/** Says everything that is wrong, all at once. Writes nothing. */
export const check: Command = {
  id: 'check',
  word: 'controleer',
  alias: 'check',
  options: ['at', 'language'],
  needsFolder: true,
  async run(call) {
    const { definitions, findings } = await examine(call.root, { at: call.options.at ?? null, today: today() });
    tellFindings(call, findings, wordsFor(call, definitions));
    return hasErrors(findings) ? 1 : 0;
  },
};
