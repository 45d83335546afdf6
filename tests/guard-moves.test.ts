import { describe, expect, test } from 'vitest';
import { proverOf, smallSpots, solveAll, unknownsOf } from '../src/guard/assault.ts';
import { createAxisTree } from '../src/guard/axis-tree.ts';
import { settle } from '../src/guard/hidden.ts';
import { createField, protectAll, type Field } from '../src/guard/protect.ts';
import { createShifts } from '../src/guard/shift.ts';
import { ways } from '../src/guard/shift-search.ts';
import { createSolver } from '../src/guard/solver.ts';
import { keyText, type Cell, type Definitions } from '../src/model/index.ts';
import { createRandomCase, definitions, measures, organisation, tally } from './guard-support.ts';
import { makeOrganisation, type Shape } from './outside/organisations.ts';

const solver = await createSolver();
const least = 7;

interface Case {
  name: string;
  known: Definitions;
  cells: Cell[];
}

const plain = [3, 8, 21].map((seed): Case => {
  const { units, cells } = createRandomCase(seed);
  return { name: `kinds of help, seed ${seed}`, known: definitions({ organisation: organisation(units) }), cells };
});
const shaped = (['one grouping', 'two groupings', 'one question within another'] as Shape[]).map((shape): Case => {
  const made = makeOrganisation(1, shape);
  return { name: shape, known: made.definitions, cells: made.tally.cells };
});

/** What the partner rule alone hides: not all of it is safe, which is what there is to find out. */
function partnersOf({ known, cells }: Case): { field: Field; hidden: Set<string> } {
  const field = createField({ definitions: known, tally: tally(cells), measures });
  const hidden = new Set(field.scene.given);
  settle(field.scene, hidden, least);
  return { field, hidden };
}

const attacking = ({ field, hidden }: ReturnType<typeof partnersOf>) => ({
  system: field.system,
  solver,
  hidden,
  least,
  effort: { solved: 0, fractional: 0 },
  isThorough: true,
  witnesses: [],
});

describe('another world that is found without a solver', () => {
  test.for([...plain, ...shaped])('keeps every sum and every bound an attacker knows: $name', (made) => {
    const { field, hidden } = partnersOf(made);
    const { system } = field;
    const shifts = createShifts(system, unknownsOf(system, hidden));
    const open = smallSpots(system, hidden, least).filter(({ first }) => !Number.isNaN(system.value[first]));
    const moved = open.slice(0, 60).filter(({ first }) => {
      shifts.reset();
      if (!ways.some((way) => shifts.shift(first, 1, { counts: false, way }) === 1)) return false;
      const now = (number: number) => (system.value[number] ?? 0) + (shifts.differs.get(number) ?? 0);
      for (const number of shifts.differs.keys()) {
        expect(hidden.has(system.owner[number]?.block.id ?? '') || system.owner[number]?.block.rest).toBeTruthy();
        expect(now(number)).toBeGreaterThanOrEqual(system.low[number] ?? 0);
        for (const id of system.sumsOf(number)) {
          const { columns, weights, low, high } = system.sum(id);
          const sum = columns.reduce((all, column, nth) => all + (weights[nth] ?? 0) * now(column), 0);
          expect(sum >= low - 1e-6 && sum <= high + 1e-6).toBe(true);
        }
      }
      return true;
    });
    expect(moved.length).toBeGreaterThan(0);
  });

  test.for([...plain, ...shaped])('proves no block safe of which the solver says otherwise: $name', (made) => {
    const { field, hidden } = partnersOf(made);
    const prover = proverOf({ system: field.system, hidden, witnesses: [] });
    const proved = smallSpots(field.system, hidden, least).filter((spot) => prover.proves(spot, least));
    expect(solveAll(proved.slice(0, 30), attacking({ field, hidden })).map(({ spot }) => spot.block.id)).toEqual([]);
  });
});

test('to protect a block that was printed before is hidden never', () => {
  const [made] = shaped;
  if (!made) throw new Error('no case');
  const totals = made.cells.filter(({ part, category }) => part === null && category === null);
  const published = new Set(totals.map((cell) => keyText({ ...cell, face: 'n' })));
  const forced = { published, hidden: new Set<string>() };
  const counted = { definitions: made.known, tally: tally(made.cells), measures, solver, forced };
  const again = createField(counted);
  const { hidden } = protectAll(again, counted);
  const old = again.scene.lattices.flatMap(({ blocks }) => blocks.filter((block) => block.forced));
  expect(old.length).toBeGreaterThan(0);
  expect(old.filter(({ id }) => hidden.has(id))).toEqual([]);
});

test('a family of which some are empty is one family in all sums together', () => {
  const block = (part: string) => ({
    id: part,
    unit: 'a',
    period: '2025',
    part,
    n: 1,
    persons: 1,
    range: null,
    cost: 1,
    forced: false,
    rest: null,
  });
  const [whole, ...parts] = ['', 'g=1', 'g=2', 'g=3', 'h=1'].map(block);
  const [one, two, three, other] = parts;
  if (!whole || !one || !two || !three || !other) throw new Error('no blocks');
  const row = (...children: (typeof one)[]) => ({ parent: whole, children, overlap: false });
  const tree = createAxisTree(
    { blocks: [whole, ...parts], rows: [row(one), row(three), row(other), row(one, two, three)] },
    'part',
  );
  expect(tree.families('').map((family) => family.toSorted())).toEqual([['h=1'], ['g=1', 'g=2', 'g=3']]);
  expect(tree.chain('g=2')).toEqual(['g=2', '']);
});
