import type { Band, Definitions, Forced } from '../model/index.ts';
import { createAttacker } from './attack.ts';
import type { Unknowns } from './component.ts';
import { filled } from './filled.ts';
import { isSmall } from './partners.ts';
import { unknownsOf } from './assault.ts';
import { type Field } from './protect.ts';
import { sensitiveSpots } from './sensitive-spots.ts';
import type { Solver } from './solver.ts';
import { sizeOf, type Spot, type System } from './system.ts';

/** Blocks that show how many they are about and not what each answered, by `blockText`; with the bands they show instead. */
export type Veiled = Map<string, ReadonlyMap<string, Band>>;

/** So few, or so few others, are told as a band: whoever knows one of them would learn what the others answered. */
const few = 2;

interface Veiling {
  definitions: Definitions;
  hidden: ReadonlySet<string>;
  least: number;
  solver: Solver;
  /** Of what is hidden it is known how many it was from what was counted: in print it is nowhere. */
  counted: System;
  forced?: Forced | undefined;
}

/** An answer that may not be pinned on anybody: it must be able to be as few as `low` and as many as `high`. */
interface Target {
  number: number;
  low: number;
  high: number;
}

/**
 * R4: of a sensitive answer on public pages nobody can prove that somebody in a group has it, that nobody, or that all have. Where
 * at most two have it, or all but at most two, a band is told. The other answers of that block are not told, for they would give it
 * back; neither are those of other blocks as long as a subtraction does. A hidden block must be able to have none.
 * It is judged over what a reader will hold: where a period was published that is what was published, and a band of then stays one.
 * `open` are the blocks in which it can be proved all the same, since an earlier edition told what is around them.
 */
export function veilSensitive(field: Field, veiling: Veiling): { veiled: Veiled; open: Spot[] } {
  const { definitions, hidden, least, solver, counted, forced } = veiling;
  const { system } = field;
  const asked = sensitiveSpots(field, definitions);
  const veiled: Veiled = new Map();
  for (const [spot, answers] of asked) {
    const { id, forced: isPublished } = spot.block;
    const before = forced?.veiled?.get(id);
    if (before) veiled.set(id, before);
    else if (!hidden.has(id) && !isPublished) veil(spot, bandsOf(spot, answers, system), veiled);
  }
  for (;;) {
    if (system !== counted) forgetAnswers(system, veiled);
    const targets = [...asked].flatMap(([spot, answers]) => targetsOf(spot, answers, { veiled, hidden, least, counted }));
    const proved = provable(targets, system, { veiled, hidden, solver });
    const partners = proved.flatMap(({ number }) => partnerOf(number, { system, veiled, hidden }) ?? []);
    const spots = proved.flatMap(({ number }) => system.owner[number] ?? []);
    if (partners.length === 0) return { veiled, open: [...new Set(spots)] };
    for (const { block } of partners) if (!veiled.has(block.id)) veiled.set(block.id, new Map());
  }
}

/** What was counted of answers that are not told: where what is printed does not add up to it, a reader does not see by how much. */
function forgetAnswers({ spotOf, value }: System, veiled: Veiled): void {
  for (const id of veiled.keys()) {
    const spot = spotOf.get(id);
    if (spot) value.fill(NaN, spot.first, spot.first + spot.known.layers.answers.length);
  }
}

function bandsOf({ block, first, known }: Spot, answers: number[], { value }: System): Map<string, Band> {
  const n = block.n ?? NaN;
  return new Map(
    answers.flatMap((number): [string, Band][] => {
      const count = value[number] ?? NaN;
      const answer = known.layers.answers[number - first] ?? '';
      if (count <= few) return [[answer, { kind: 'band', low: 0, high: few, near: 'none' }]];
      return n - count <= few ? [[answer, { kind: 'band', low: n - few, high: n, near: 'all' }]] : [];
    }),
  );
}

function veil({ block }: Spot, bands: Map<string, Band>, veiled: Veiled): void {
  if (bands.size > 0) veiled.set(block.id, bands);
}

