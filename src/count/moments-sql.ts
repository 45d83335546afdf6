import { whyColumn, type Moments } from '../model/index.ts';
import { fieldOf, type Field } from './columns.ts';
import { counted } from './counted-names.ts';
import type { Question } from './counted-sql.ts';
import type { Draft } from './rows-sql.ts';
import { identifier, literal } from './sql.ts';

/** A column of the list at the start, beside those of the list at the end. */
export function startField(field: Field): Field {
  return { ...field, name: `#start ${field.name}` };
}

/**
 * Of lists at several moments the pairs: per person the last list at the start and the last at the end, as one row that counts
 * when and where the end was. Who has only one of them is in the response, not here; so both ends are about the same persons.
 */
export function pairRows(rows: string, moments: Moments, { question, draft }: { question: Question; draft: Draft }): string {
  const add = (sql: string) => draft.add({ about: `${question.indicator.id}.moments`, sql });
  const [starts, ends] = [moments.start, moments.end].map((word) => lastOf(rows, { column: moments.column, word, add }));
  const source = draft.sourceOf(question.indicator.denominator.source);
  const fields = (question.indicator.items ?? []).map(({ column }) => fieldOf(source, column));
  const started = fields.flatMap((field) => {
    const names = [field.name, ...(field.hasWhy ? [whyColumn(field.name)] : [])];
    const own = startField(field).name;
    return names.map((name) => `s.${identifier(name)} as ${identifier(name === field.name ? own : whyColumn(own))}`);
  });
  return add(
    `select e.*${started.map((column) => `, ${column}`).join('')} from ${ends} e join ${starts} s on s."${counted.person}" = e."${counted.person}"`,
  );
}

/** Per person one list of a moment: the last in time, then the last in the file. */
function lastOf(rows: string, { column, word, add }: { column: string; word: string; add: (sql: string) => string }): string {
  const own = `c."${counted.person}"`;
  const [day, order] = [`c."${counted.day}"`, `cast(c."${counted.row}" as bigint)`];
  const all = add(
    `select c.* from ${rows} c where c.${identifier(column)} = ${literal(word)} and ${own} is not null and ${day} is not null`,
  );
  const last = add(`select ${own} as "#of", max(${day}) as "#moment" from ${all} c group by ${own}`);
  const latest = add(`select c.* from ${all} c join ${last} l on l."#of" = ${own} and l."#moment" = ${day}`);
  const one = add(`select ${own} as "#of", max(${order}) as "#order" from ${latest} c group by ${own}`);
  return add(`select c.* from ${latest} c join ${one} o on o."#of" = ${own} and o."#order" = ${order}`);
}
