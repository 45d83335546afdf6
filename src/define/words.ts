import { finding, type Finding } from '../findings/index.ts';
import { findCodelist } from '../model/index.ts';
import type { WrittenSource } from '../model/schemas/data.ts';
import type { Item } from './files.ts';
import { refer, repeated, unknown } from './refer.ts';
import { checkUnit, type Scope } from './scope.ts';
import { ownWords } from './source-scope.ts';

type SourceItem = Item<WrittenSource>;

/** Checks the answers of columns: into which own words they are translated, and which codes are made into which words. */
export function checkWords(item: SourceItem, scope: Scope): Finding[] {
  const columns = Object.keys(item.written.columns).flatMap((id) => checkColumnWords(id, item, scope));
  return [...columns, ...Object.keys(item.written.derived).flatMap((id) => checkCodes(id, item))];
}

function checkColumnWords(id: string, { written, at }: SourceItem, scope: Scope): Finding[] {
  const column = written.columns[id];
  if (!column) return [];
  const own = ownWords(column);
  const ordered = column.kind === 'ordered' && own.length === 0 ? [finding('TV-197', at('columns', id), { column: id })] : [];
  const doubles = repeated(column.values).map(({ item, index }) =>
    finding('TV-173', at('columns', id, 'values', index), { subject: 'value', found: item }),
  );
  const grouped = Object.entries(column.groups).flatMap(([word, answers]) =>
    answers.map((answer, index) => ({ word, answer, index })),
  );
  const regrouped = repeated(grouped.map(({ answer }) => answer)).flatMap(({ item, index }) => {
    const again = grouped[index];
    return again
      ? [finding('TV-173', at('columns', id, 'groups', again.word, again.index), { subject: 'value', found: item })]
      : [];
  });
  const translated = Object.entries(column.translate).flatMap(([from, to]) => {
    const place = at('columns', id, 'translate', from);
    if (column.kind === 'unit') return checkUnit(to, place, scope);
    if (column.kind === 'instrument') return refer('instrument', to, { possible: [...scope.instruments.keys()], at: place });
    return own.length === 0 || own.includes(to) ? [] : [finding('TV-168', place, { column: id, ...unknown(to, own) })];
  });
  return [...ordered, ...doubles, ...regrouped, ...translated];
}

/** A code stands in its list, and under one word only. */
function checkCodes(id: string, { written, at }: SourceItem): Finding[] {
  const made = written.derived[id];
  if (!made || !('codes' in made)) return [];
  const { column, to } = made.codes;
  const coded = Object.entries(to).flatMap(([word, codes]) => codes.map((code, index) => ({ word, code, index })));
  const place = ({ word, index }: { word: string; index: number }) => at('derived', id, 'codes', 'to', word, index);
  const doubles = repeated(coded.map(({ code }) => code)).flatMap(({ item, index }) => {
    const again = coded[index];
    return again ? [finding('TV-173', place(again), { subject: 'code', found: item })] : [];
  });
  return [...doubles, ...coded.flatMap((one) => checkCode(one.code, place(one), written.columns[column]))];
}

function checkCode(code: string, at: Finding['at'], column: WrittenSource['columns'][string] | undefined): Finding[] {
  if (!column) return [];
  const list = column.list === null ? null : findCodelist(column.list);
  const own = ownWords(column);
  if (column.list !== null && list && own.length === 0) {
    return Object.hasOwn(list, code) ? [] : [finding('TV-172', at, { list: column.list, ...unknown(code, Object.keys(list)) })];
  }
  const known = own.length === 0 || own.includes(code);
  return known ? [] : [finding('TV-168', at, { column: column.headings[0] ?? '', ...unknown(code, own) })];
}
