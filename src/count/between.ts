import type { Cell, SeriesPlan } from '../model/index.ts';
import type { Line } from './cells.ts';
import { added, greater } from './sums.ts';

/** A line of all servers, and whether more than one of them had part in it. */
export interface Between {
  line: Line;
  several: boolean;
}

/** How numbers behind the keys of a line unite between two servers. */
type Unite = (one: string | null, other: string | null) => string | null;

/**
 * Lines that servers answered, rolled up to their periods by each, as lines of all: unit, period, category, n, persons, sums. Rows and
 * sums lie on one server and add up. Persons do only when no two organisations know a person by the same number; else there are
 * at least as many as one server alone has, and that many is said: a child known to two organisations never counts twice
 * towards the smallest group. What is left when such a number is subtracted from another is the fewest there can be as well.
 */
export function betweenServers(answers: readonly (readonly Line[])[], { shared }: { shared: boolean }): Between[] {
  return united(answers, 3, (column) => (shared && column === 4 ? greater : added));
}

/**
 * Who is behind a magnitude, of all servers: unit, period, answer, contributors, the most of one. Of somebody known to two servers the most is at most
 * both together.
 */
export function behindServers(answers: readonly (readonly Line[])[], { shared }: { shared: boolean }): Line[] {
  const one = (column: number) => (column === 3) === shared;
  return united(answers, 3, (column) => (one(column) ? greater : added)).map(({ line }) => line);
}

/** A cell that several servers gave: how many persons it is about is not known, and unique persons are not told at all. */
export function uncertain(cell: Cell, { combine }: SeriesPlan): Cell {
  return { ...cell, atLeast: true, ...(combine === 'overlap' && { n: null }) };
}

function united(answers: readonly (readonly Line[])[], keys: number, uniteOf: (column: number) => Unite): Between[] {
  if (answers.length === 1) return answers[0]!.map((line) => ({ line, several: false }));
  const found = new Map<string, Between>();
  for (const line of answers.flat()) {
    const key = JSON.stringify(line.slice(0, keys));
    const known = found.get(key);
    const unite = (value: string | null, column: number) =>
      column < keys ? value : uniteOf(column)(known?.line[column] ?? null, value);
    found.set(key, known ? { line: line.map(unite), several: true } : { line, several: false });
  }
  return [...found.values()];
}
