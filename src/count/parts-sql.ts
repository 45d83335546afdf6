import { classLabels, type DataSource } from '../model/index.ts';
import type { Part } from '../parts.ts';
import { fieldOf, fieldsOf } from './columns.ts';
import { oneOf, reference, type Scope } from './condition-sql.ts';
import { numberLiteral } from './sql.ts';

/** Whether a source can be divided by a grouping: it has the column, numeric for classes, and the column points at nobody. */
export function canDivide(source: DataSource, { grouping }: Part): boolean {
  const field = fieldsOf(source).get(grouping.column);
  return field !== undefined && !field.secret && (grouping.classes === null ? field.type !== 'date' : field.type === 'decimal');
}

/** Whether a row belongs to a part, as SQL (two values: a missing value belongs to no part). */
export function partSql(part: Part, source: DataSource, scope: Scope): string {
  const field = fieldOf(source, part.grouping.column);
  const { classes } = part.grouping;
  const test =
    classes === null ? oneOf([part.value], field, scope) : withinClass(reference(scope, field.name), classes, part.value);
  return `coalesce(${test}, false)`;
}

function withinClass(column: string, bounds: readonly number[], label: string): string {
  const index = classLabels(bounds).indexOf(label);
  const [low, next] = [bounds[index], bounds[index + 1]];
  if (low === undefined) return '(1 = 0)';
  const from = `${column} >= ${numberLiteral(String(low))}`;
  return next === undefined ? from : `(${from} and ${column} < ${numberLiteral(String(next))})`;
}
