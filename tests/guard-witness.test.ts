import { describe, expect, test } from 'vitest';
import { unknownsOf } from '../src/guard/assault.ts';
import { auditAll } from '../src/guard/audit.ts';
import { filled } from '../src/guard/filled.ts';
import { settle } from '../src/guard/hidden.ts';
import { createField, protectAll } from '../src/guard/protect.ts';
import { createShifts } from '../src/guard/shift.ts';
import { createSolver } from '../src/guard/solver.ts';
import type { Witness } from '../src/guard/witness.ts';
import { createRandomCase, definitions as ofUnits, measures, organisation, tally as tallyOf } from './guard-support.ts';
import { makeOrganisation } from './outside/organisations.ts';

const solver = await createSolver();
const least = 7;
const { definitions, tally } = makeOrganisation(1, 'two groupings');
const counted = { definitions, tally, measures, solver };
const field = createField(counted);
const { hidden, witnesses } = protectAll(field, counted);

const shiftsWith = (own: ReadonlySet<string>) =>
  createShifts(field.system, filled(field.system, own, { unknowns: unknownsOf(field.system, own), isJoint: true }));
const changed = ({ numbers, by }: Witness, change: (by: Float64Array) => void): Witness => {
  const other = by.slice();
  change(other);
  return { numbers, by: other };
};

/** One number changed, so that a sum it stands in cannot be right any more. */
const forged: [string, (by: Float64Array) => void][] = [
  ['one more', (by) => (by[0] = (by[0] ?? 0) + 1)],
  ['half a person', (by) => by.forEach((own, nth) => (by[nth] = own / 2))],
  ['one left out', (by) => (by[0] = 0)],
  ['a thousand times as much', (by) => by.forEach((own, nth) => (by[nth] = own * 1000))],
];

describe('a world handed over by who protected', () => {
  test('is taken over with all that was hidden after it was found', () => {
    const shifts = shiftsWith(hidden);
    expect(witnesses.length).toBeGreaterThan(5);
    for (const witness of witnesses) {
      expect(shifts.adopt(witness)).toBe(true);
      expect(shifts.differs.size).toBe(witness.numbers.length);
      shifts.reset();
    }
  });

  test.for(forged)('is refused when it does not fit what is printed: %s', ([, change]) => {
    const shifts = shiftsWith(hidden);
    for (const witness of witnesses) {
      // Halves of even numbers are whole, and may well be a world.
      if (witness.by.every((own) => own % 2 === 0)) continue;
      expect(shifts.adopt(changed(witness, change))).toBe(false);
      expect(shifts.differs.size).toBe(0);
    }
  });

  test('is refused when it changes a number that is printed', () => {
    const [witness] = witnesses;
    const printed =
      witness && field.system.owner[witness.numbers.find((own) => field.system.owner[own]?.block.rest === null) ?? -1];
    if (!witness || !printed) throw new Error('no witness');
    const shifts = shiftsWith(new Set([...hidden].filter((id) => id !== printed.block.id)));
    expect(shifts.adopt(witness)).toBe(false);
  });

  test('hides no leak when it is made up', () => {
    const { units, cells } = createRandomCase(37);
    const small = createField({ definitions: ofUnits({ organisation: organisation(units) }), tally: tallyOf(cells), measures });
    const few = new Set(small.scene.given);
    settle(small.scene, few, least);
    const honest = auditAll(small, { hidden: few, least, solver });
    const all = small.system.spots.filter(({ block }) => block.rest !== null || few.has(block.id));
    const madeUp = all.flatMap(({ first, known }) =>
      [1, 10].map((by): Witness => ({
        numbers: Int32Array.from({ length: known.layers.count }, (_, layer) => first + layer),
        by: new Float64Array(known.layers.count).fill(by),
      })),
    );
    expect(honest.leaks.length).toBeGreaterThan(0);
    expect(auditAll(small, { hidden: few, least, solver, witnesses: madeUp }).leaks).toEqual(honest.leaks);
  });
});
