import type { Observation } from './observation.ts';
import type { Row } from './system.ts';
import { endsOf } from './words.ts';

/** The sum of the values of a block, and of pairs that of the values at the end. */
export const [sum, sumEnd] = ['~sum', '~end'];

/** Whether an unknown is a sum of values: any number, where all others are counts. */
export const isSum = (name: string): boolean => name.endsWith(`|${sum}`) || name.endsWith(`|${sumEnd}`);

/** Sums for whatever is told of values, so that they are unknowns. */
export function sumsIn(facts: Observation[]): string[] {
  const tells = (...asked: string[]) => facts.some(({ what }) => asked.includes(what));
  return [...(tells('mean', 'start') ? [sum] : []), ...(tells('end') ? [sumEnd] : [])];
}

/** Numbers of a block, as sums of unknowns. */
export interface Told {
  facts: Observation[];
  formOf: (quantity: string) => Map<string, number>;
  n: { form: Map<string, number>; low: number; high: number };
  /** Added to each value, so that none is below zero. */
  shift: number;
}

/** Solvers like numbers that are not below zero: values that may be, are all thought of as so much more. */
export function shiftOf(facts: Observation[]): number {
  const isValue = ({ what }: Observation) => what === 'mean' || what === 'start' || what === 'end';
  return facts.some((fact) => isValue(fact) && fact.low < 0) ? 100 : 0;
}

/** What a printed mean, the means of pairs, what the end is more, and an effect size beside its spreads leave open for sums. */
export function sumRows({ facts, formOf, n, shift }: Told): Row[] {
  const change = () => combined([formOf(sumEnd), 1], [formOf(sum), -1]);
  return facts.flatMap((fact) => {
    const moved = { low: fact.low + shift, high: fact.high + shift };
    if (fact.what === 'mean' || fact.what === 'start') return times(formOf(sum), n, moved);
    if (fact.what === 'end') return times(formOf(sumEnd), n, moved);
    if (fact.what === 'difference') return times(change(), n, fact);
    const ends = fact.what === 'effect' ? effectEnds(fact, facts) : null;
    return ends ? times(change(), n, ends) : [];
  });
}

/**
 * Between what the change of a mean lies, by its effect size and both spreads. An effect is positive for the better: which way that is, the
 * means themselves tell.
 */
function effectEnds({ low, high }: Observation, facts: Observation[]): { low: number; high: number } | null {
  const of = (name: string) => facts.find(({ what }) => what === name);
  const [start, end, first, last] = [of('start'), of('end'), of('start-sd'), of('end-sd')];
  if (!start || !end || !first || !last) return null;
  const spread = (side: 'low' | 'high') => Math.sqrt((first[side] ** 2 + last[side] ** 2) / 2);
  const sign = (end.low + end.high - start.low - start.high) * (low + high) < 0 ? -1 : 1;
  const all = [low, high].flatMap((size) => [size * spread('low') * sign, size * spread('high') * sign]);
  return { low: Math.min(...all), high: Math.max(...all) };
}

/** A mean between two ends, times a whole that is known, or that is itself unknown. */
function times(over: Map<string, number>, n: Told['n'], { low, high }: { low: number; high: number }): Row[] {
  if (n.low === n.high) return [{ terms: over, low: low * n.low - 1e-9, high: high * n.low + 1e-9 }];
  return [
    { terms: combined([over, 1], [n.form, -low]), low: 0, high: Infinity },
    { terms: combined([over, 1], [n.form, -high]), low: -Infinity, high: 0 },
  ];
}

/**
 * What a value in the middle says of how many are below and above it: half of all lie on either side, so at most half in classes wholly
 * below it, and at least half in those that begin below it. Read from classes of a week it says more: F of N lie below the week from L,
 * f in it, and it is L + w·(N/2 − F)/f.
 */
export function medianRows({ facts, formOf, n }: Told, pieces: Pieces): Row[] {
  const those = (is: (ends: [number, number]) => boolean) => {
    const forms = pieces.names
      .filter((name) => is(endsOf(name) ?? [Infinity, Infinity]))
      .map((name) => [formOf(name), 1] as const);
    return combined(...forms, [n.form, -0.5]);
  };
  return facts.flatMap((fact): Row[] => {
    if (fact.what !== 'median') return [];
    const halves = [
      { terms: those(([, until]) => until <= fact.low), low: -Infinity, high: 0 },
      { terms: those(([from]) => from < fact.high), low: 0, high: Infinity },
    ];
    const [from, until] = pieces.weekOf(fact) ?? [0, 0];
    const week = pieceName(from, until);
    if (!pieces.names.includes(week)) return halves;
    const at = (value: number) =>
      combined([those((ends) => ends[1] <= from), 1], [formOf(week), (value - from) / (until - from)]);
    return [...halves, { terms: at(fact.high), low: 0, high: Infinity }, { terms: at(fact.low), low: -Infinity, high: 0 }];
  });
}

