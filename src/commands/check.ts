import { today } from '../clock.ts';
import { tellFindings, tellNotes, wordsFor, type Command } from '../command.ts';
import { examine } from '../publish.ts';
import { hasErrors } from '../report.ts';
import { checkSpelling } from '../spelling.ts';

/** Says everything that is wrong, all at once. Writes nothing. */
export const check: Command = {
  id: 'check',
  word: 'controleer',
  alias: 'check',
  options: ['at', 'language'],
  needsFolder: true,
  async run(call) {
    const { definitions, findings: found, counted } = await examine(call.root, { at: call.options.at ?? null, today: today() });
    const findings = definitions ? [...found, ...(await checkSpelling(definitions))] : found;
    tellFindings(call, findings, wordsFor(call, definitions));
    tellNotes(call, counted?.notes ?? null, definitions);
    return hasErrors(findings) ? 1 : 0;
  },
};
