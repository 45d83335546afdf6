import { today } from '../clock.ts';
import { tellFindings, wordsFor, type Command } from '../command.ts';
import { finding } from '../findings/index.ts';
import { ledgerPath } from '../ledger/parse.ts';
import { definitionsOf } from '../publish.ts';
import { goBack } from '../release/go-back.ts';
import { isReleaseWord } from '../release/kept.ts';
import { isTaken, withLock } from '../release/lock.ts';
import { hasErrors } from '../report.ts';

/** Shows an earlier release of an edition again, or a later one. */
export const rollback: Command = {
  id: 'rollback',
  word: 'terug',
  alias: 'rollback',
  asks: 'edition',
  further: { name: 'release', most: 1, fits: isReleaseWord },
  options: ['at', 'language'],
  needsFolder: true,
  async run(call) {
    const { root, subject, further, options, terminal } = call;
    const words = wordsFor(call, await definitionsOf(root));
    const date = options.at ?? today();
    const answer = await withLock(root, () =>
      goBack(root, { edition: subject, release: further[0] ?? null, date, today: today() }),
    );
    if (isTaken(answer)) {
      tellFindings(call, [finding('TV-724', { file: ledgerPath, line: null }, { since: answer.since })], words);
      return 1;
    }
    const { findings, shown, newest } = answer;
    if (findings.length > 0) tellFindings(call, findings, words);
    if (shown && newest) terminal.say(words.compared.wentBack(subject, shown.version, newest.version));
    return hasErrors(findings) ? 1 : 0;
  },
};
