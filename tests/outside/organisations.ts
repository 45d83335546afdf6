import type { Cell, Definitions, Difference, Edition, Tally, Unit } from '../../src/model/index.ts';
import { drawValues, isValued, valuedContent, valuedIndicator, valuedShapes } from './valued.ts';
import { combinePairs } from '../../src/statistics/pairs.ts';
import { createRandom, definitions, edition, indicator, organisation, unit } from '../guard-support.ts';

export const shapes = [
  'one team',
  'few teams',
  'kinds of help',
  'one grouping',
  'two groupings',
  'one question within another',
  'delicate answers',
  'empty periods',
  'an answer of one',
  'hidden arrivals',
  'English',
  ...valuedShapes,
  'forty teams',
] as const;
export type Shape = (typeof shapes)[number];

/** An organisation as the product is given it, with its counts. */
export interface Made {
  seed: number;
  shape: Shape;
  definitions: Definitions;
  tally: Tally;
  /** What was really counted, also where the figure arrived hidden. */
  truth: Tally;
}

/** Large, or slow to protect: a few of them say enough. */
export const heavy: readonly Shape[] = ['forty teams', 'two groupings', ...valuedShapes];

const valuesOf = (grouping: string): string[] =>
  grouping === 'gemeente' ? ['stad', 'dorp', 'elders'] : ['jong', 'ouder', 'onbekend'];
const answers = ['niet', 'weinig', 'redelijk', 'veel'];
const halfYears = ['2024-H1', '2024-H2', '2025-H1', '2025-H2'];

/** A random organisation of a shape, always the same for a seed: counts of two indicators, by team, half-year and part. */
export function makeOrganisation(seed: number, shape: Shape): Made {
  const random = createRandom(seed * 7919 + 101 * shapes.indexOf(shape) + 13);
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const units = makeUnits(shape, upTo);
  const past = shape === 'one team' ? 4 : shape === 'two groupings' || isValued(shape) ? upTo(2) : 1 + upTo(3);
  const periods = halfYears.slice(-past);
  const groupings = groupingsOf(shape);
  const mean = shape === 'forty teams' ? 9 : 3 + upTo(12);
  const teams = units.filter(({ id }) => !units.some(({ parent }) => parent === id));
  const cells: Leaf[] = [];
  for (const { id } of teams)
    for (const period of periods) {
      const isEmpty = random() < (shape === 'empty periods' ? 0.35 : 0.05);
      const rows = isEmpty ? 0 : Math.floor(random() * 2 * mean);
      const hidden = shape === 'hidden arrivals' && random() < 0.1;
      const people = Array.from({ length: rows }, () => ({
        stopped: shape === 'an answer of one' ? false : random() < 0.3,
        answer: answers[Math.floor(random() ** 0.7 * 4)] ?? 'veel',
        isInner: random() < 0.8,
        parts: [null, ...groupings.map((grouping) => `${grouping}=${valuesOf(grouping)[Math.floor(random() ** 1.5 * 3)] ?? ''}`)],
        values: isValued(shape) ? drawValues(random) : null,
      }));
      const [only] = people;
      if (shape === 'an answer of one' && only) only.stopped = true;
      for (const part of new Set(people.flatMap(({ parts }) => parts))) {
        const own = people.filter(({ parts }) => parts.includes(part));
        const place = { unit: id, period, part, hidden };
        if (isValued(shape)) {
          const content = valuedContent(shape, own.flatMap(({ values }) => values ?? [])); // prettier-ignore
          cells.push(...content.map((cell) => leaf('waarde', place, cell)));
          continue;
        }
        const stops = (of: typeof own): [number, Record<string, number>] => {
          const yes = of.filter(({ stopped }) => stopped).length;
          return [of.length, { ja: yes, nee: of.length - yes }];
        };
        cells.push(...block('stopt', place, stops(own)));
        if (shape === 'one question within another')
          cells.push(...block('binnen', place, stops(own.filter(({ isInner }) => isInner))));
        const given = Object.fromEntries(
          answers.map((answer) => [answer, own.filter((person) => person.answer === answer).length]),
        );
        cells.push(...block('nut', place, [own.length, given]));
      }
    }
  const all = sumUp(
    cells.map((cell) => ({ ...cell, hidden: false })),
    units,
  );
  const unknown = new Set(cells.filter(({ hidden }) => hidden).map(placeOf));
  const arrived = all.map((cell) => (unknown.has(placeOf(cell)) ? { ...cell, n: null, persons: null } : cell));
  return {
    seed,
    shape,
    definitions: define(shape, units, groupings),
    tally: { cells: arrived, notYet: [], differences: betweenQuestions(all) },
    truth: { cells: all, notYet: [] },
  };
}

const groupingsOf = (shape: Shape): string[] =>
  shape === 'two groupings' ? ['gemeente', 'leeftijd'] : shape === 'one grouping' ? ['gemeente'] : [];

/** Who is in the one question and not in the other, everywhere. */
function betweenQuestions(cells: Cell[]): Difference[] {
  const wholes = cells.filter(({ category }) => category === null);
  const inner = new Map(wholes.filter(({ indicator: id }) => id === 'binnen').map((cell) => [placeText(cell), cell.n ?? 0]));
  return wholes.flatMap((cell) => {
    const within = inner.get(placeText(cell));
    if (cell.indicator !== 'stopt' || within === undefined) return [];
    const n = (cell.n ?? 0) - within;
    const { unit: of, period, part } = cell;
    return [{ larger: 'stopt', smaller: 'binnen', unit: of, period, part, same: false, n, persons: n }];
  });
}

