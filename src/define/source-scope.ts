import { category, findCodelist, type ColumnKind, type Unit } from '../model/index.ts';
import type { WrittenDerived, WrittenSource } from '../model/schemas/data.ts';
import type { Item } from './files.ts';
import type { ScopeColumn, ScopeSource } from './scope.ts';

/** Own words under which a column's answers can be asked for, whatever kind of column it is. */
export const missingWords: string[] = [category.unknown, category.notAsked, category.notApplicable, category.refused];

interface Around {
  units: Unit[] | null;
  instruments: readonly string[];
}

/** What others may refer to in a data description: its columns, described and derived, and the answers they can have. */
export function scopeSource({ id, written }: Item<WrittenSource>, around: Around): ScopeSource {
  const described = Object.entries(written.columns).map(([name, column]): ScopeColumn => ({
    id: name,
    kind: column.kind,
    values: answersOf(column, around),
  }));
  const derived = Object.entries(written.derived).map(([name, made]): ScopeColumn => ({ id: name, ...scopeDerived(made) }));
  const columns = new Map([...described, ...derived].map((column) => [column.id, column]));
  return { id, layout: written.layout, referenceDate: written.referenceDate, columns };
}

type WrittenColumn = WrittenSource['columns'][string];

function answersOf(column: WrittenColumn, { units, instruments }: Around): string[] | null {
  if (column.kind === 'yes-no') return [category.yes, category.no];
  if (column.kind === 'unit') return units?.map((unit) => unit.id) ?? null;
  if (column.kind === 'instrument') return [...instruments];
  const own = ownWords(column);
  if (own.length > 0) return own;
  return column.list === null ? null : Object.keys(findCodelist(column.list) ?? {});
}

/** The answers a column is described with: as a list, or as the names of groups of answers. */
export function ownWords(column: WrittenColumn): string[] {
  return column.values.length > 0 ? column.values : Object.keys(column.groups);
}

function scopeDerived(made: WrittenDerived): { kind: ColumnKind; values: string[] | null } {
  if ('codes' in made) return { kind: 'code', values: [...Object.keys(made.codes.to), category.unknown] };
  if ('first' in made) return { kind: 'code', values: [made.first, made.last] };
  if ('follows' in made) return { kind: 'yes-no', values: [category.yes, category.no] };
  if ('joined' in made) return { kind: 'key', values: null };
  return { kind: 'fromRows' in made ? 'number' : 'integer', values: null };
}
