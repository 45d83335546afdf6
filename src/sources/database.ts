import { finding, levels, type Finding } from '../findings/index.ts';
import { identifier, literal } from '../count/sql.ts';
import { whyColumn, type Column, type Database, type DataSource, type Definitions } from '../model/index.ts';
import { createCellReader, hasWhy } from '../observe/cells.ts';
import { createMissingWords } from '../observe/missing.ts';
import { evidence, type DotMeaning } from '../observe/numbers.ts';
import type { Reading, ReadingContext } from '../observe/reading.ts';
import { finestGrain } from '../observe/table.ts';
import { fold, tidy } from '../observe/text.ts';
import { engineColumns } from './engine-columns.ts';

/** Different texts in a column of words above this are no words: then the column is a name or a remark. */
const mostDifferent = 20_000;

const sqlTypes = { text: 'text', date: 'date', decimal: 'decimal(18,4)' };

/** What was found in a table. */
export interface ReadTable {
  findings: Finding[];
  rows: number;
}

interface Reader {
  database: Database;
  source: DataSource;
  definitions: Definitions;
  /** The table in SQL. */
  table: string;
  findings: Finding[];
}

/**
 * Makes the rows of a table readable as those of a file are, without taking them out: every different text of a column is read once, by
 * the readers of files, and what it means is put beside it in the statement. Numbers of persons and trajectories are left where
 * they are; columns with a type of their own (dates, numbers) need no reading.
 */
export async function readDatabase(source: DataSource, definitions: Definitions, database: Database): Promise<ReadTable> {
  const findings: Finding[] = [];
  const name = source.table ?? source.id;
  const known = await columnsOf(name, database);
  if (known.size === 0) {
    findings.push(finding('TV-314', source.at, { table: name }));
    database.view(source.id, emptySelect(source));
    return { findings, rows: 0 };
  }
  const about: Reader = { database, source, definitions, table: name.split('.').map(identifier).join('.'), findings };
  const parts = { columns: [] as string[], joins: [] as string[] };
  for (const column of source.columns) {
    const own = [...column.headings, column.id].map((heading) => known.get(fold(heading))).find((found) => found !== undefined);
    const made = own ? await readColumn(column, own, about) : lackingColumn(column, name, about);
    parts.columns.push(...made.columns);
    parts.joins.push(...made.joins);
  }
  const keys = source.key.flatMap((id) => orderOf(id, source, known));
  const order = keys.length > 0 ? `order by ${keys.join(', ')}` : '';
  const select = `select cast(row_number() over (${order}) as text) as "__row", ${parts.columns.join(', ')} from ${about.table} r ${parts.joins.join(' ')}`;
  database.view(source.id, select);
  const rows = await checkTable(about, keys);
  return { findings, rows };
}

/** A table that is not there, as one without rows. */
function emptySelect(source: DataSource): string {
  const columns = engineColumns(source).map(({ name, type }) => `cast(null as ${sqlTypes[type]}) as ${identifier(name)}`);
  return `select ${columns.join(', ')} where 1 = 0`;
}

interface DatabaseColumn {
  name: string;
  type: 'date' | 'number' | 'boolean' | 'text';
}

interface Made {
  columns: string[];
  joins: string[];
}

/** Columns of a table by their folded name. */
async function columnsOf(table: string, database: Database): Promise<Map<string, DatabaseColumn>> {
  const [name = '', schema] = table.split('.').reverse();
  const where = schema === undefined ? 'table_schema = any(current_schemas(false))' : `table_schema = ${literal(schema)}`;
  const rows = await database.query(
    `select distinct column_name, data_type from information_schema.columns where table_name = ${literal(name)} and ${where}`,
  );
  return new Map(rows.map(([column, type]) => [fold(column ?? ''), { name: column ?? '', type: kindOf(type ?? '') }]));
}

function kindOf(type: string): DatabaseColumn['type'] {
  if (/^(date|timestamp)/.test(type)) return 'date';
  if (/^(smallint|integer|bigint|numeric|real|double)/.test(type)) return 'number';
  return type === 'boolean' ? 'boolean' : 'text';
}

function orderOf(id: string, { columns }: DataSource, known: Map<string, DatabaseColumn>): string[] {
  const column = columns.find((one) => one.id === id);
  const own = [...(column?.headings ?? []), id].map((heading) => known.get(fold(heading))).find((found) => found !== undefined);
  return own ? [`r.${identifier(own.name)}`] : [];
}

/** A column the table lacks: its rows count as not asked, and it is told. Without person, unit or period nothing can be counted. */
function lackingColumn(column: Column, table: string, { source, findings, definitions }: Reader): Made {
  const grave = placing(source, definitions).has(column.id) || column.kind === 'unit' ? 'error' : 'warning';
  const params = { column: column.headings[0] ?? column.id, table };
  if (!column.usual) findings.push(finding('TV-315', column.at, params, grave));
  return { columns: typed(column, 'null', { source, why: "'not-asked'" }), joins: [] };
}

/** Columns that say of whom a row is, and when it counts. */
function placing({ id, person }: DataSource, { indicators }: Definitions): Set<string | null> {
  return new Set([person, ...indicators.filter(({ source }) => source === id).map(({ period }) => period)]);
}