/** Classes cut where a middle value was read, so that what it says can be written down. */
export interface Pieces {
  names: string[];
  /** Pieces that together are a class. */
  of: (name: string) => string[];
  /** Those beyond what was agreed: of them it is told how many there are. */
  longer: string[];
  weekOf: (fact: Observation) => [from: number, until: number] | null;
}

const pieceName = (from: number, until: number): string => (until === Infinity ? `${from}+` : `${from}-${until - 1}`);

/** Of more middle values only the halves are used: so many pieces no solver in one process gets through. */
const mostCuts = 3;

/** Cuts classes (or leaves answers as they are, when nothing is said of a middle). Weeks begin where a class does, and after the `norm`. */
export function cutClasses(answers: string[], facts: Observation[], norm: number | null): Pieces {
  const medians = facts.filter(({ what }) => what === 'median');
  const classes = answers.filter((name) => endsOf(name) !== null);
  const weekOf = ({ low, high }: Observation): [number, number] | null => {
    const middle = (low + high) / 2;
    const own = classes.map(endsOf).find((ends) => ends && ends[0] <= middle && middle < ends[1]);
    if (!own || own[1] === Infinity) return null;
    const from = own[0] + 7 * Math.floor((middle - own[0]) / 7);
    const until = Math.min(from + 7, own[1]);
    if (norm === null || norm + 1 <= from || norm + 1 >= until) return [from, until];
    return middle < norm + 1 ? [from, norm + 1] : [norm + 1, until];
  };
  const weeks = medians.length > mostCuts ? [] : medians.flatMap((fact) => weekOf(fact) ?? []);
  const cut = (name: string): string[] => {
    const [from = 0, until = 0] = endsOf(name) ?? [];
    const inside = [...new Set([...weeks, ...(norm === null ? [] : [norm + 1])])]
      .filter((at) => at > from && at < until)
      .sort((a, b) => a - b);
    return [from, ...inside].map((at, nth) => pieceName(at, inside[nth] ?? until));
  };
  const pieces = new Map(classes.map((name) => [name, cut(name)]));
  const of = (name: string) => pieces.get(name) ?? [name];
  const names = answers.flatMap(of);
  const longer = norm === null ? [] : names.filter((name) => (endsOf(name)?.[0] ?? 0) > norm);
  return { names, of, longer, weekOf };
}

/** Nobody waits longer, in days. */
const longest = 100_000;

/** What values can be: no mark outside its scale, no waiting in a class outside that. For every smallest place, as rows of its own. */
export function rangeRows({ names, whole, scale }: Ranges): Row[] {
  const classes = whole.map(endsOf);
  if (!scale && !classes.some((ends) => ends !== null)) return [];
  const least = (nth: number) => scale?.from ?? classes[nth]?.[0] ?? 0;
  const most = (nth: number) => scale?.upTo ?? Math.min(longest, (classes[nth]?.[1] ?? longest) - 1);
  return [...names].filter(isSum).flatMap((name): Row[] => {
    const place = name.slice(0, name.lastIndexOf('|') + 1);
    const terms = (end: (nth: number) => number) =>
      combined([new Map([[name, 1]]), 1], [new Map(whole.map((quantity, nth) => [place + quantity, end(nth)])), -1]);
    return [
      { terms: terms(least), low: 0, high: Infinity },
      { terms: terms(most), low: -Infinity, high: 0 },
    ];
  });
}

interface Ranges {
  names: Iterable<string>;
  whole: string[];
  scale: { from: number; upTo: number } | null;
}

function combined(...parts: (readonly [Map<string, number>, number])[]): Map<string, number> {
  const terms = new Map<string, number>();
  for (const [form, factor] of parts)
    for (const [name, own] of form) {
      const all = (terms.get(name) ?? 0) + own * factor;
      if (Math.abs(all) < 1e-12) terms.delete(name);
      else terms.set(name, all);
    }
  return terms;
}
