import { withPrinter } from '../chromium.ts';
import { today } from '../clock.ts';
import { tellFindings, wordsFor, type Command } from '../command.ts';
import { finding } from '../findings/index.ts';
import { ledgerPath } from '../ledger/parse.ts';
import { publish, removeSites } from '../publish.ts';
import { isTaken, withLock } from '../release/lock.ts';
import { holdsPaper, withdrawStory } from '../release/withdraw.ts';
import { hasErrors } from '../report.ts';

/** Takes a story back, everywhere. */
export const withdraw: Command = {
  id: 'withdraw',
  word: 'trek-in',
  alias: 'withdraw',
  asks: 'story',
  options: ['at', 'language'],
  needsFolder: true,
  async run(call) {
    const { root, subject, options, terminal } = call;
    const date = options.at ?? today();
    const paper = await holdsPaper(root);
    const answer = await withLock(root, () =>
      withPrinter(paper, (printer) => withdrawStory(root, { story: subject, date, printer })),
    );
    if (isTaken(answer)) {
      tellFindings(call, [finding('TV-724', { file: ledgerPath, line: null }, { since: answer.since })], call.words);
      return 1;
    }
    const words = wordsFor(call, answer.definitions);
    if (answer.findings.length > 0) tellFindings(call, answer.findings, words);
    if (hasErrors(answer.findings)) return 1;
    if (answer.isDone && answer.findings.every(({ code }) => code === 'TV-601'))
      terminal.say(words.commands.withdrawn(subject, answer.releases.length));
    const built = await publish(root, { at: date, today: today(), only: null });
    if (!hasErrors(built.findings)) return 0;
    const removed = await removeSites(root);
    if (removed.length > 0) terminal.say(words.commands.sitesRemoved(removed));
    return 0;
  },
};
