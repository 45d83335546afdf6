import type { Component } from './component.ts';
import { enoughOf, narrowAnswers } from './magnitude.ts';
import { isSmallWhole } from './partners.ts';
import type { Seen } from './seen.ts';
import type { Reached } from './solver.ts';
import { sizeOf, type Spot, type System } from './system.ts';
import { isSizeTold } from './told.ts';

/** From how many numbers on a component is large, so that first the nearest units are tried: three of them, then ten. */
const large = 1000;
const nearby = [3, 10];
const hair = 1e-6;

/** What an attacker can find out of a small block: that it is small, or how many gave one of its answers. */
export interface Failure {
  spot: Spot;
  /** The number that is known exactly; `null` when the block is known to be small. */
  answer: number | null;
  /** How many more it must be able to be; of an answer one. */
  lacks: number;
  /** How many a block known to be small must be able to be in all. */
  needs?: number;
  /** For a block known to be small: how many it can be in each of its numbers. */
  reach: Map<number, number>;
}

/** Numbers of one component that together are made as many or as few as can be. */
export interface Goal {
  numbers: number[];
  sense: 'most' | 'least';
  /** The value to look for in whole numbers when so much could be reached in the reals; `null` when that proves nothing. */
  enough: (value: number) => number | null;
}

/** What proving needs. */
export interface Tools {
  isThorough: boolean;
  system: System;
  seen: Seen;
  find: (number: number) => Component;
  isOpen: (number: number) => boolean;
  reachNear: (aim: Goal, component: Component, most: number) => void;
  reachAll: (aim: Goal, component: Component) => Reached;
}

/**
 * R1: can it be as many as `least`? A magnitude must be able to be twice what it is, so that nobody surely has more than half; of one whose
 * answers alone are one's or two's, each of those.
 */
export function isolation(spot: Spot, least: number, tools: Tools): Failure | null {
  const { block, known } = spot;
  const isTold = known.sized || isSizeTold(block, { spotOf: tools.system.spotOf, isOpen: tools.isOpen });
  const size = isTold ? null : tooFew(spot, least, tools);
  if (size || !block.magnitude) return size;
  for (const [answer, amount] of narrowAnswers(block.magnitude)) {
    const layer = known.layers.answers.indexOf(answer);
    const failure = layer < 0 ? null : reaches(spot, [spot.first + layer], { least: enoughOf(amount), tools });
    if (failure) return failure;
  }
  return null;
}

/** Whether all of a block cannot be as many as it must. */
function tooFew(spot: Spot, least: number, tools: Tools): Failure | null {
  const { block, known } = spot;
  if (!block.magnitude) return reaches(spot, sizeOf(spot), { least, tools });
  if (!isSmallWhole(block, least)) return null;
  const [sum] = known.layers.sums;
  const twice = (value: number) => Math.max(least, 2 * value);
  const rows = reaches(spot, sizeOf(spot), { least: twice(block.n ?? 0), tools });
  if (rows || sum === undefined) return rows;
  return reaches(spot, [spot.first + sum], { least: twice(block.magnitude.amount), tools });
}

/** Numbers that do not hang together reach their most independently, so these add up. */
function reaches(spot: Spot, numbers: number[], { least, tools }: { least: number; tools: Tools }): Failure | null {
  const { system, seen, find, isOpen } = tools;
  const groups = Map.groupBy(numbers, (number) => (isOpen(number) ? find(number) : null));
  const total = () => [...groups].reduce((sum, [component, own]) => sum + seen.most(own, component), 0);
  const goals = [...groups].flatMap(([component, own]) => {
    const enough = (value: number) => {
      const now = seen.most(own, component);
      const enough = Math.ceil(now + least - total() - hair);
      const most = Math.min(Math.floor(value + hair), enough);
      return most > now && (groups.size > 1 || most === enough) ? most : null;
    };
    return component ? [{ component, goal: { numbers: own, sense: 'most' as const, enough } }] : [];
  });
  if (isReached(goals, () => total() >= least - hair, tools)) return null;
  const reach = new Map(numbers.map((number) => [number, Math.max(system.value[number] || 0, seen.high(number))]));
  return { spot, answer: null, lacks: least - total(), needs: least, reach };
}

/** Tries goals one after the other, nearby first, until what must be proved is proved; whether it is. */
function isReached(goals: { component: Component; goal: Goal }[], isProved: () => boolean, tools: Tools): boolean {
  for (const most of tools.isThorough ? nearby : nearby.slice(0, 1))
    for (const { component, goal } of goals) {
      if (isProved()) return true;
      if (component.numbers.length > large) tools.reachNear(goal, component, most);
    }
  for (const { component, goal } of goals) {
    if (isProved()) return true;
    if (tools.isThorough || component.numbers.length <= large) tools.reachAll(goal, component);
  }
  return isProved();
}

/** R2: the answers that somebody gave, or that we do not know, of which the attacker knows how many; each is tried when asked for. */
export function* exactAnswers(spot: Spot, tools: Tools): Generator<Failure, undefined> {
  const { first, known } = spot;
  const size = known.layers.answers.length > 0 ? known.layers.whole : null;
  for (let layer = 0; layer < known.layers.count; layer += 1)
    if (layer !== size && tools.system.value[first + layer] !== 0 && isExact(first + layer, tools))
      yield { spot, answer: first + layer, lacks: 1, reach: new Map() };
}

function isExact(number: number, tools: Tools): boolean {
  const { system, seen, find, isOpen } = tools;
  if (!isOpen(number)) return true;
  const step = system.whole[number] === 1 ? 1 : 2 * hair;
  const component = find(number);
  const goals = (['most', 'least'] as const).map((sense) => {
    const enough = (value: number) => {
      const known = sense === 'most' ? seen.low(number) : seen.high(number);
      const other = Number.isFinite(known) ? known + (sense === 'most' ? step : -step) : Math.round(value);
      return Math.abs(value - known) >= step - hair ? other : null;
    };
    return { component, goal: { numbers: [number], sense, enough } };
  });
  if (isReached(goals, () => seen.high(number) - seen.low(number) >= step - hair, tools)) return false;
  // Of what we do not know ourselves: that nobody gave an answer points at nobody.
  return !(Number.isNaN(system.value[number]) && Math.abs(seen.high(number)) < hair);
}

/** Whether a number can be at most `low` in some world, and at least `high` in some. */
export function couldBe({ number, low, high }: { number: number; low: number; high: number }, tools: Tools): boolean {
  const { seen, find, isOpen } = tools;
  if (!isOpen(number)) return false;
  const component = find(number);
  const least = { numbers: [number], sense: 'least' as const, enough: (value: number) => (value <= low + hair ? low : null) };
  const most = { numbers: [number], sense: 'most' as const, enough: (value: number) => (value >= high - hair ? high : null) };
  const goals = [least, most].map((goal) => ({ component, goal }));
  return isReached(goals, () => seen.low(number) <= low + hair && seen.high(number) >= high - hair, tools);
}

/** The least and the most a number can be. */
export function rangeOf(number: number, { system, find, reachAll, isOpen }: Tools): [number, number] {
  const value = system.value[number] ?? 0;
  if (!isOpen(number)) return [value, value];
  const component = find(number);
  const end = (sense: 'least' | 'most') =>
    Math.round(reachAll({ numbers: [number], sense, enough: Math.round }, component)?.value ?? value);
  return [end('least'), end('most')];
}
