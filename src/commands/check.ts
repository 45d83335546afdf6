import { tellFindings, wordsFor, type Command } from '../command.ts';
import { hasErrors } from '../report.ts';
import { compile } from '../site.ts';

/** Says everything that is wrong, all at once. Writes nothing. */
export const check: Command = {
  id: 'check',
  word: 'controleer',
  alias: 'check',
  options: ['at', 'language'],
  needsFolder: true,
  async run(call) {
    const { definitions, findings } = await compile(call.root, call.options.at === undefined ? {} : { at: call.options.at });
    tellFindings(call, findings, wordsFor(call, definitions));
    return hasErrors(findings) ? 1 : 0;
  },
};
