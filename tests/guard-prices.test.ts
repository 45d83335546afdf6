import { describe, expect, test } from 'vitest';
import { unknownsOf } from '../src/guard/assault.ts';
import { createAtHand, type AtHand } from '../src/guard/at-hand.ts';
import { changesOf } from '../src/guard/cell-changes.ts';
import { layersOf } from '../src/guard/changes.ts';
import { filled } from '../src/guard/filled.ts';
import { gridOf } from '../src/guard/grid.ts';
import { settle } from '../src/guard/hidden.ts';
import { createPricing, type Trial } from '../src/guard/prices.ts';
import { createField } from '../src/guard/protect.ts';
import { createShifts } from '../src/guard/shift.ts';
import { ways } from '../src/guard/shift-search.ts';
import { sizeIn, sizeOf, type Spot } from '../src/guard/system.ts';
import { measures } from './guard-support.ts';
import { makeOrganisation } from './outside/organisations.ts';

const { definitions, tally } = makeOrganisation(1, 'two groupings');
const field = createField({ definitions, tally, measures });
const { system } = field;
const hidden = new Set(field.scene.given);
settle(field.scene, hidden, 7);
const unknowns = filled(system, hidden, { unknowns: unknownsOf(system, hidden), isJoint: true });
const small = system.spots.filter(({ block }) => hidden.has(block.id) && (block.n ?? 0) > 1);

/** Every tenth of what may be tried from a block, with the price reckoned anew from what is printed, number by number. */
function* trialsOf(
  spot: Spot,
  hand: AtHand,
): Generator<{ trial: Trial; change: number; unit: number; sign: number; price: number }> {
  const grid = gridOf(spot.known, system);
  const changes = changesOf(grid, grid.period.numberOf(spot.block.period), grid.part.numberOf(spot.block.part));
  for (const layers of layersOf(spot, 0, 1))
    for (let change = 0; change < changes.count; change += 10)
      for (const unit of grid.unit.chain(grid.unit.numberOf(spot.block.unit)))
        for (const sign of [1, -1]) {
          const trial = { grid, layers, changes };
          const codes = changes.codes.slice(changes.starts[change], changes.starts[change + 1]);
          const prices = [...codes].map((code) =>
            priceOf(grid.atCell(unit, code >> 1), sign * (code % 2 === 1 ? 1 : -1), { trial, hand }),
          );
          yield { trial, change, unit, sign, price: prices.reduce((sum, own) => sum + own, 0) };
        }
}

function priceOf(first: number, by: number, { trial: { layers }, hand }: { trial: Trial; hand: AtHand }): number {
  const spot = system.owner[first];
  if (!spot) return Infinity;
  const after = (number: number, more: number) => (hand.now[number] ?? 0) + more;
  const isPossible = layers.every(({ layer, by: own }) => {
    const next = after(first + layer, by * own);
    return next >= (system.low[first + layer] ?? 0) && next <= (system.high[first + layer] ?? 0);
  });
  const more = layers.reduce((sum, own) => sum + own.by * by, 0);
  const size = sizeOf(spot).reduce((sum, number) => sum + after(number, 0), 0);
  if (!isPossible || (more < 0 && hidden.has(spot.block.id) && size + more < 1)) return Infinity;
  return layers.every(({ layer }) => unknowns.isOpen(first + layer)) ? 0 : spot.block.cost;
}

describe('what changes cost', () => {
  test('is the cost of what they would change of what is printed, also after the world at hand changed', () => {
    const hand = createAtHand(system, unknowns);
    const priced = createPricing(system, hand);
    const found = new Set<string>();
    const hold = (spot: Spot) => {
      for (const { trial, change, unit, sign, price } of trialsOf(spot, hand)) {
        expect(priced(trial).of(change, unit, sign)).toBe(price);
        found.add(price === 0 ? 'nothing' : price < Infinity ? 'something' : 'impossible');
      }
    };
    for (const spot of small.slice(0, 4)) {
      hold(spot);
      // Of an empty block nobody can go.
      for (const number of sizeOf(spot)) hand.change(number, -(hand.now[number] ?? 0));
      hold(spot);
      hand.reset();
      hold(spot);
    }
    expect([...found].sort()).toEqual(['impossible', 'nothing', 'something']);
  });

  test('a search skips to the first change that costs less than a bound in one of some units', () => {
    const hand = createAtHand(system, unknowns);
    const priced = createPricing(system, hand);
    for (const spot of small.slice(0, 12)) {
      const grid = gridOf(spot.known, system);
      const changes = changesOf(grid, grid.period.numberOf(spot.block.period), grid.part.numberOf(spot.block.part));
      const [layers = []] = layersOf(spot, 0, 1);
      const prices = priced({ grid, layers, changes });
      const units = grid.unit.leaves(grid.unit.numberOf(spot.block.unit));
      for (const below of [Number.MIN_VALUE, 100, Infinity]) {
        const cheap = Array.from({ length: changes.count }, (_, nth) => nth).filter((nth) =>
          units.some((unit) => prices.of(nth, unit, 1) < below),
        );
        const seen: number[] = [];
        for (let nth = prices.next(0, units, below); nth < changes.count; nth = prices.next(nth + 1, units, below))
          seen.push(nth);
        expect(seen).toEqual(cheap);
      }
    }
  });
});

test('a world is gone back to as it was found, and keeps every sum then too', () => {
  const shifts = createShifts(system, unknowns);
  for (const spot of small.slice(0, 30)) for (const way of ways) shifts.shift(spot.first, 2, { counts: true, way });
  const world = { numbers: Int32Array.from(shifts.differs.keys()), by: Float64Array.from(shifts.differs.values()) };
  const sizes = small.map((spot) => sizeIn(spot, shifts.now));
  expect(world.numbers.length).toBeGreaterThan(20);
  shifts.reset();
  expect([...shifts.now].every((own, number) => Object.is(own, system.value[number]))).toBe(true);
  shifts.enter(world);
  expect(small.map((spot) => sizeIn(spot, shifts.now))).toEqual(sizes);
  for (const number of world.numbers)
    for (const id of system.sumsOf(number)) {
      const { columns, weights, low, high } = system.sum(id);
      const sum = columns.reduce((all, column, nth) => all + (weights[nth] ?? 0) * (shifts.now[column] ?? 0), 0);
      expect(sum >= low - 1e-6 && sum <= high + 1e-6).toBe(true);
    }
});
