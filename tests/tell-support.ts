import { createFormatter } from '../src/format.ts';
import { guard } from '../src/guard.ts';
import { createSolver } from '../src/guard/solver.ts';
import { languages } from '../src/lang/index.ts';
import { measures } from '../src/measures/index.ts';
import type { Cell, Definitions, Edition, StorySource } from '../src/model/index.ts';
import { fromRoot, type TellContext } from '../src/tell/context.ts';
import { block, definitions, edition, indicator, organisation, sumUp, tally, unit } from './guard-support.ts';

const units = [
  unit('org', null, { name: 'De Brug' }),
  unit('k', 'org', { name: 'Ambulant' }),
  unit('noord', 'k', { name: 'Team Noord' }),
  unit('zuid', 'k', { name: 'Team Zuid' }),
  unit('west', 'k', { name: 'Team 3' }),
  unit('klein', 'k', { name: 'Team Klein' }),
  unit('dorp', 'k', { name: 'Team Dorp' }),
  unit('nieuw', 'k', { name: 'Team Nieuw', from: '2026-01-01' }),
];

const indicators = [
  indicator('uitval', { title: 'Uitval', response: 'respons', breakdown: ['wijze'] }),
  indicator('respons', { title: 'Respons', measure: 'response' }),
  indicator('cijfer', { title: 'Rapportcijfer', measure: 'mean', value: 'cijfer', numerator: null }),
  indicator('bereik', { title: 'Bereik', measure: 'number', numerator: null, noun: ['gezin', 'gezinnen'] }),
  indicator('nut', { title: 'Nut', measure: 'distribution', value: 'nut', numerator: null, favourable: ['veel', 'redelijk'] }),
];

const column = (id: string, kind: 'code' | 'ordered' | 'number', values: string[]) => ({
  id,
  headings: [],
  kind,
  values,
  translate: {},
  list: null,
  separator: ';',
  required: false,
  dot: null,
  at: { file: 'data/rijen.md', line: 1 },
});

/** An organisation of four teams, one of them too small to show, counted over four half-years. */
export function brug(own: Partial<Definitions> = {}): Definitions {
  const base = definitions({ organisation: organisation(units) });
  const columns = [
    column('wijze', 'code', ['client', 'aanbieder']),
    column('nut', 'ordered', ['weinig', 'redelijk', 'veel']),
    column('cijfer', 'number', []),
  ];
  return {
    ...base,
    indicators,
    sources: base.sources.map((source) => ({ ...source, columns })),
    editions: [edition('verslag')],
    ...own,
  };
}

const whole = (cells: Cell[]) => cells.filter(({ category }) => category === null);
const split = (unitId: string, period: string, answers: Record<string, number>, own: Partial<Cell>) => {
  const n = Object.values(answers).reduce((a, b) => a + b, 0);
  const [base] = block(unitId, period, [n, 0], own) as [Cell];
  return [base, ...Object.entries(answers).map(([category, count]) => ({ ...base, category, n: count, persons: count }))];
};

function leaves(): Cell[] {
  const sizes: Record<string, [number, number][]> = {
    noord: [
      [40, 20],
      [40, 8],
      [9, 4],
      [12, 3],
    ],
    zuid: [
      [30, 6],
      [30, 6],
      [40, 9],
      [30, 5],
    ],
    west: [
      [25, 5],
      [25, 5],
      [30, 5],
      [30, 6],
    ],
    dorp: [
      [8, 1],
      [8, 2],
      [8, 2],
      [8, 1],
    ],
    klein: [
      [2, 1],
      [3, 1],
      [2, 1],
      [4, 1],
    ],
  };
  const periods = ['2024-H1', '2024-H2', '2025-H1', '2025-H2'];
  return Object.entries(sizes).flatMap(([id, counts]) =>
    counts.flatMap(([n, yes], nth) => {
      const period = periods[nth] ?? '';
      const mean = { sum: n * 7, sumSquares: n * 50 };
      return [
        ...block(id, period, [n, yes]),
        ...block(id, period, [n + 5, n], { indicator: 'respons' }),
        ...whole(block(id, period, [n, 0], { indicator: 'cijfer', ...mean })),
        ...whole(block(id, period, [n, 0], { indicator: 'bereik' })),
        ...split(id, period, { weinig: n - yes, veel: yes }, { indicator: 'nut' }),
        ...split(id, period, { client: n - 3 > 0 ? n - 2 : n, aanbieder: n - 3 > 0 ? 2 : 0 }, { series: 'wijze' }),
      ];
    }),
  );
}

function sumMoments(cells: Cell[]): Cell[] {
  return sumUp(cells, units).map((cell) =>
    cell.indicator === 'cijfer' ? { ...cell, sum: (cell.n ?? 0) * 7, sumSquares: (cell.n ?? 0) * 50 } : cell,
  );
}

const solver = await createSolver();

/** What `tell` is given for the first edition of these definitions. */
export function contextOf(known: Definitions = brug(), own: Partial<TellContext> = {}): TellContext {
  const [first] = known.editions as [Edition];
  const { sets } = guard({ definitions: known, tally: tally(sumMoments(leaves())), measures, solver });
  const set = sets.get(first.id);
  if (!set) throw new Error(`missing set: ${first.id}`);
  const words = languages['nl-NL'];
  return { edition: first, definitions: known, set, words, format: createFormatter('nl-NL', words, 1), linkTo: fromRoot, ...own };
}

export function story(id: string, own: Partial<StorySource> = {}): StorySource {
  const at = { file: `content/verhalen/2025/${id}.md`, line: 1 };
  return {
    id,
    year: '2025',
    title: id,
    kind: 'interpretation',
    sign: null,
    voice: 'team noord',
    toldTo: null,
    moment: null,
    links: [{ indicator: 'uitval', unit: 'noord', period: '2025', at }],
    follows: null,
    expectedBeforehand: null,
    surprised: null,
    consent: null,
    personal: false,
    composite: false,
    traits: {},
    withdrawn: null,
    body: '',
    bodyLine: 10,
    at,
    ...own,
  };
}