interface State {
  system: System;
  veiled: Veiled;
  hidden: ReadonlySet<string>;
}

/** Of a band both ends and more than one of them; of a small hidden block that nobody has it, and that not all have. */
function targetsOf(
  { block, first, known }: Spot,
  answers: number[],
  { veiled, hidden, least, counted }: Omit<State, 'system'> & Pick<Veiling, 'least' | 'counted'>,
): Target[] {
  const bands = veiled.get(block.id);
  const own = counted.spotOf.get(block.id);
  const isHidden = hidden.has(block.id) && isSmall(own?.block ?? block, least);
  return answers.flatMap((number): Target[] => {
    const answer = known.layers.answers[number - first] ?? '';
    const band = bands?.get(answer);
    const count = counted.value[(own?.first ?? NaN) + (own?.known.layers.answers.indexOf(answer) ?? NaN)] ?? NaN;
    if (band?.near === 'none') return [{ number, low: 0, high: 1 }];
    if (band?.near === 'all') return [{ number, low: (band.high ?? 0) - 1, high: band.high ?? 0 }];
    return isHidden && count > 0 ? [{ number, low: 0, high: count }] : [];
  });
}

function provable(
  targets: Target[],
  system: System,
  { veiled, hidden, solver }: Omit<State, 'system'> & { solver: Solver },
): Target[] {
  if (targets.length === 0) return [];
  const attacker = createAttacker(system, solver, veiledUnknowns({ system, veiled, hidden }));
  const proved = targets.filter(({ number, low, high }) => !attacker.couldBe(number, low, high));
  attacker.close();
  return proved;
}

/** What is not told: all of a hidden block; of a veiled one its answers, of which a reader knows the sum and the bands. */
function veiledUnknowns({ system, veiled, hidden }: State): Unknowns {
  const { owner } = system;
  const base = filled(system, hidden, { unknowns: unknownsOf(system, hidden), isJoint: true });
  const isAnswer = (number: number, { first, known }: Spot) => number - first < known.layers.answers.length;
  const bandOf = (number: number) => {
    const spot = owner[number];
    return spot && veiled.get(spot.block.id)?.get(spot.known.layers.answers[number - spot.first] ?? '');
  };
  return {
    ...base,
    isOpen: (number) => {
      const spot = owner[number];
      return base.isOpen(number) || (spot !== undefined && veiled.has(spot.block.id) && isAnswer(number, spot));
    },
    least: (number) => bandOf(number)?.low ?? -Infinity,
    most: (number) => bandOf(number)?.high ?? Infinity,
    sizeOf: (number) => {
      const spot = owner[number];
      if (!spot || !veiled.has(spot.block.id)) return base.sizeOf?.(number) ?? null;
      const columns = spot.known.layers.whole === null ? sizeOf(spot) : [];
      const n = spot.block.n ?? 0;
      return columns.includes(number) ? { columns, weights: columns.map(() => 1), low: n, high: n } : null;
    },
  };
}

/**
 * The cheapest block whose answers are still told, in a sum with a number; else in a sum with what is not told in those sums, and so
 * on: a reader goes from sum to sum as well.
 */
function partnerOf(number: number, { system, veiled, hidden }: State): Spot | null {
  const known = system.owner[number]?.known;
  const seen = new Set([number]);
  for (let edge = [number]; edge.length > 0;) {
    const around = new Set(edge.flatMap((own) => system.sumsOf(own).flatMap((id) => system.sum(id).columns)));
    const beside = [...around].filter((other) => !seen.has(other) && system.owner[other]?.known === known);
    const told = beside
      .flatMap((other) => system.owner[other] ?? [])
      .filter(({ block }) => block.rest === null && !hidden.has(block.id) && !veiled.has(block.id));
    const free = told.filter(({ block }) => !block.forced);
    if (free.length > 0) return free.reduce((best, own) => (best.block.cost <= own.block.cost ? best : own));
    for (const other of beside) seen.add(other);
    edge = beside.filter((other) => !told.some(({ first }) => first === system.owner[other]?.first));
  }
  return null;
}
