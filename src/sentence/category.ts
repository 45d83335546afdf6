import type { Formatter } from '../format.ts';
import type { Words } from '../lang/index.ts';
import { bandWords, category, changeWords, pairStates, type ChangeClass } from '../model/index.ts';

/** What an answer needs to be named. */
export interface Naming {
  words: Words;
  format: Formatter;
}

/** An answer as the reader sees it; reasons for missing get their words here. */
export function sayCategory(name: string, { words }: Pick<Naming, 'words'>): string {
  const known: Record<string, string> = {
    [category.yes]: words.figures.yes,
    [category.no]: words.figures.no,
    [category.unknown]: words.figures.unknown,
    [category.notAsked]: words.figures.absent,
    [category.notApplicable]: words.charts.notApplicable,
    [category.refused]: words.charts.refused,
    ...changeNames(words),
  };
  return known[name] ?? name;
}

/** Words of a change, in the reader's language. */
function changeNames({ change }: Words): Record<string, string> {
  const classes = Object.entries(changeWords).map(([key, word]) => [word, change.classes[key as ChangeClass]]);
  const bands = bandWords.map((word, at) => [word, change.bands[at] ?? word]);
  const states = pairStates.slice(0, -1).map((word, at) => [word, change.states[at] ?? word]);
  return Object.fromEntries([...classes, ...bands, ...states]) as Record<string, string>;
}

/** A class of numbers: “14 tot en met 41 dagen”, “182 dagen of meer”; other answers as they are. */
export function sayClass(name: string, unit: 'days' | null, context: Naming): string {
  const { words, format } = context;
  const [, low, high] = /^(-?\d+)(?:-(-?\d+)|\+)$/.exec(name) ?? [];
  if (low === undefined) return sayCategory(name, context);
  const from = format.number(Number(low));
  if (high === undefined) return unit === 'days' ? words.measures.daysFrom(from) : words.measures.from(from);
  const upTo = format.number(Number(high));
  return unit === 'days' ? words.measures.daysBetween(from, upTo) : words.measures.between(from, upTo);
}
