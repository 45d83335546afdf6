/** A name as SQL: quoted, so that any id of an author is only ever a name. */
export function identifier(name: string): string {
  return `"${name.replaceAll('\0', '�').replaceAll('"', '""')}"`;
}

/**
 * A text as SQL: the one place where an author's words enter a statement. A quote is doubled; a NUL, which no engine stores, is
 * replaced. Backslashes are plain characters in both engines.
 */
export function literal(text: string): string {
  return `'${text.replaceAll('\0', '�').replaceAll("'", "''")}'`;
}

/** Which names a statement takes rows from, as `identifier` writes them; what stands in texts is no name. */
export function tablesIn(statement: string): string[] {
  const withoutTexts = statement.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, (part) => (part.startsWith('"') ? part : "''"));
  return [...withoutTexts.matchAll(/\b(?:from|join)\s+("(?:[^"]|"")+")/gi)].map(([, name = '']) => name);
}

/** A number as SQL, from machine or Dutch notation (`0,5`); `null` when the text is no number. */
export function numberLiteral(text: string): string | null {
  const written = text.trim().replace('−', '-').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(written) ? `cast('${written}' as ${decimalType})` : null;
}

/** A day (ISO) as SQL; `null` when the text is no existing day. */
export function dateLiteral(text: string): string | null {
  const day = text.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? null : `cast('${day}' as date)`;
}

/** The type of every decimal: fourteen digits before the mark, four after it. */
export const decimalType = 'decimal(18,4)';

/** A date moved by whole days, months or years. Both engines clamp to the end of a month: 31 January + 1 month = 28 February. */
export function shifted(date: string, amount: number, unit: 'days' | 'months' | 'years'): string {
  if (!Number.isSafeInteger(amount)) throw new Error(`invalid amount: ${amount}`);
  return amount === 0 ? date : `cast(${date} + interval '${amount} ${unit}' as date)`;
}

/** A list of texts as SQL, between brackets. */
export function literals(texts: readonly string[]): string {
  return `(${texts.map(literal).join(', ')})`;
}

/** A named select, as a common table expression. */
export interface Relation {
  name: string;
  /** Names of its columns, when its select cannot name them (`values`). */
  columns?: string[];
  sql: string;
}

/** A whole statement: the relations it needs, in order, and the select over them. */
export function withRelations(relations: readonly Relation[], select: string): string {
  if (relations.length === 0) return select;
  const named = relations.map(({ name, columns, sql }) => {
    const heading = columns ? `(${columns.map(identifier).join(', ')})` : '';
    return `${identifier(name)}${heading} as (\n${sql}\n)`;
  });
  return `with ${named.join(',\n')}\n${select}`;
}
