import type { Unknowns } from './component.ts';
import { cheapest, createGrower, type Hide } from './grow.ts';
import type { Block } from './lattice.ts';
import { enoughOf, narrowAnswers } from './magnitude.ts';
import { isSmallWhole } from './partners.ts';
import { createShifts } from './shift.ts';
import { ways } from './shift-search.ts';
import { sizeOf, type Spot, type System } from './system.ts';
import { isSizeTold } from './told.ts';
import type { Witness } from './witness.ts';
import { createWorlds } from './worlds.ts';

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

const hair = 1e-6;

/**
 * Remembers every world it finds: what is found for one block says something of every block it changes. `witnesses` are worlds found
 * before; those that fit what is printed prove as much as its own, and its own are added to them.
 */
export function createProver(system: System, unknowns: Unknowns, witnesses: Witness[] = []): Prover {
  const knows: Prover['knows'] = (spot) => numbersOf(spot).every((number) => !Number.isNaN(system.value[number]));
  const shifts = createShifts(system, unknowns);
  const worlds = createWorlds(system, shifts, witnesses);
  const { sum, canBeMany } = createGrower({ shifts, worlds, isOpen: unknowns.isOpen });
  const targetOf = (spot: Spot, least: number) => (spot.block.magnitude ? Math.max(least, 2 * sum(sizeOf(spot))) : least);
  const isIsolated = (spot: Spot, least: number, hide?: Hide): boolean => {
    const { block, known, first } = spot;
    const isTold = known.sized || isSizeTold(block, { spotOf: system.spotOf, isOpen: unknowns.isOpen });
    if (isTold && !block.magnitude) return false;
    const size = sizeOf(spot);
    const most = targetOf(spot, least);
    const isWhole = !isTold && (!block.magnitude || isSmallWhole(block, least));
    if (isWhole && worlds.most(spot) < most && !canBeMany({ numbers: size }, most, { hide, of: spot })) return true;
    if (!block.magnitude) return false;
    const [amount] = isWhole ? known.layers.sums : [];
    const isLess = (layer: number, most: number, counts: boolean) =>
      layer >= 0 && !canBeMany({ numbers: [first + layer], counts }, most, { hide });
    if (amount !== undefined && isLess(amount, Math.max(least, 2 * block.magnitude.amount), true)) return true;
    return narrowAnswers(block.magnitude).some(([answer, sum]) =>
      isLess(known.layers.answers.indexOf(answer), enoughOf(sum), false),
    );
  };
  const canDiffer = (number: number): boolean => {
    const step = system.whole[number] === 1 ? 1 : 2 * hair;
    for (const way of ways)
      for (const by of [1, -1]) {
        if (worlds.spread(number) >= step - hair) return true;
        shifts.shift(number, by, { counts: false, way });
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

/** The answers that somebody gave. */
function answersOf(spot: Spot, { value }: System): number[] {
  const { layers } = spot.known;
  const size = layers.answers.length > 0 && layers.whole !== null ? spot.first + layers.whole : null;
  return numbersOf(spot).filter((number) => number !== size && value[number] !== 0);
}

function numbersOf({ first, known }: Spot): number[] {
  return Array.from({ length: known.layers.count }, (_, layer) => first + layer);
}
