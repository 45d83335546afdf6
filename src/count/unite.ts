import { added, greater } from './sums.ts';

/** Lines of an answer, every value as text. */
export type Lines = (string | null)[][];

/**
 * Unites what several servers, or parts of one table, answered to the same statement. A statement that groups gives lines
 * that are added up by what they are grouped by; one that asks for different values gives those of all; one without groups
 * gives one line of totals. Persons add up where no two answers know a person by the same number, as parts of one table do; of what one
 * person has most the greatest is then the greatest of all. Between servers `between.ts` decides. Throws for a statement whose columns cannot be united: a mistake of ours.
 */
export function uniteLines(answers: readonly Lines[], statement: string): Lines {
  if (answers.length === 1) return answers[0]!;
  const outer = outermost(statement);
  if (/^select distinct\b/.test(outer)) {
    return [...new Map(answers.flat().map((line) => [JSON.stringify(line), line])).values()];
  }
  const unites = columnsOf(selected(outer)).map(howToUnite);
  const keys = groupedBy(outer);
  if (keys === 0 && answers.some((lines) => lines.length > 1)) throw new Error('cannot unite lines without groups');
  const united = new Map<string, (string | null)[]>();
  for (const line of answers.flat()) {
    const key = JSON.stringify(line.slice(0, keys));
    const before = united.get(key);
    const unite = (value: string | null, index: number) =>
      index < keys ? value : (unites[index] ?? added)(before?.[index] ?? null, value);
    united.set(key, before ? line.map(unite) : line);
  }
  return [...united.values()];
}

/** What is asked in the end: behind the named selects. */
function outermost(statement: string): string {
  return statement.startsWith('with ') ? statement.slice(statement.lastIndexOf('\n)\nselect ') + 3) : statement;
}

/** Columns of a select, up to where its rows come from. */
function selected(select: string): string {
  return select.slice(0, select.indexOf('\nfrom ') === -1 ? select.indexOf(' from ') : select.indexOf('\nfrom '));
}

/** The columns of a select, each with what stands between its brackets. */
function columnsOf(select: string): string[] {
  let depth = 0;
  const columns = [''];
  for (const sign of select.replace(/^select\s+/, '')) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) columns.push('');
    else columns[columns.length - 1] += sign;
  }
  return columns;
}

function howToUnite(column: string): typeof added {
  if (/^\s*max\("/.test(column)) return greater;
  if (/\b(?:min|max|avg)\(/.test(column)) throw new Error('cannot unite a statement with least, greatest or mean');
  return added;
}

function groupedBy(select: string): number {
  const keys = /\ngroup by ([^\n]*)$/.exec(select.trimEnd())?.[1];
  return keys === undefined ? 0 : keys.split(',').length;
}

/** The values of a record as PostgreSQL writes one: `(a,"b, c",,4)`. What is empty is nothing, what is quoted is text. */
export function parseRecord(text: string): (string | null)[] {
  const values: (string | null)[] = [];
  const shape = /(?:"((?:[^"\\]|""|\\.)*)"|([^,()"]*))([,)])/gy;
  shape.lastIndex = 1;
  for (let match = shape.exec(text); match; match = shape.exec(text)) {
    const [, quoted, bare = '', end] = match;
    values.push(quoted === undefined ? (bare === '' ? null : bare) : quoted.replace(/""/g, '"').replace(/\\(.)/gs, '$1'));
    if (end === ')') break;
  }
  return values;
}
