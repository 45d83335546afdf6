import type { Unknowns } from './component.ts';
import type { Block } from './lattice.ts';
import { narrowAnswers } from './magnitude.ts';
import type { Move } from './moves.ts';
import { isSmallWhole } from './partners.ts';
import { createShifts, type Shifts } from './shift.ts';
import { sizeOf, type Spot, type System } from './system.ts';
import { isSizeTold } from './told.ts';

/** Proves blocks safe with worlds close to the truth, which are found without a solver. */
export interface Prover {
  /** Whether it can prove a block safe. What it cannot prove is no failure yet. */
  proves(spot: Spot, least: number): boolean;
  /** Whether there is a truth to start from: a block holds no number that nobody knows. */
  knows(spot: Spot): boolean;
  /** Hides what each next step to a block's being safe costs least, until it is proved so; whether it is, as far as moves show it. */
  protects(spot: Spot, least: number, hide: Hide): boolean;
  /** A block is hidden from now on. What was proved stays proved. */
  hide(block: Block): void;
}

/** Hides blocks, and tells whether to go on. */
type Hide = (blocks: Block[]) => boolean;

const hair = 1e-6;

/** Remembers every world it finds: what is found for one block says something of every block it changes. */
export function createProver(system: System, unknowns: Unknowns): Prover {
  const knows: Prover['knows'] = (spot) => numbersOf(spot).every((number) => !Number.isNaN(system.value[number]));
  const shifts = createShifts(system, unknowns);
  const worlds = createWorlds(system, shifts);
  const { sum, canBeMany } = createGrower({ shifts, worlds, isOpen: unknowns.isOpen });
  const targetOf = (spot: Spot, least: number) => (spot.block.magnitude ? Math.max(least, 2 * sum(sizeOf(spot))) : least);
  const isIsolated = (spot: Spot, least: number, hide?: Hide): boolean => {
    const { block, known, first } = spot;
    const isTold = known.sized || isSizeTold(block, { spotOf: system.spotOf, isOpen: unknowns.isOpen });
    if (isTold && !block.magnitude) return false;
    const size = sizeOf(spot);
    const most = targetOf(spot, least);
    const isWhole = !isTold && (!block.magnitude || isSmallWhole(block, least));
    if (isWhole && worlds.most(spot) < most && !canBeMany(size, most, hide)) return true;
    if (!block.magnitude) return false;
    const [amount] = isWhole ? known.layers.sums : [];
    const answers = narrowAnswers(block.magnitude).map(([answer, sum]) => [known.layers.answers.indexOf(answer), sum] as const);
    const sums = amount === undefined ? [] : [[amount, block.magnitude.amount] as const];
    return [...sums, ...answers].some(
      ([layer, sum]) => layer >= 0 && !canBeMany([first + layer], Math.max(least, 2 * sum), hide),
    );
  };
  const canDiffer = (number: number): boolean => {
    const step = system.whole[number] === 1 ? 1 : 2 * hair;
    for (const by of [1, -1]) {
      if (worlds.spread(number) >= step - hair) return true;
      shifts.shift(number, by);
      worlds.remember();
    }
    return worlds.spread(number) >= step - hair;
  };
  return {
    knows,
    proves: (spot, least) =>
      knows(spot) && !isIsolated(spot, least) && answersOf(spot, system).every((own) => unknowns.isOpen(own) && canDiffer(own)),
    protects: (spot, least, hide) =>
      knows(spot) &&
      !isIsolated(spot, least, hide) &&
      answersOf(spot, system).every((own) => {
        while (!canDiffer(own)) {
          const next = cheapest([1, -1].map((sign) => [own, sign]), shifts, false); // prettier-ignore
          if (next.length === 0 || !hide(next)) return false;
        }
        return true;
      }),
    hide: (block) => {
      const spot = system.spotOf.get(block.id);
      if (spot) for (const number of numbersOf(spot)) shifts.open(number);
    },
  };
}

interface Growing {
  shifts: Shifts;
  worlds: Worlds;
  isOpen(number: number): boolean;
}

/** Makes some numbers more, together. */
function createGrower({ shifts, worlds, isOpen }: Growing) {
  const sum = (numbers: number[]) => numbers.reduce((all, number) => all + worlds.now(number), 0);
  const grow = (numbers: number[], target: number): boolean => {
    for (let before = NaN; sum(numbers) < target - hair && sum(numbers) !== before;) {
      before = sum(numbers);
      for (const number of numbers)
        if (isOpen(number) && sum(numbers) < target - hair) shifts.shift(number, target - sum(numbers), { counts: true });
    }
    return sum(numbers) >= target - hair;
  };
  /** Whether they can be so many; where something printed stands in the way, what costs least is hidden, if that may be. */
  const canBeMany = (numbers: number[], target: number, hide?: Hide): boolean => {
    let isReached = grow(numbers, target);
    while (!isReached && hide) {
      const next = cheapest(numbers.map((number) => [number, 1]), shifts, true); // prettier-ignore
      if (next.length === 0 || !hide(next)) break;
      isReached = grow(numbers, target);
    }
    worlds.remember();
    return isReached;
  };
  return { sum, canBeMany };
}

/** What of a printed block would have to be hidden for one of some steps, where that costs least. */
function cheapest(steps: [number: number, sign: number][], shifts: Shifts, counts: boolean): Block[] {
  const best = steps.reduce<Move | null>(
    (found, [number, sign]) => shifts.cheapest(number, sign, { below: found?.cost ?? Infinity, counts }) ?? found,
    null,
  );
  return best?.printed ?? [];
}

/** The answers that somebody gave. */
function answersOf(spot: Spot, { value }: System): number[] {
  const { layers } = spot.known;
  const size = layers.answers.length > 0 && layers.whole !== null ? spot.first + layers.whole : null;
  return numbersOf(spot).filter((number) => number !== size && value[number] !== 0);
}

/** The worlds that were found, the truth first. */
interface Worlds {
  /** What a number is in the world at hand. */
  now(number: number): number;
  /** Remembers the world at hand and goes back to the truth. */
  remember(): void;
  /** How far apart a number is in two of them. */
  spread(number: number): number;
  /** The most that a block was in one of them. */
  most(spot: Spot): number;
}

function createWorlds({ value, owner }: System, shifts: Shifts): Worlds {
  const lows = value.slice();
  const highs = value.slice();
  const sizes = new Map<Spot, number>();
  const now = (number: number) => (value[number] ?? 0) + (shifts.differs.get(number) ?? 0);
  const remember = () => {
    const spots = new Set<Spot>();
    for (const number of shifts.differs.keys()) {
      lows[number] = Math.min(lows[number] ?? 0, now(number));
      highs[number] = Math.max(highs[number] ?? 0, now(number));
      const spot = owner[number];
      if (spot) spots.add(spot);
    }
    for (const spot of spots) {
      const size = sizeOf(spot).reduce((sum, number) => sum + now(number), 0);
      sizes.set(spot, Math.max(sizes.get(spot) ?? 0, size));
    }
    shifts.reset();
  };
  const spread = (number: number) => (highs[number] ?? 0) - (lows[number] ?? 0);
  return { now, remember, spread, most: (spot) => sizes.get(spot) ?? 0 };
}

function numbersOf({ first, known }: Spot): number[] {
  return Array.from({ length: known.layers.count }, (_, layer) => first + layer);
}
