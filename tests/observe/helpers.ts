import { languages } from '../../src/lang/index.ts';
import type { Finding } from '../../src/findings/index.ts';
import type {
  AggregateRow,
  Column,
  DataSource,
  Definitions,
  EngineTable,
  Indicator,
  RowSink,
  Unit,
} from '../../src/model/index.ts';
import { observe, type ObserveReport } from '../../src/observe.ts';

const at = { file: 'data/bron.md', line: 1 };

/** A described column, with only what a test cares about. */
export function column(id: string, kind: Column['kind'], more: Partial<Column> = {}): Column {
  return {
    id,
    headings: [id],
    kind,
    values: [],
    translate: {},
    list: null,
    separator: ';',
    required: false,
    dot: null,
    at,
    ...more,
  };
}

export function source(columns: Column[], more: Partial<DataSource> = {}): DataSource {
  return {
    id: 'bron',
    title: 'Bron',
    origin: 'test',
    referenceDate: '2026-01-12',
    files: ['bron.csv'],
    layout: 'rows',
    row: null,
    person: null,
    key: [],
    about: 'persons',
    encoding: null,
    delimiter: null,
    sheet: null,
    location: 'file',
    columns,
    missing: {},
    derived: [],
    roundedTo: null,
    at,
    ...more,
  };
}

export function unit(id: string, name: string, more: Partial<Unit> = {}): Unit {
  return {
    id,
    name,
    parent: null,
    from: null,
    until: null,
    mergedInto: null,
    continues: [],
    formerNames: [],
    about: null,
    at,
    ...more,
  };
}

export function indicator(id: string, more: Partial<Indicator> = {}): Indicator {
  return {
    id,
    title: id,
    aliases: [],
    source: 'bron',
    period: 'einde',
    basePeriod: null,
    scale: null,
    ...more,
  } as Indicator;
}

export const units = [
  unit('noord', 'Team Noord', { formerNames: [{ name: 'De Poort', until: '2023-12-31' }] }),
  unit('zuid', 'Team Zuid', { from: '2025-01-01' }),
  unit('oost', 'Team Oost', { until: '2024-12-31', mergedInto: 'noord' }),
];

export function definitions(more: Partial<Definitions> = {}, organisation: object = {}): Definitions {
  return {
    organisation: {
      format: 1,
      name: 'Test',
      locale: 'nl-NL',
      basePeriod: 'half-year',
      firstMonth: 1,
      units,
      groupings: [],
      groups: [],
      ...organisation,
    } as unknown as Definitions['organisation'],
    indicators: [],
    instruments: [],
    sources: [],
    stories: [],
    actions: [],
    editions: [],
    freePages: [],
    ...more,
  } as Definitions;
}

export interface Seen {
  table: EngineTable | null;
  /** Rows as objects by column name. */
  rows: Record<string, string | null>[];
  findings: Finding[];
  aggregates: AggregateRow[];
  report: ObserveReport;
  /** `TV-340@2:score` for each finding. */
  codes: string[];
  /** Sentences, in Dutch. */
  said: string[];
}

/** Observes files (by name, text or bytes) and collects what reaches the engine. */
export async function see(
  files: Record<string, string | Uint8Array>,
  described: DataSource,
  defined: Definitions = definitions(),
): Promise<Seen> {
  const seen: { table: EngineTable | null; rows: Seen['rows'] } = { table: null, rows: [] };
  const sink: RowSink = {
    open: async (table) => void (seen.table = table),
    append: async (rows) => {
      for (const row of rows)
        seen.rows.push(Object.fromEntries(seen.table!.columns.map(({ name }, i) => [name, row[i] ?? null])));
    },
    close: async () => {},
  };
  const dataFiles = Object.keys(files).map((name) => `data/${name}`);
  const bytes = async (path: string) => {
    const content = files[path.replace(/^data\//, '')];
    if (content === undefined) throw new Error('ENOENT');
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const observed = await observe(described, { bytes, definitions: defined, sink, dataFiles });
  const codes = observed.findings.map(({ code, at: place }) => `${code}@${place.line ?? ''}:${place.column ?? ''}`);
  return { ...seen, ...observed, codes, said: observed.findings.map(say) };
}

/** A finding in Dutch. */
export function say(found: Finding): string {
  return (languages['nl-NL'].findings[found.code] as (params: unknown) => string)(found.params);
}

/** Random numbers from a fixed seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
