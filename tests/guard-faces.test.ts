import { describe, expect, test } from 'vitest';
import { measures } from '../src/measures/index.ts';
import { category, type Cell, type FaceValue, type Indicator, type MeasureId } from '../src/model/index.ts';
import { pairMoments } from '../src/statistics/pairs.ts';
import { block, indicator } from './guard-support.ts';

/** A block of forty persons, as each measure is given it: the whole first, then its answers. */
const whole = { ...(block('a', '2025-H1', [40, 0])[0] as Cell), sum: 280, sumSquares: 2100 };
const answers = (counts: Record<string, number>): Cell[] =>
  Object.entries(counts).map(([answer, n]) => ({ ...whole, category: answer, n, persons: n, sum: null, sumSquares: null }));

interface Case {
  own: Partial<Indicator>;
  cells: Cell[];
  /** Which cells each derived face is computed from; `` is the whole. */
  needs: Record<string, string[]>;
}

const starts = Array.from({ length: 40 }, (_, nth) => 8 + (nth % 7));
const ends = starts.map((start, nth) => start - (nth % 3));
const yesNo = answers({ [category.yes]: 12, [category.no]: 23, [category.unknown]: 5 });
const cases: Partial<Record<MeasureId, Case>> = {
  share: {
    own: {},
    cells: [{ ...whole, sum: null }, ...yesNo],
    needs: { low: ['', 'ja'], high: ['', 'ja'] },
  },
  response: {
    own: { measure: 'response' },
    cells: [{ ...whole, sum: null }, ...yesNo],
    needs: { low: ['', 'ja'], high: ['', 'ja'] },
  },
  distribution: {
    own: { measure: 'distribution', value: 'nut', favourable: ['redelijk', 'veel'], numerator: null },
    cells: [{ ...whole, sum: null }, ...answers({ weinig: 10, redelijk: 14, veel: 16 })],
    needs: { low: ['', 'redelijk', 'veel'], high: ['', 'redelijk', 'veel'] },
  },
  mean: {
    own: { measure: 'mean', value: 'cijfer', scale: { from: 1, upTo: 10 }, numerator: null },
    cells: [whole, ...answers({ [category.unknown]: 3 })],
    needs: { low: [''], high: [''], sd: [''] },
  },
  number: { own: { measure: 'number', numerator: null }, cells: [{ ...whole, sum: null }], needs: {} },
  duration: {
    own: { measure: 'duration', value: 'dagen', classes: [0, 7, 14], norm: { value: 13, origin: 'afspraak' }, numerator: null },
    cells: [whole, ...answers({ '0-6': 12, '7-13': 20, '14+': 8 })],
    needs: { median: ['0-6', '7-13', '14+'], within: ['', '14+'], low: ['', '14+'], high: ['', '14+'] },
  },
  change: {
    own: { measure: 'change', numerator: null },
    cells: [{ ...whole, pairs: pairMoments(starts, ends) }],
    needs: Object.fromEntries(
      ['start', 'end', 'start-sd', 'end-sd', 'effect', 'effect-low', 'effect-high'].map((face) => [face, ['']]),
    ),
  },
  incidents: {
    own: { measure: 'incidents', per: 1000, numerator: null },
    cells: [{ ...whole, exposure: 2400 }],
    needs: { rate: [''], low: [''], high: [''] },
  },
  reach: { own: { measure: 'reach', numerator: null }, cells: [{ ...whole, sum: null }], needs: {} },
};
/** Faces that are worked out of cells, and are no cell by themselves. */
const derived = [
  ...[
    'low',
    'high',
    'sd',
    'median',
    'within',
    'rate',
    'start',
    'end',
    'start-sd',
    'end-sd',
    'effect',
    'effect-low',
    'effect-high',
  ],
];

/** Faces of the block as a whole. */
const facesOf = (id: MeasureId, own: Partial<Indicator>, cells: Cell[]): FaceValue[] =>
  measures[id].faces(cells, indicator('i', { measure: id, ...own })).filter(({ category: of }) => of === null);

const valueOf = (faces: FaceValue[], name: string) => faces.find(({ face }) => face === name)?.value ?? null;

describe('what is computed from cells is told only when each of them is told exactly', () => {
  test.for(Object.entries(cases) as [MeasureId, Case][])('%s', ([id, { own, cells, needs }]) => {
    const exact = facesOf(id, own, cells);
    for (const face of derived) {
      const before = valueOf(exact, face);
      const change = (other: (cell: Cell) => Cell, nth: number) =>
        valueOf(facesOf(id, own, cells.map((cell, at) => (at === nth ? other(cell) : cell))), face); // prettier-ignore
      const used = cells.flatMap((cell, nth) =>
        before !== null && change((old) => ({ ...old, n: (old.n ?? 0) + 1, persons: (old.persons ?? 0) + 1 }), nth) !== before
          ? [{ name: cell.category ?? '', nth }]
          : [],
      );
      expect(used.map(({ name }) => name), face).toEqual(needs[face] ?? []); // prettier-ignore
      for (const { name, nth } of used) {
        const rounded = change((old) => ({ ...old, range: { low: (old.n ?? 0) - 2, high: (old.n ?? 0) + 2 } }), nth);
        expect(rounded, `${face} without ${name || 'the whole'}`).toBeNull();
        expect(change((old) => ({ ...old, n: null, persons: null, sum: null, sumSquares: null }), nth)).toBeNull();
      }
    }
  });

  test('every way of counting stands here, but the one that counts teams: nobody is guarded in it', () => {
    expect(Object.keys(measures).filter((id) => !(id in cases))).toEqual(['checklist']);
  });
});
