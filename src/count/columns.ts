import { secretKinds, whyColumn, type ColumnKind, type DataSource, type Derived, type MissingReason } from '../model/index.ts';

/** A column as the engine knows it: loaded from a file, or derived from others. */
export interface Field {
  name: string;
  type: 'text' | 'date' | 'decimal';
  kind: ColumnKind | 'derived';
  /** Whether a companion column says why a value is missing. */
  hasWhy: boolean;
  /** Closed list of words, in their order; empty when open. */
  values: string[];
  ordered: boolean;
  /** Several answers in one cell, as `|a|b|`. */
  multiple: boolean;
  /** Holds what may never leave the engine. */
  secret: boolean;
}

const dates: ColumnKind[] = ['date', 'period', 'birth-date'];
const decimals: ColumnKind[] = ['number', 'integer'];
const explained: ColumnKind[] = ['code', 'ordered', 'multiple', 'yes-no', 'number', 'integer', 'text', 'instrument'];

/** All columns of a source by id, derived ones included. */
export function fieldsOf(source: DataSource): Map<string, Field> {
  const loaded = source.columns.map(({ id, kind, values }): [string, Field] => [
    id,
    {
      name: id,
      type: dates.includes(kind) ? 'date' : decimals.includes(kind) ? 'decimal' : 'text',
      kind,
      hasWhy: explained.includes(kind),
      values: kind === 'yes-no' ? ['ja', 'nee'] : values,
      ordered: kind === 'ordered',
      multiple: kind === 'multiple',
      secret: secretKinds.includes(kind),
    },
  ]);
  return new Map([...loaded, ...source.derived.map((derived): [string, Field] => [derived.id, derivedField(derived)])]);
}

function derivedField(derived: Derived): Field {
  const numeric = derived.kind === 'days' || derived.kind === 'years' || derived.kind === 'from-rows';
  return {
    name: derived.id,
    type: numeric ? 'decimal' : 'text',
    kind: 'derived',
    hasWhy: true,
    values: derivedValues(derived),
    ordered: false,
    multiple: false,
    secret: false,
  };
}

function derivedValues(derived: Derived): string[] {
  if (derived.kind === 'codes') return Object.keys(derived.to);
  if (derived.kind === 'first-last') return [derived.first, derived.last];
  return derived.kind === 'follows' ? ['ja', 'nee'] : [];
}

/** The column of a source, which `define` has checked. Throws when it is not there: a mistake of ours. */
export function fieldOf(source: DataSource, column: string): Field {
  const field = fieldsOf(source).get(column);
  if (!field) throw new Error(`unknown column: ${column} in ${source.id}`);
  return field;
}

/** The column that says to which unit a row belongs; `null` when the source has none. */
export function unitColumn(source: DataSource): string | null {
  return source.columns.find(({ kind }) => kind === 'unit')?.id ?? null;
}

/** Why a value is missing, as SQL that gives a reason; columns that cannot say why are `unknown`. */
export function whyOf(field: Field, reference: (column: string) => string): string {
  const unknown: MissingReason = 'unknown';
  return field.hasWhy ? `coalesce(${reference(whyColumn(field.name))}, '${unknown}')` : `'${unknown}'`;
}

/** Number of the row in its file: what tells two rows apart that say the same. */
export const rowColumn = '__row';
