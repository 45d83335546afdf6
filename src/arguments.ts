import type { Words } from './lang/index.ts';
import { nearest, suggestion } from './nearest.ts';

/** Options a command may take, by the Dutch word and its English alias. */
export const optionWords = {
  at: { word: 'op', alias: 'at' },
  language: { word: 'taal', alias: 'language' },
  only: { word: 'alleen', alias: 'only' },
  paper: { word: 'pdf', alias: 'pdf' },
  times: { word: 'tijden', alias: 'times' },
  share: { word: 'deel', alias: 'part' },
  port: { word: 'poort', alias: 'port' },
  from: { word: 'uit', alias: 'from' },
  title: { word: 'titel', alias: 'title' },
  like: { word: 'als', alias: 'like' },
  trial: { word: 'proef', alias: 'trial' },
} as const;
/** Options that stand alone: there they are, or not. */
export const flags: readonly string[] = ['trial', 'paper', 'times'];
export type OptionId = keyof typeof optionWords;

/** What was typed after a command. */
export interface Arguments {
  /** Words that are no option. */
  words: string[];
  options: Partial<Record<OptionId, string>>;
  help: boolean;
}

/** Something that was typed cannot be: why, in words. */
export interface Wrong {
  wrong: (words: Words) => string;
}

/** Reads the options and words after a command; `Wrong` for the first that cannot be. */
export function parseArguments(typed: readonly string[], allowed: readonly OptionId[]): Arguments | Wrong {
  const result: Arguments = { words: [], options: {}, help: false };
  const rest = [...typed];
  for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
    if (!next.startsWith('-') || next === '-') result.words.push(next);
    else if (['-h', '--help'].includes(next)) result.help = true;
    else {
      const wrong = readOption(next, { rest, allowed, options: result.options });
      if (wrong) return wrong;
    }
  }
  return result;
}

interface Reading {
  rest: string[];
  allowed: readonly OptionId[];
  options: Arguments['options'];
}

function readOption(typed: string, { rest, allowed, options }: Reading): Wrong | null {
  const [name = '', inline] = typed.split(/=(.*)/s);
  const id = allowed.find((known) => [optionWords[known].word, optionWords[known].alias].some((word) => name === `--${word}`));
  if (!id) return unknownOption(name, allowed);
  const value = flags.includes(id) ? (inline ?? 'ja') : (inline ?? rest.shift());
  if (value === undefined || value === '') return { wrong: ({ commands }) => commands.valueMissing(name) };
  options[id] = value;
  return null;
}

function unknownOption(name: string, allowed: readonly OptionId[]): Wrong {
  const possible = allowed.flatMap((id) => [optionWords[id].word, optionWords[id].alias]).map((word) => `--${word}`);
  return {
    wrong: ({ commands }) => commands.unknownOption(name, suggestion(name, possible), nearest(name, [...new Set(possible)])),
  };
}
