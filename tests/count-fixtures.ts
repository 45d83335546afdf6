import { count, type Counted } from '../src/count.ts';
import { openDuckdb } from '../src/count/engine-duckdb.ts';
import type { EngineOptions } from '../src/count/limits.ts';
import type { Engine } from '../src/count/engine.ts';
import { fieldsOf } from '../src/count/columns.ts';
import {
  whyColumn,
  type AggregateRow,
  type Cell,
  type Column,
  type ColumnKind,
  type Condition,
  type DataSource,
  type Definitions,
  type Edition,
  type EngineTable,
  type Indicator,
  type Organisation,
  type Side,
  type Unit,
} from '../src/model/index.ts';

export const at = { file: 'test.md', line: 1 };

export const unit = (id: string, parent: string | null = null, life: Partial<Unit> = {}): Unit => ({
  id, name: id, parent, from: null, until: null, mergedInto: null, continues: [], formerNames: [], about: null, at, ...life,
}); // prettier-ignore

export const organisation = (own: Partial<Organisation> = {}): Organisation => ({
  format: 1, name: 'Voorbeeld', fictional: true, locale: 'nl-NL', smallestGroup: 7, basePeriod: 'half-year', firstMonth: 1, groups: [],
  units: [unit('organisatie'), unit('noord', 'organisatie'), unit('zuid', 'organisatie')],
  groupings: [], words: {}, contact: null, introduction: '', at, ...own,
}); // prettier-ignore

export const column = (id: string, kind: ColumnKind, own: Partial<Column> = {}): Column => ({
  id, headings: [id], kind, values: [], translate: {}, list: null, separator: ';', required: false, dot: null, at, ...own,
}); // prettier-ignore

export const source = (own: Partial<DataSource> = {}): DataSource => ({
  id: 'trajecten', title: 'Trajecten', origin: 'dossier', referenceDate: '2026-01-12', files: [], layout: 'rows', row: 'traject', person: 'client',
  key: [], about: 'persons', encoding: null, delimiter: null, sheet: null, location: 'file',
  columns: [
    column('client', 'person'), column('traject', 'key'), column('team', 'unit'), column('start', 'date'), column('einde', 'date'),
    column('wijze', 'code', { values: ['plan', 'client', 'aanbieder'] }), column('cijfer', 'number'), column('gemeente', 'text'),
    column('nut', 'ordered', { values: ['niet', 'weinig', 'redelijk', 'veel'] }), column('door', 'multiple', { values: ['ouders', 'school'] }),
    column('geboren', 'birth-date'), column('gepland', 'yes-no'),
  ],
  missing: {}, derived: [], roundedTo: null, at, ...own,
}); // prettier-ignore

export const every: Condition = { op: 'all', of: [] };

export const side = (where: Condition = every, own: Partial<Side> = {}): Side => ({
  source: 'trajecten',
  sum: null,
  same: null,
  where,
  ...own,
});

export const indicator = (own: Partial<Indicator> = {}): Indicator => ({
  id: 'uitval', version: '00000000', title: 'Uitval', aliases: [], question: 'Maakten gezinnen hun traject af?', noun: ['traject', 'trajecten'],
  predicate: 'stopten voortijdig', kind: 'outcome', measure: 'share', source: 'trajecten', period: 'einde', basePeriod: null,
  denominator: side({ op: 'filled', column: 'einde' }), numerator: side({ op: 'one-of', column: 'wijze', values: ['client', 'aanbieder'] }),
  value: null, favourable: [], breakdown: [], direction: 'neutral', scale: null, response: null, status: null, since: null, replaces: null,
  chosenBy: null, measuredBy: null, subject: null, moment: null, collection: null, norm: null, targets: [], unavailable: null, followUp: null,
  scope: null, body: '', bodyLine: 1, at, ...own,
}); // prettier-ignore

export const edition = (own: Partial<Edition> = {}): Edition => ({
  id: 'jaar', title: 'Jaar', audience: 'quality-report', visibility: 'openbaar', unit: 'organisatie', part: null, period: '2025', date: '2026-03-01',
  state: 'draft', chapters: [], body: '', bodyLine: 1, at, ...own,
}); // prettier-ignore

/** What a test says of an organisation; the rest is as above. */
export interface World {
  organisation?: Partial<Organisation>;
  sources?: DataSource[];
  indicators?: Indicator[];
  editions?: Edition[];
}

export const definitions = ({ organisation: own, sources, indicators, editions }: World = {}): Definitions => ({
  organisation: organisation(own), indicators: indicators ?? [indicator()], instruments: [], sources: sources ?? [source()], stories: [], actions: [],
  editions: editions ?? [], freePages: [],
}); // prettier-ignore

/** A row by column; what is absent is missing. `why` gives the reason of a column. */
export type Row = Record<string, string | null>;

/** The table `observe` would make of a source. */
export function tableOf(data: DataSource): EngineTable {
  const loaded = data.columns.map(({ id }) => fieldsOf(data).get(id)).filter((field) => field !== undefined);
  const columns = loaded.flatMap((field) => [
    { name: field.name, type: field.type },
    ...(field.hasWhy ? [{ name: whyColumn(field.name), type: 'text' as const }] : []),
  ]);
  return { source: data.id, columns: [...columns, { name: '__row', type: 'text' }] };
}

/** Lays rows in an engine as `observe` would. */
export async function fill(engine: Engine, data: DataSource, rows: readonly Row[]): Promise<void> {
  const sink = engine.sink();
  const table = tableOf(data);
  await sink.open(table);
  const explained = new Set(table.columns.map(({ name }) => name));
  await sink.append(
    rows.map((row, index) =>
      table.columns.map(({ name }) => {
        if (name === '__row') return row['__row'] ?? String(index + 1);
        const given = row[name];
        if (given !== undefined) return given;
        const of = name.endsWith('__why') ? name.slice(0, -5) : null;
        return of !== null && explained.has(of) && (row[of] ?? null) === null ? 'unknown' : null;
      }),
    ),
  );
  await sink.close();
}

/** Counts rows (by source) with a fresh engine. */
export async function counting(
  world: World,
  rows: Record<string, Row[]> | Row[],
  { aggregates = [], ...options }: EngineOptions & { aggregates?: AggregateRow[] } = {},
): Promise<Counted> {
  const all = definitions(world);
  const engine = await openDuckdb(options);
  const tables = Array.isArray(rows) ? { [all.sources[0]?.id ?? '']: rows } : rows;
  for (const data of all.sources) if (data.layout === 'rows') await fill(engine, data, tables[data.id] ?? []);
  const counted = await count({ definitions: all, engine, aggregates });
  engine.close();
  return counted;
}

/** A cell by where it stands; the whole organisation in 2025-H1 unless said otherwise. */
export function cellAt(cells: readonly Cell[], own: Partial<Cell> = {}): Cell | undefined {
  const wanted = {
    indicator: 'uitval',
    unit: 'organisatie',
    period: '2025-H1',
    part: null,
    series: null,
    category: null,
    ...own,
  };
  return cells.find((cell) => Object.entries(wanted).every(([key, value]) => cell[key as keyof Cell] === value));
}

/** How many rows a block or category has; `undefined` when there is no such cell. */
export function nAt(cells: readonly Cell[], own: Partial<Cell> = {}): number | null | undefined {
  return cellAt(cells, own)?.n;
}
