import { finding, type Finding } from '../findings/index.ts';
import { hasRows, type Column, type DataSource, type Folder } from '../model/index.ts';
import { conditionWords } from '../model/schemas/condition.ts';
import { ownDataFiles } from '../model/schemas/index.ts';
import type { WrittenSource } from '../model/schemas/data.ts';
import { checkColumn } from './columns.ts';
import { defineDerived } from './derived.ts';
import type { Item } from './files.ts';
import { refer, repeated } from './refer.ts';
import type { Scope } from './scope.ts';
import { ownWords } from './source-scope.ts';
import { checkLayout } from './usual.ts';
import { checkWords } from './words.ts';

type SourceItem = Item<WrittenSource>;

/** A data description with its files, columns and derived columns; what is wrong in it. */
export function defineSource(
  item: SourceItem,
  { scope, folder }: { scope: Scope; folder: Folder },
): { source: DataSource; findings: Finding[] } {
  const { id, written, at } = item;
  const files = filesOf(item, folder);
  const derived = Object.entries(written.derived).map(([name, made]) => defineDerived({ name, made, item, scope }));
  const { columns, missing, origin, derived: _, files: __, ...rest } = written;
  const source: DataSource = {
    ...rest,
    id,
    origin: origin ?? written.title,
    files: files.names,
    columns: Object.entries(columns).map(([name, column]) => toColumn(name, column, item)),
    missing,
    derived: derived.flatMap((made) => made.derived ?? []),
    at: at(),
  };
  const findings = [
    ...files.findings,
    ...checkNames(item),
    ...checkHeadings(item),
    ...checkRoles(item, scope),
    ...checkLayout(item, [...scope.instruments.keys()]),
    ...checkWords(item, scope),
  ];
  return { source, findings: [...findings, ...derived.flatMap((made) => made.findings)] };
}

function toColumn(id: string, column: WrittenSource['columns'][string], { at }: SourceItem): Column {
  const { groups, ...rest } = column;
  const grouped = Object.entries(groups).flatMap(([word, answers]) => answers.map((answer) => [answer, word]));
  return {
    ...rest,
    id,
    values: ownWords(column),
    translate: { ...Object.fromEntries(grouped), ...column.translate },
    at: at('columns', id),
  };
}

/** The files a description names, or those with its own name; as paths relative to `data/`. */
function filesOf({ id, written, at, key }: SourceItem, { dataFiles }: Folder): { names: string[]; findings: Finding[] } {
  const present = dataFiles.map((path) => path.replace(/^data\//, ''));
  const named = written.files?.map((name) => name.replace(/^data\//, ''));
  if (named)
    return {
      names: named,
      findings: named.flatMap((name, index) => refer('file', name, { possible: present, at: at('files', index) })),
    };
  if (written.location === 'postgres') return { names: [], findings: [] };
  const own = present.filter((name) => name.slice(0, name.lastIndexOf('.')) === id);
  if (own.length > 0) return { names: own, findings: [] };
  return {
    names: [],
    findings:
      present.length === 0
        ? [finding('TV-141', at(), { key: key('files') })]
        : refer('file', `${id}.csv`, { possible: present, at: at() }),
  };
}

function checkNames({ written, at, key }: SourceItem): Finding[] {
  const described = Object.keys(written.columns);
  const derived = Object.keys(written.derived);
  const named = [...described.map((id) => ['columns', id] as const), ...derived.map((id) => ['derived', id] as const)];
  return named.flatMap(([part, id]) => {
    if (conditionWords.includes(id)) return [finding('TV-199', at(part, id), { found: id, reserved: [...conditionWords] })];
    if (!/^[\p{L}\d]+(?:[-_.][\p{L}\d]+)*$/u.test(id)) return [finding('TV-147', at(part, id), { key: key(part), found: id })];
    return part === 'derived' && described.includes(id)
      ? [finding('TV-173', at(part, id), { subject: 'column', found: id })]
      : [];
  });
}

/** One column of a file has one description, whatever it is called in each export. */
function checkHeadings({ written, at }: SourceItem): Finding[] {
  const headings = Object.entries(written.columns).flatMap(([id, column]) =>
    column.headings.map((heading, index) => ({ id, heading, index })),
  );
  const found = repeated(headings.map(({ heading }) => heading.trim().toLowerCase()));
  return found.flatMap(({ item, index }) => {
    const first = headings.find(({ heading }) => heading.trim().toLowerCase() === item);
    const again = headings[index];
    return first && again
      ? [finding('TV-175', at('columns', again.id, 'headings', again.index), { heading: again.heading, column: first.id })]
      : [];
  });
}

function checkRoles({ id, written, at, key }: SourceItem, scope: Scope): Finding[] {
  const source = scope.sources.get(id) ?? null;
  const units = Object.keys(written.columns).filter((name) => written.columns[name]?.kind === 'unit');
  const rows = hasRows(written);
  return [
    ...(written.person === null ? [] : checkColumn(written.person, at('person'), { source, kinds: ['person'] })),
    ...written.key.flatMap((name, index) => checkColumn(name, at('key', index), { source })),
    ...(units.length > 1 ? [finding('TV-189', at('columns', units[1] ?? ''), { columns: units })] : []),
    ...(rows && Object.keys(written.columns).length === 0 ? [finding('TV-141', at(), { key: key('columns') })] : []),
    ...(rows && written.person === null && written.about === 'persons'
      ? [finding('TV-202', at(), { rows: written.row ?? written.title })]
      : []),
    ...(written.origin === null ? [finding('TV-157', at(), { key: key('origin'), taken: written.title })] : []),
    ...(written.referenceDate === null ? [finding('TV-190', at(), { source: id })] : []),
  ];
}

/** Data files that no description names: they would silently not count. One that is probably meant where a name has a slip in it was said there. */
export function findUnused({ dataFiles }: Folder, sources: readonly DataSource[], said: readonly Finding[]): Finding[] {
  const meant = said.flatMap((found) => (found.code === 'TV-170' ? (found.params.suggestion ?? []) : []));
  const used = new Set([...sources.flatMap((source) => source.files), ...ownDataFiles, ...meant]);
  const unused = dataFiles.filter((path) => !used.has(path.replace(/^data\//, '')) && !/\.(md|csv)\.txt$/i.test(path));
  return unused.map((path) => finding('TV-188', { file: path, line: null }, { file: path }));
}
