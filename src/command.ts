import type { Arguments, OptionId } from './arguments.ts';
import type { Finding } from './findings/index.ts';
import { languages, wordsOf, type Words } from './lang/index.ts';
import { locales, speechOf, type AuthorNotes, type Definitions, type Hear, type Locale } from './model/index.ts';
import { sayNotes } from './notes.ts';
import { paced, timed } from './progress.ts';
import { reportText } from './report.ts';
import type { Terminal } from './terminal.ts';

/** 0 fine, 1 findings that stop, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** What a command is given. */
export interface Call {
  /** Absolute path of the organisation's folder. */
  root: string;
  /** What the command is about, when it asks for something; empty otherwise. */
  subject: string;
  /** Words after it that the command asks for too, and that are not the folder. */
  further: string[];
  options: Partial<Record<OptionId, string>>;
  terminal: Terminal;
  /** The language asked for; `null` for the organisation's own. */
  locale: Locale | null;
  /** What the command says before the organisation's language is known. */
  words: Words;
}

/** One thing the command line can do. Each is a file in `commands/`. */
export interface Command {
  id: keyof Words['commands']['command'];
  /** The word that is typed, and its English alias. */
  word: string;
  alias: string;
  /** What must be named after it, before the folder. */
  asks?: keyof Words['commands']['asks'];
  /** What it may be, when that is always the same. */
  choices?: readonly string[];
  /** What may be named after that, how often, and how it is told from a folder. */
  further?: { name: keyof Words['commands']['asks']; most: number; fits(word: string): boolean };
  options: OptionId[];
  /** Whether the first word after it is what it asks for, and not the folder. Without this it is when it asks for something. */
  isSubject?(given: Arguments): boolean;
  /** Whether the folder must be there already. */
  needsFolder: boolean;
  /** Whether it also takes a folder with folders of organisations in it. */
  takesRegion?: boolean;
  run(call: Call): Promise<ExitCode>;
}

/** The language in which findings are told: the one asked for, else the organisation's, else what the command speaks. */
export function wordsFor({ locale, words }: Call, definitions: Definitions | null): Words {
  if (!definitions) return locale ? languages[locale] : words;
  const own = speechOf(definitions.organisation);
  return wordsOf({ ...own, locale: locale ?? own.locale });
}

/** The language a command speaks before an organisation says its own: the one asked for, or that of the word that was typed. */
export function spokenIn({ locale, words }: Call): Locale {
  return locale ?? locales.find((known) => languages[known] === words) ?? 'nl-NL';
}

/** Shows how far it is to somebody who watches, while something is made, and leaves nothing of it. */
export async function whileHearing<T>({ terminal, words }: Call, make: (hear: Hear | undefined) => Promise<T>): Promise<T> {
  const { progress } = terminal;
  if (!progress) return make(undefined);
  const now = () => performance.now();
  const show = timed((how, left) => progress(words.commands.progress(how, left)), now);
  try {
    return await make(paced(show, now));
  } finally {
    progress(null);
  }
}

/** Tells all findings on the terminal. Values of data rows only to somebody who watches. */
export function tellFindings({ terminal }: Call, findings: readonly Finding[], words: Words): void {
  terminal.say(reportText(findings, { words, colour: terminal.colour, showValues: terminal.watched }));
}

/** The author's own notes, to somebody who watches and to nobody else: who reads a log is not known. */
export function tellNotes(call: Call, notes: AuthorNotes | null, definitions: Definitions | null): void {
  if (!call.terminal.watched || !notes || !definitions) return;
  for (const { title, lead, lines } of sayNotes(notes, definitions, wordsFor(call, definitions)))
    call.terminal.say(`\n${title}\n${lead}\n${lines.map((line) => `  ${line}`).join('\n')}`);
}
