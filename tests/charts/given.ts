import { createFormatter } from '../../src/format.ts';
import { languages } from '../../src/lang/index.ts';
import type { DrawContext } from '../../src/draw/context.ts';
import {
  blockText,
  category,
  keyText,
  percentagesFrom,
  type BlockState,
  type ChartKindId,
  type ChartRequest,
  type Column,
  type DataSource,
  type Definitions,
  type Face,
  type Indicator,
  type Locale,
  type PublishableSet,
  type Unit,
} from '../../src/model/index.ts';
import { wilson } from '../../src/statistics/wilson.ts';

const at = { file: 'test.md', line: 1, column: 1 };

/** An organisation with one kind of help of three teams, in which everything can be overridden. */
export function givenIndicator(own: Partial<Indicator> = {}): Indicator {
  return {
    id: 'uitval',
    version: 'aaaaaaaa',
    title: 'Uitval',
    aliases: [],
    question: 'Maakten gezinnen hun traject af?',
    noun: ['traject', 'trajecten'],
    predicate: 'stopten voortijdig',
    kind: 'outcome',
    measure: 'share',
    source: 'einden',
    period: 'einde',
    basePeriod: null,
    denominator: { source: 'einden', sum: null, same: null, where: { op: 'all', of: [] } },
    numerator: null,
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
    at,
    ...own,
  };
}

export function givenUnit(id: string, name: string, parent: string | null): Unit {
  return { id, name, parent, from: null, until: null, mergedInto: null, continues: [], formerNames: [], about: null, at };
}

export const threeTeams = [
  givenUnit('huis', 'Ons Huis', null),
  givenUnit('ambulant', 'Ambulante hulp', 'huis'),
  givenUnit('noord', 'Team Noord', 'ambulant'),
  givenUnit('zuid', 'Team Zuid', 'ambulant'),
  givenUnit('oost', 'Team Oost', 'ambulant'),
];

/** A column by what a drawing asks of it. */
type GivenColumn = Pick<Column, 'id' | 'kind' | 'faces'> & { values?: string[] };

export interface Given {
  indicator?: Partial<Indicator>;
  units?: Unit[];
  columns?: GivenColumn[];
  locale?: Locale;
  blocks: GivenBlock[];
  categories?: Record<string, string[]>;
  /** What the indicator took the place of, with its own blocks. */
  former?: { indicator: Partial<Indicator>; blocks: GivenBlock[] };
}

/** One block: answers by category, or a mean, or only a state. */
export interface GivenBlock {
  unit?: string;
  period: string;
  series?: string | null;
  state?: BlockState;
  n?: number;
  answers?: Record<string, number>;
  mean?: { value: number; low?: number; high?: number; sd?: number };
  reference?: number;
  referenceN?: number;
  /** Many rows of fewer than twenty persons: numbers, no percentages. */
  rowsOfFew?: boolean;
}

/** A context for charts in which exactly the given blocks are known. */
export function given(options: Given): DrawContext {
  const indicator = givenIndicator(options.indicator);
  const locale = options.locale ?? 'nl-NL';
  const words = languages[locale];
  return {
    set: setOf(indicator, options),
    definitions: definitionsOf(indicator, options),
    words,
    format: createFormatter(locale, words, 1),
    calendar: { grains: ['half-year', 'year', 'all'], firstMonth: 1 },
  };
}

function setOf(indicator: Indicator, { blocks, former, categories = {} }: Given): PublishableSet {
  const set: PublishableSet = {
    edition: 'test',
    versions: new Map([[indicator.id, indicator.version]]),
    numbers: new Map(),
    states: new Map(),
    categories: new Map(Object.entries(categories).map(([series, names]) => [`${indicator.id}/${series}`, names])),
    measures: new Map(),
  };
  for (const block of blocks) addBlock(set, indicator, block);
  if (!former) return set;
  const earlier = givenIndicator(former.indicator);
  set.versions.set(earlier.id, earlier.version);
  for (const block of former.blocks) addBlock(set, earlier, block);
  return set;
}

