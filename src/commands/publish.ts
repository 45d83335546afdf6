import { relative } from 'node:path';
import { withPrinter } from '../chromium.ts';
import { today } from '../clock.ts';
import { tellFindings, wordsFor, type Call, type Command, type ExitCode } from '../command.ts';
import { finding } from '../findings/index.ts';
import { createFormatter } from '../format.ts';
import { ledgerPath } from '../ledger/parse.ts';
import { letterText } from '../release/letter.ts';
import { isTaken, withLock } from '../release/lock.ts';
import { prepare, publishEdition } from '../release/publish-edition.ts';
import { hasErrors } from '../report.ts';

/** Publishes an edition, or prints the letter with which a director releases it. */
export const publishCommand: Command = {
  id: 'publish',
  word: 'publiceer',
  alias: 'publish',
  asks: 'edition',
  options: ['at', 'trial', 'language'],
  needsFolder: true,
  async run(call) {
    const { root, subject, options, terminal } = call;
    const date = options.at ?? today();
    if (terminal.watched) terminal.tell(call.words.commands.building);
    if (options.trial !== undefined) return printLetter(call, date);
    const answer = await withLock(root, () =>
      withPrinter(true, (printer) => publishEdition(root, { edition: subject, date, today: today(), printer })),
    );
    if (isTaken(answer)) {
      tellFindings(call, [finding('TV-724', { file: ledgerPath, line: null }, { since: answer.since })], call.words);
      return 1;
    }
    const words = wordsFor(call, answer.definitions);
    tellFindings(call, answer.findings, words);
    if (answer.release) {
      const { folder, version } = answer.release;
      const shown = relative(terminal.folder, `${root}/releases/${folder}`) || '.';
      terminal.say(words.commands.published(subject, version, shown));
    } else if (hasErrors(answer.findings)) terminal.say(words.commands.notPublished);
    return hasErrors(answer.findings) ? 1 : 0;
  },
};

async function printLetter(call: Call, date: string): Promise<ExitCode> {
  const { definitions, findings, ready } = await prepare(call.root, { edition: call.subject, date, today: today() });
  const words = wordsFor(call, definitions);
  tellFindings(call, findings, words);
  if (!definitions || !ready) {
    call.terminal.say(words.commands.noLetter);
    return 1;
  }
  const { locale, firstMonth } = definitions.organisation;
  call.terminal.say(
    letterText(ready, { definitions, words, format: createFormatter(call.locale ?? locale, words, firstMonth), date, findings }),
  );
  return 0;
}
