import { hasRows, type DataSource, type Definitions, type RowSink } from '../model/index.ts';
import { readParquet } from '../count/parquet.ts';
import { observe } from '../observe.ts';
import { placeInside, readBytes } from '../read.ts';
import type { ReadSource } from './rows.ts';

/** Reads the data files again, those with a row per something about people. What was already counted holds no one. */
export async function readSources(root: string, dataFiles: readonly string[], definitions: Definitions): Promise<ReadSource[]> {
  const found: ReadSource[] = [];
  for (const source of definitions.sources.filter(isAboutPeople)) {
    const { sink, rows } = collectRows(source);
    const bytes = async (path: string) => readBytes(root, path);
    const parquet = (path: string) => readParquet(placeInside(root, path));
    await observe(source, { bytes, parquet, definitions, sink, dataFiles });
    found.push({ id: source.id, columns: source.columns.map(({ id, headings, kind }) => ({ id, headings, kind })), rows });
  }
  return found;
}

function isAboutPeople({ layout, location, about }: DataSource): boolean {
  return hasRows({ layout }) && location === 'file' && about === 'persons';
}

/** Keeps the values of the described columns, in their order. */
function collectRows({ columns }: DataSource): { sink: RowSink; rows: (string | null)[][] } {
  const rows: (string | null)[][] = [];
  let places: number[] = [];
  const sink: RowSink = {
    async open(table) {
      places = columns.map(({ id }) => table.columns.findIndex(({ name }) => name === id));
    },
    async append(values) {
      for (const row of values) rows.push(places.map((place) => row[place] ?? null));
    },
    async close() {},
  };
  return { sink, rows };
}
