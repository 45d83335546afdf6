import { open, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { today } from '../clock.ts';
import { tellFindings, whileHearing, wordsFor, type Command } from '../command.ts';
import { basisOf } from '../figures/basis.ts';
import { figuresFormat, figuresPath, type HeadLine } from '../figures/lines.ts';
import { ledgerHead } from '../figures/use.ts';
import { figuresText } from '../figures/write.ts';
import { examineRows } from '../publish.ts';
import { hasErrors } from '../report.ts';
import type { Compiled } from '../site.ts';
import { ownVersion } from '../own-version.ts';

/** Counts the rows and writes down what may be shown, so that a build elsewhere needs no rows. */
export const countCommand: Command = {
  id: 'count',
  word: 'tel',
  alias: 'count',
  options: ['at', 'language'],
  needsFolder: true,
  async run(call) {
    const { root, options, terminal } = call;
    const clock = { at: options.at ?? null, today: today() };
    const compiled = await whileHearing(call, (hear) => examineRows(root, clock, hear));
    const { definitions, findings, figures } = compiled;
    const words = wordsFor(call, definitions);
    tellFindings(call, findings, words);
    if (!definitions || !figures || hasErrors(findings)) {
      terminal.say(words.commands.notWritten);
      return 1;
    }
    const path = join(root, figuresPath);
    await writeWhole(path, figuresText(headOf(compiled, basisOf(definitions)), figures));
    const numbers = [...figures.sets.values()].reduce((sum, { numbers: own }) => sum + own.size, 0);
    terminal.say(words.commands.figuresWritten(relative(terminal.folder, path), numbers));
    return 0;
  },
};

function headOf({ definitions, folder, ledger }: Compiled, basis: HeadLine['basis']): Omit<HeadLine, 'kind'> {
  const dataFiles = folder.dataFiles.filter((path) => !path.endsWith('.jsonl'));
  const fromDatabase = definitions?.sources.some(({ location }) => location === 'postgres') ?? false;
  return { format: figuresFormat, tool: ownVersion(), ledger: ledgerHead(ledger), dataFiles, fromDatabase, basis };
}

/** Writes a file beside its place and puts it there when it is whole: what is there is old or new, never half. */
export async function writeWhole(path: string, pieces: Iterable<string>): Promise<void> {
  const beside = path.replace(/[^/\\]+$/, (name) => `.${name}.new`);
  const file = await open(beside, 'w');
  try {
    let waiting = '';
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < 1 << 20) continue;
      await file.write(waiting);
      waiting = '';
    }
    await file.write(waiting);
    await file.sync();
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  await rename(beside, path);
}
