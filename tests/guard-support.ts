import {
  category,
  type Cell,
  type Definitions,
  type Edition,
  type FaceValue,
  type Indicator,
  type Measure,
  type Organisation,
  type Tally,
  type Unit,
} from '../src/model/index.ts';
import type { Measures } from '../src/guard/publishable.ts';

const at = { file: 'content/organisatie.md', line: 1 };

export function unit(id: string, parent: string | null, life: Partial<Unit> = {}): Unit {
  return {
    id,
    name: `Team ${id}`,
    parent,
    from: null,
    until: null,
    mergedInto: null,
    continues: [],
    formerNames: [],
    about: null,
    at,
    ...life,
  };
}

export function organisation(units: Unit[], own: Partial<Organisation> = {}): Organisation {
  return {
    format: 1,
    name: 'Voorbeeld',
    fictional: true,
    locale: 'nl-NL',
    smallestGroup: 7,
    basePeriod: 'half-year',
    firstMonth: 1,
    groups: [
      { id: 'openbaar', name: 'Openbaar', address: null, public: true },
      { id: 'intern', name: 'Intern', address: null, public: false },
    ],
    units,
    groupings: [],
    words: {},
    contact: null,
    introduction: '',
    at,
    ...own,
  };
}

export function indicator(id: string, own: Partial<Indicator> = {}): Indicator {
  const side = { source: 'rijen', sum: null, same: null, where: { op: 'all' as const, of: [] } };
  return {
    id,
    version: 'aaaaaaaa',
    title: id,
    aliases: [],
    question: '',
    noun: ['traject', 'trajecten'],
    predicate: null,
    kind: 'outcome',
    measure: 'share',
    source: 'rijen',
    period: 'einde',
    basePeriod: null,
    denominator: side,
    numerator: side,
    value: null,
    favourable: [],
    breakdown: [],
    direction: 'neutral',
    scale: null,
    response: null,
    status: null,
    since: null,
    replaces: null,
    chosenBy: null,
    measuredBy: null,
    subject: null,
    moment: null,
    collection: null,
    norm: null,
    targets: [],
    unavailable: null,
    followUp: null,
    scope: null,
    body: '',
    bodyLine: 1,
    at: { file: `content/indicatoren/${id}.md`, line: 1 },
    ...own,
  };
}

export function edition(id: string, own: Partial<Edition> = {}): Edition {
  return {
    id,
    title: id,
    audience: 'quality-report',
    visibility: 'openbaar',
    unit: 'org',
    part: null,
    period: '2025',
    date: '2026-02-01',
    state: 'draft',
    chapters: [],
    body: '',
    bodyLine: 1,
    at: { file: `content/edities/${id}.md`, line: 1 },
    ...own,
  };
}

export function definitions(own: Partial<Definitions> & Pick<Definitions, 'organisation'>): Definitions {
  const source = {
    id: 'rijen',
    title: 'Rijen',
    origin: '',
    referenceDate: '2026-01-01',
    files: [],
    layout: 'rows' as const,
    row: null,
    person: null,
    key: [],
    about: 'persons' as const,
    encoding: null,
    delimiter: null,
    sheet: null,
    location: 'file' as const,
    columns: [],
    missing: {},
    derived: [],
    roundedTo: null,
    at,
  };
  return {
    indicators: [indicator('uitval')],
    instruments: [],
    sources: [source],
    stories: [],
    actions: [],
    editions: [edition('verslag')],
    freePages: [],
    ...own,
  };
}

/** One block of the indicator `uitval`: how many rows, how many of them did. */
export function block(
  unitId: string,
  period: string,
  [n, yes]: readonly [number | null, number | null],
  own: Partial<Cell> = {},
): Cell[] {
  const cell: Cell = {
    indicator: 'uitval',
    version: 'aaaaaaaa',
    unit: unitId,
    period,
    part: null,
    series: null,
    category: null,
    n,
    persons: n,
    sum: null,
    sumSquares: null,
    range: null,
    imported: null,
    ...own,
  };
  const no = n === null || yes === null ? null : n - yes;
  return [
    cell,
    { ...cell, category: category.yes, n: yes, persons: yes },
    { ...cell, category: category.no, n: no, persons: no },
  ];
}

/** Adds leaves up over the unit tree and the half-years, years and all years. */
export function sumUp(leaves: Cell[], units: Unit[]): Cell[] {
  const parentOf = new Map(units.map(({ id, parent }) => [id, parent]));
  const sums = new Map<string, Cell>();
  for (const leaf of leaves)
    for (let node: string | null = leaf.unit; node !== null; node = parentOf.get(node) ?? null)
      for (const period of [leaf.period, leaf.period.slice(0, 4), 'alles']) {
        const key = [leaf.indicator, node, period, leaf.part, leaf.series, leaf.category].join('|');
        const sum = sums.get(key);
        const add = (a: number | null | undefined, b: number | null) => (b === null ? null : (a ?? 0) + b);
        sums.set(key, { ...leaf, unit: node, period, n: add(sum?.n, leaf.n), persons: add(sum?.persons, leaf.persons) });
      }
  return [...sums.values()];
}

export const tally = (cells: Cell[], notYet: string[] = []): Tally => ({ cells, notYet });

/** A stand-in for the shelf: counts, and shares from twenty on. */
const share: Measure = {
  id: 'share',
  plan: () => [{ series: null, over: 'denominator', category: { kind: 'numerator' }, value: null, combine: 'partition' }],
  faces: (cells) => {
    const n = cells.find((cell) => cell.category === null)?.n ?? 0;
    return cells.flatMap(({ series, category: of, n: count, persons }): FaceValue[] => {
      const face = { series, category: of, form: { kind: 'exact' } as const };
      if (of === null)
        return [
          { ...face, face: 'n', value: count },
          { ...face, face: 'persons', value: persons },
        ];
      return [
        { ...face, face: 'count', value: count },
        ...(n >= 20 ? [{ ...face, face: 'share' as const, value: (count ?? 0) / n }] : []),
      ];
    });
  },
};

export const measures: Measures = {
  share,
  distribution: { ...share, id: 'distribution' },
  mean: { ...share, id: 'mean' },
  number: { ...share, id: 'number' },
  response: { ...share, id: 'response' },
  change: { ...share, id: 'change' },
  duration: { ...share, id: 'duration' },
  checklist: { ...share, id: 'checklist' },
  reach: { ...share, id: 'reach' },
  incidents: { ...share, id: 'incidents' },
};

/** A row of numbers that is the same in every run. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A random organisation: up to three kinds of help with up to six teams, up to six half-years, some of it empty. */
export function createRandomCase(seed: number): { units: Unit[]; cells: Cell[] } {
  const random = createRandom(seed);
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const units = [unit('org', null)];
  for (let kind = upTo(3); kind > 0; kind -= 1) {
    units.push(unit(`k${kind}`, 'org'));
    for (let team = upTo(6); team > 0; team -= 1) units.push(unit(`k${kind}t${team}`, `k${kind}`));
  }
  const mean = upTo(14);
  const periods = ['2023-H1', '2023-H2', '2024-H1', '2024-H2', '2025-H1', '2025-H2'].slice(0, upTo(6));
  const places = units.filter(({ id }) => id.includes('t')).flatMap(({ id }) => periods.map((period) => ({ id, period })));
  const leaves = places.flatMap(({ id, period }) => {
    const n = random() < 0.15 ? 0 : Math.floor(random() * 2 * mean);
    return n === 0 ? [] : block(id, period, [n, Math.floor(random() * (n + 1))]);
  });
  return { units, cells: sumUp(leaves, units) };
}
