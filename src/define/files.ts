import type { Finding } from '../findings/index.ts';
import type { Folder, Place, TextFile } from '../model/index.ts';
import { actionRows, actionWorkbook, fileKinds, type FileKind, type WrittenFile } from '../model/schemas/index.ts';
import { idShape } from '../model/schemas/fields.ts';
import { writtenPath, type Schema } from '../model/schemas/record.ts';
import { slug } from '../slug.ts';
import { sheetsOfRows } from './action-rows.ts';
import { parseSheet } from './front-matter.ts';
import { checkShape } from './issues.ts';
import { idOf, type Sheet } from './sheet.ts';

/** A step of a path in English names: a field, an id, or a number in a list. */
export type Step = string | number;

/** A file whose shape is right: what it says, and where each thing stands. Paths are in English names. */
export interface Item<T> {
  id: string;
  path: string;
  written: T;
  body: string;
  bodyLine: number;
  at(...path: Step[]): Place;
  /** Of the word `word` under the written key `under`, somewhere inside the value at a path. */
  find(path: Step[], under: string, word: string): Place;
  /** The key an author writes for a field. */
  key(...path: Step[]): string;
}

/** All files of one kind. `ids` holds those that cannot be read too: a name that refers to one of them is no second mistake. */
export interface Shelf<T> {
  items: Item<T>[];
  ids: string[];
}

export type Shelves = { [K in FileKind]: Shelf<WrittenFile<K>> };

/** Kind of file that belongs at a path; `null` where nothing is read. */
export function kindOf(path: string): FileKind | null {
  const kinds = Object.keys(fileKinds) as FileKind[];
  return kinds.find((kind) => patternOf(kind).test(path)) ?? null;
}

function patternOf(kind: FileKind): RegExp {
  const [extensionless] = fileKinds[kind].path.split('.md');
  return new RegExp(`^${extensionless?.replace('<jaar>', '\\d{4}').replace('<id>', '[^/]+')}\\.(?:md|MD|Md|mD)$`);
}

/** Reads every file of the folder against the schema of its kind. */
export function sortFiles(folder: Folder): { shelves: Shelves; findings: Finding[] } {
  const findings: Finding[] = [];
  // A text in a folder that is not read is one mistake; nobody knows what kind of text it is, so each name that refers to it is none.
  const lost = folder.texts.map((file) => file.path).filter((path) => path.startsWith('content/') && kindOf(path) === null);
  const shelf = <K extends FileKind>(kind: K): Shelf<WrittenFile<K>> => {
    const files = folder.texts.filter((file) => kindOf(file.path) === kind).map((file) => readItem(file, kind));
    const rows = kind === 'action' ? (readRows(folder) as unknown as typeof files) : [];
    const read = [...files, ...rows];
    findings.push(...read.flatMap((file) => file.findings));
    const unread = folder.others.map((other) => other.path.replace(/\.txt$/i, '')).filter((path) => kindOf(path) === kind);
    const elsewhere = kind === 'source' ? [] : lost;
    const named = [...read.map((file) => file.id), ...[...unread, ...elsewhere].map(idOf)];
    // A file whose name is no address will be renamed: what refers to it by its coming name is right.
    const ids = [...named, ...named.filter((id) => !idShape.test(id)).map(slug)];
    return { items: read.flatMap((file) => file.item ?? []), ids };
  };
  const shelves = {
    organisation: shelf('organisation'),
    source: shelf('source'),
    instrument: shelf('instrument'),
    indicator: shelf('indicator'),
    story: shelf('story'),
    action: shelf('action'),
    edition: shelf('edition'),
    page: shelf('page'),
  };
  return { shelves, findings };
}

/** Actions that are rows of a sheet, as if each were a file. */
function readRows({ texts }: Folder): ReturnType<typeof readItem<'action'>>[] {
  return texts
    .filter(({ path }) => path === actionRows || path === actionWorkbook)
    .flatMap(sheetsOfRows)
    .map(({ sheet, findings: unread }) => {
      const { written, findings } = checkShape(sheet, fileKinds.action.schema);
      const item = written && createItem(sheet, fileKinds.action.schema, written);
      return { id: sheet.id, item, findings: [...findings, ...unread] };
    });
}

function readItem<K extends FileKind>(
  file: TextFile,
  kind: K,
): { id: string; item: Item<WrittenFile<K>> | null; findings: Finding[] } {
  const { sheet, findings } = parseSheet(file);
  const schema = fileKinds[kind].schema as Schema<WrittenFile<K>>;
  const { written, findings: more } = checkShape(sheet, schema);
  const item = written === null ? null : createItem(sheet, schema, written);
  return { id: sheet.id, item, findings: [...findings, ...more] };
}

function createItem<T>(sheet: Sheet, schema: Schema, written: T): Item<T> {
  const { id, path, body, bodyLine } = sheet;
  return {
    id,
    path,
    written,
    body,
    bodyLine,
    at: (...steps) => sheet.place(writtenPath(schema, steps)),
    find: (steps, under, word) => sheet.find(writtenPath(schema, steps), under, word),
    key: (...steps) => String(writtenPath(schema, steps).at(-1) ?? ''),
  };
}