function typed(column: Column, value: string, { source, why = "'unknown'" }: { source: DataSource; why?: string }): string[] {
  const type = engineColumns(source).find(({ name }) => name === column.id)?.type ?? 'text';
  const own = `cast(${value} as ${sqlTypes[type]}) as ${identifier(column.id)}`;
  if (!hasWhy(column)) return [own];
  return [own, `case when ${value} is null then ${why} end as ${identifier(whyColumn(column.id))}`];
}

async function readColumn(column: Column, own: DatabaseColumn, about: Reader): Promise<Made> {
  const { source } = about;
  const raw = `r.${identifier(own.name)}`;
  const wanted = engineColumns(source).find(({ name }) => name === column.id)?.type;
  if (own.type === 'date' && wanted === 'date') return { columns: typed(column, raw, { source }), joins: [] };
  const bare = column.kind === 'person' || column.kind === 'key' || column.kind === 'name' || column.kind === 'free-text';
  if (bare) return { columns: typed(column, `nullif(trim(cast(${raw} as text)), '')`, { source }), joins: [] };
  const isPlain = own.type === 'number' && wanted === 'decimal' && Object.keys(column.translate).length === 0;
  if (isPlain && Object.values(source.missing).flat().length === 0) return { columns: typed(column, raw, { source }), joins: [] };
  return readTexts(column, `cast(${own.type === 'boolean' ? `case when ${raw} then 'ja' else 'nee' end` : raw} as text)`, about);
}

/** Reads every different text of a column, and lays what it means beside the rows. */
async function readTexts(column: Column, raw: string, about: Reader): Promise<Made> {
  const { database, table, source, findings } = about;
  const text = `coalesce(${raw}, '')`;
  const lines = await database.query(`select distinct ${text} from ${table} r limit ${mostDifferent + 1}`);
  if (lines.length > mostDifferent) {
    findings.push(finding('TV-317', column.at, { column: column.id, most: mostDifferent }));
    return { columns: typed(column, 'null', { source }), joins: [] };
  }
  const texts = lines.map(([value]) => value ?? '').sort();
  const read = createCellReader(column, contextFor(texts, about));
  const readings = texts.map((value) => ({ text: value, reading: read(value) }));
  await tellProblems(column, text, { about, readings });
  const name = identifier(`#${column.id}`);
  const rows = readings.map(({ text: from, reading }) => `(${[from, reading.value, reading.why].map(orNull).join(', ')})`);
  if (rows.length === 0) return { columns: typed(column, 'null', { source }), joins: [] };
  return {
    columns: typed(column, `${name}."value"`, { source, why: `coalesce(${name}."why", 'unknown')` }),
    joins: [`left join (values ${rows.join(', ')}) ${name}("raw", "value", "why") on ${name}."raw" = ${text}`],
  };
}

const orNull = (text: string | null) => (text === null ? 'cast(null as text)' : literal(text));

function contextFor(texts: readonly string[], { source, definitions }: Reader): ReadingContext {
  return {
    source,
    definitions,
    missing: createMissingWords(source),
    serialShift: 0,
    settle: () => settled(texts),
    grainOf: (column) => finestGrain(column, source, definitions),
  };
}

function settled(texts: readonly string[]): DotMeaning | 'conflict' {
  const proofs = new Set(texts.flatMap((text) => evidence(tidy(text)) ?? []));
  return proofs.size > 1 ? 'conflict' : ([...proofs][0] ?? null);
}

/** What is wrong with texts of a column, once per kind, with how many rows have one. */
async function tellProblems(
  column: Column,
  text: string,
  { about, readings }: { about: Reader; readings: { text: string; reading: Reading }[] },
): Promise<void> {
  const { database, table, source, findings } = about;
  const wrong = readings.flatMap(({ text: value, reading }) => (reading.problem ? [{ value, code: reading.problem.code }] : []));
  for (const [code, own] of Map.groupBy(wrong, (one) => one.code)) {
    const listed = own.map(({ value }) => literal(value)).join(', ');
    const [[rows] = []] = await database.query(`select count(*) from ${table} r where ${text} in (${listed})`);
    const params = {
      table: source.table ?? source.id,
      column: column.id,
      rows: Number(rows),
      values: own.slice(0, 10).map(({ value }) => value),
    };
    findings.push(finding('TV-316', { file: `data/${source.id}`, line: null, column: column.id }, params, levels[code]));
  }
}

/** How many rows there are. A key that stands there twice would count twice. */
async function checkTable({ database, table, source, findings }: Reader, keys: readonly string[]): Promise<number> {
  const [[rows] = []] = await database.query(`select count(*) from ${table} r`);
  if (keys.length === 0) return Number(rows);
  const twice = `select count(*) from (select 1 from ${table} r where ${keys.map((key) => `${key} is not null`).join(' and ')} group by ${keys.join(', ')} having count(*) > 1) d`;
  const [[doubles] = []] = await database.query(twice);
  if (Number(doubles) > 0)
    findings.push(finding('TV-318', source.at, { table: source.table ?? source.id, keys: Number(doubles) }));
  return Number(rows);
}