function makeUnits(shape: Shape, upTo: (most: number) => number): Unit[] {
  const org = unit('org', null);
  if (shape === 'one team') return [org, unit('t1', 'org')];
  if (shape === 'few teams' || isValued(shape))
    return [org, ...Array.from({ length: 1 + upTo(5) }, (_, i) => unit(`t${i}`, 'org'))];
  const [kinds, most] = shape === 'forty teams' ? [8, 5] : [1 + upTo(2), groupingsOf(shape).length > 0 ? 2 : 4];
  return [
    org,
    ...Array.from({ length: kinds }, (_, k) => [
      unit(`k${k}`, 'org'),
      ...Array.from({ length: shape === 'forty teams' ? most : upTo(most) }, (_, t) => unit(`k${k}t${t}`, `k${k}`)),
    ]).flat(),
  ];
}

function define(shape: Shape, units: Unit[], groupings: string[]): Definitions {
  const kinds = units.filter(({ id, parent }) => parent === 'org' && units.some((one) => one.parent === id));
  const report = (id: string, own: Partial<Edition>) =>
    edition(id, { period: '2025', state: 'released', corrections: [], history: [], ...own });
  const made = definitions({
    organisation: organisation(units, {
      locale: shape === 'English' ? 'en' : 'nl-NL',
      groupings: groupings.map((id) => ({ id, column: id, classes: null })),
    }),
    indicators: isValued(shape)
      ? [valuedIndicator(shape)]
      : [
          indicator('stopt', {
            ...{ title: 'Stopte', question: 'Wie stopte?', predicate: 'stopten', noun: ['gezin', 'gezinnen'] },
            ...(shape === 'delicate answers' && { sensitive: ['ja'] }),
          }),
          ...(shape === 'one question within another'
            ? [
                indicator('binnen', {
                  title: 'Stopte met veel hulp',
                  question: 'Wie?',
                  predicate: 'stopten',
                  noun: ['gezin', 'gezinnen'],
                }),
              ]
            : []),
          indicator('nut', {
            title: 'Nut',
            question: 'Had u er iets aan?',
            predicate: 'hadden er iets aan',
            measure: 'distribution',
            value: 'nut',
            numerator: null,
            favourable: ['redelijk', 'veel'],
            ...(shape === 'delicate answers' && { sensitive: ['niet'] }),
          }),
        ],
    editions: [
      report('verslag', {}),
      ...kinds.map(({ id }) => report(`verslag-${id}`, { unit: id })),
      ...groupings.flatMap((grouping) =>
        valuesOf(grouping)
          .slice(0, 2)
          .map((value) => report(`${grouping}-${value}`, { part: { grouping, value }, visibility: 'intern' })),
      ),
      edition('teams', { audience: 'team', visibility: 'intern', period: '2025-H2', corrections: [], history: [] }),
    ],
  });
  const at = { file: 'data/rijen.md', line: 1 };
  const column = {
    id: 'nut',
    headings: ['Nut'],
    kind: 'ordered' as const,
    values: answers,
    translate: {},
    list: null,
    separator: ',',
    required: false,
    dot: null,
    at,
  };
  return { ...made, sources: made.sources.map((source) => ({ ...source, columns: [column] })) };
}

/** A count of a team, and whether only a sign of it arrives. Totals are counted elsewhere, with everybody in them. */
type Leaf = Cell & { hidden: boolean };

const placeText = ({ unit: of, period, part }: Cell): string => [of, period, part].join('|');
const placeOf = (cell: Cell): string => `${cell.indicator}|${placeText(cell)}`;

interface Place {
  unit: string;
  period: string;
  part: string | null;
  hidden: boolean;
}

function block(id: string, place: Place, [n, of]: [number, Record<string, number>]): Leaf[] {
  const answers = Object.entries(of).map(([category, count]) => leaf(id, place, { category, n: count }));
  return [leaf(id, place, { category: null, n }), ...answers];
}

function leaf(id: string, place: Place, own: Pick<Cell, 'category' | 'n'> & Partial<Cell>): Leaf {
  return {
    ...{ indicator: id, version: 'aaaaaaaa', ...place, series: null, persons: own.n },
    ...{ sum: null, sumSquares: null, range: null, imported: null, ...own },
  };
}

/** Adds teams up over kinds and the organisation, half-years over years and all years. */
export function sumUp(leaves: Leaf[], units: Unit[]): Cell[] {
  const parentOf = new Map(units.map(({ id, parent }) => [id, parent]));
  const sums = new Map<string, Cell>();
  for (const { hidden: _, ...leaf } of leaves)
    for (let node: string | null = leaf.unit; node !== null; node = parentOf.get(node) ?? null)
      for (const period of [leaf.period, leaf.period.slice(0, 4), 'alles']) {
        const key = [leaf.indicator, node, period, leaf.part, leaf.category].join('|');
        sums.set(key, together({ ...leaf, unit: node, period }, sums.get(key)));
      }
  return [...sums.values()];
}

function together(cell: Cell, before: Cell | undefined): Cell {
  const add = (a: number | null | undefined, b: number | null | undefined) => (a == null ? null : a + (b ?? 0));
  const n = add(cell.n, before?.n);
  const pairs = cell.pairs ? { pairs: before?.pairs ? combinePairs([cell.pairs, before.pairs]) : cell.pairs } : {};
  const sums = { sum: add(cell.sum, before?.sum), sumSquares: add(cell.sumSquares, before?.sumSquares) };
  return { ...cell, n, persons: n, ...sums, ...pairs };
}
