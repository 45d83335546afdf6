import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArguments, type Arguments } from '../arguments.ts';
import { tellFindings, type Call, type Command, type ExitCode } from '../command.ts';
import { helpOf, helpOfAll } from '../help.ts';
import { languages, type Words } from '../lang/index.ts';
import { isDay, locales, type Locale } from '../model/index.ts';
import { nearest, suggestion } from '../nearest.ts';
import { ownVersion } from '../own-version.ts';
import { failureOf } from '../report.ts';
import { ownDisk } from '../release/disk.ts';
import { isLocked } from '../release/lock.ts';
import { settleReleases } from '../release/settle.ts';
import { ownTerminal, type Terminal } from '../terminal.ts';
import { build } from './build.ts';
import { compare } from './compare.ts';
import { check } from './check.ts';
import { countCommand } from './count.ts';
import { create } from './new.ts';
import { explainCommand } from './explain.ts';
import { migrateCommand } from './migrate.ts';
import { preview } from './preview.ts';
import { story } from './story.ts';
import { publishCommand } from './publish.ts';
import { rollback } from './rollback.ts';
import { withdraw } from './withdraw.ts';

/** Every command, in the order of a first hour. */
export const commands: readonly Command[] = [
  create,
  story,
  check,
  countCommand,
  build,
  preview,
  publishCommand,
  compare,
  rollback,
  withdraw,
  migrateCommand,
  explainCommand,
];

/** The command line of this process. */
export async function main(typed: string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) goOnUnheard(stream);
  process.exitCode = await run(typed, ownTerminal());
}

/** Who reads us may stop listening (`tv controleer | head`): the work goes on, in silence. */
export function goOnUnheard(stream: NodeJS.EventEmitter): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** Runs what was typed. A command given in English is answered in English, until the organisation's own language is known. */
export async function run(typed: string[], terminal: Terminal): Promise<ExitCode> {
  const [name = '--help', ...rest] = typed;
  const command = commands.find(({ word, alias }) => name === word || name === alias);
  const words = languages[command?.alias === name && command.word !== name ? 'en' : 'nl-NL'];
  if (['--help', '-h', 'help'].includes(name)) {
    terminal.say(helpOfAll(commands, words));
    return 0;
  }
  if (['--version', '--versie', '-v'].includes(name)) {
    terminal.say(ownVersion());
    return 0;
  }
  if (!command) return refuse(terminal, unknownCommand(name, words));
  const given = parseArguments(rest, command.options);
  if ('wrong' in given) return refuse(terminal, given.wrong(words));
  if (given.help) {
    terminal.say(helpOf(command, words));
    return 0;
  }
  const refusal = refusalOf(given, command, words);
  if (refusal) return refuse(terminal, refusal);
  return start(command, given, { terminal, words });
}

/** Finishes or undoes what an interrupted publication left, unless somebody is at it. */
async function settle(root: string): Promise<void> {
  if (!(await isLocked(root))) await settleReleases(root, ownDisk);
}

/** Whether the first word that was typed is what the command asks for. */
function namesSubject(command: Command, given: Arguments): boolean {
  return command.isSubject ? command.isSubject(given) : command.asks !== undefined;
}

/** The words after the subject that belong to the command: those that look like what it asks for. */
function furtherOf({ further }: Command, after: readonly string[]): string[] {
  if (!further) return [];
  const end = after.findIndex((word) => !further.fits(word));
  return after.slice(0, Math.min(end < 0 ? after.length : end, further.most));
}

async function start(
  command: Command,
  given: Arguments,
  { terminal, words }: Pick<Call, 'terminal' | 'words'>,
): Promise<ExitCode> {
  const { words: folders, options } = given;
  const [subject = '', ...after] = namesSubject(command, given) ? folders : ['', ...folders];
  const further = furtherOf(command, after);
  const folder = after[further.length];
  const named = folder ?? terminal.environment['ORGANISATIE'] ?? '.';
  const root = resolve(terminal.folder, named);
  const locale = (options.language as Locale | undefined) ?? null;
  const spoken = locale ? languages[locale] : words;
  if (command.needsFolder && !existsSync(root)) return refuse(terminal, spoken.commands.noFolder(named));
  const call: Call = { root, subject, further, options, terminal, locale, words: spoken };
  try {
    if (command.needsFolder) await settle(root);
    return await command.run(call);
  } catch (error) {
    tellFindings(call, [failureOf(error)], spoken);
    return 1;
  }
}

/** What is wrong with the values that were typed; `null` when nothing is. */
function refusalOf(given: Arguments, command: Command, { commands: say }: Words): string | null {
  const { at, language, port, share } = given.options;
  const { asks, word, choices = [] } = command;
  const typed = given.words;
  const named = namesSubject(command, given);
  if (asks && named && typed.length === 0) return say.nothingNamed(word, say.asks[asks], choices);
  const after = named ? typed.slice(1) : typed;
  const tooMany = after[furtherOf(command, after).length + 1];
  if (tooMany !== undefined) return say.tooMany(tooMany);
  if (at !== undefined && !isDay(at)) return say.badDate(at);
  if (language !== undefined && !locales.some((locale) => locale === language)) return say.badLanguage(language, [...locales]);
  if (share !== undefined && !isShare(share)) return say.badShare(share);
  return port !== undefined && !isPort(port) ? say.badPort(port) : null;
}

/** `3/16`: one of so many parts. */
function isShare(text: string): boolean {
  const [, part = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  return Number(part) >= 1 && Number(part) <= Number(of);
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65536;
}

function unknownCommand(name: string, words: Words): string {
  const possible = commands.flatMap(({ word, alias }) => [word, alias]);
  return words.commands.unknownCommand(name, suggestion(name, possible), nearest(name, possible).slice(0, 6));
}

function refuse(terminal: Terminal, sentence: string): ExitCode {
  terminal.tell(sentence);
  return 2;
}