function addBlock(
  set: PublishableSet,
  indicator: Indicator,
  { unit = 'noord', period, series = null, state = 'shown', ...block }: GivenBlock,
): void {
  const key = { indicator: indicator.id, unit, period, part: null, series };
  set.states.set(blockText(key), state);
  const put = (face: Face, value: number | undefined, name: string | null = null) => {
    const full = { ...key, version: indicator.version, category: name, face };
    if (value !== undefined)
      set.numbers.set(keyText(full), {
        key: full,
        form: state === 'shown' ? { kind: 'exact' } : { kind: 'hidden' },
        value: state === 'shown' ? value : null,
      });
  };
  const answers = Object.entries(block.answers ?? {});
  const n = block.n ?? (answers.length ? answers.reduce((sum, [, count]) => sum + count, 0) : undefined);
  put('n', n);
  const enough = n !== undefined && n >= percentagesFrom && !block.rowsOfFew;
  for (const [name, count] of answers) {
    put('count', count, name);
    if (enough) put('share', count / n, name);
  }
  const good = indicator.measure === 'distribution' ? indicator.favourable : [category.yes];
  const counted = answers.filter(([name]) => good.includes(name)).reduce((sum, [, count]) => sum + count, 0);
  if (n !== undefined && answers.some(([name]) => good.includes(name))) {
    put('count', counted);
    if (enough) {
      put('share', counted / n);
      put('low', wilson(counted, n).low);
      put('high', wilson(counted, n).high);
    }
  }
  put('mean', block.mean?.value);
  put('low', block.mean?.low);
  put('high', block.mean?.high);
  put('reference', block.reference);
  put('reference-n', block.referenceN);
}

function definitionsOf(indicator: Indicator, { units = threeTeams, columns = [], former }: Given): Definitions {
  const column = (own: GivenColumn): Column => ({
    headings: [own.id],
    translate: {},
    list: null,
    separator: ';',
    required: false,
    dot: null,
    at,
    ...own,
    values: own.values ?? [],
  });
  const source: DataSource = {
    id: 'einden',
    title: 'Einden',
    origin: 'test',
    referenceDate: '2026-01-01',
    files: [],
    layout: 'rows',
    row: null,
    person: null,
    key: [],
    about: 'persons',
    encoding: null,
    delimiter: null,
    sheet: null,
    location: 'file',
    columns: columns.map(column),
    missing: {},
    derived: [],
    roundedTo: null,
    at,
  };
  return {
    organisation: {
      format: 1,
      name: 'Ons Huis',
      fictional: true,
      locale: 'nl-NL',
      smallestGroup: 7,
      basePeriod: 'half-year',
      firstMonth: 1,
      groups: [],
      units,
      groupings: [],
      words: {},
      contact: null,
      introduction: '',
      at,
    },
    indicators: [indicator, ...(former ? [givenIndicator(former.indicator)] : [])],
    instruments: [],
    sources: [source],
    stories: [],
    actions: [],
    editions: [],
    freePages: [],
  };
}

/** A request for the one indicator. */
export function ask(kind: ChartKindId, own: Partial<ChartRequest> = {}): ChartRequest {
  return { kind, indicator: 'uitval', unit: 'noord', period: '2025-H1', part: null, series: null, at: null, ...own };
}

export const halves = ['2021-H2', '2022-H1', '2022-H2', '2023-H1', '2023-H2', '2024-H1', '2024-H2', '2025-H1'];

/** A share: so many of so many, some of them unknown. */
export function share(period: string, yes: number, n: number, own: Partial<GivenBlock> & { unknown?: number } = {}): GivenBlock {
  const { unknown = 0, ...rest } = own;
  return { period, answers: { ja: yes, nee: n - yes - unknown, onbekend: unknown }, ...rest };
}

export const shareOrder = { '': ['ja', 'nee', 'onbekend'] };
