import { added } from './sums.ts';

/** Lines of an answer, every value as text. */
export type Lines = (string | null)[][];

/**
 * Unites what several servers answered to the same statement, each about its own organisations. A statement that groups gives lines
 * that are added up by what they are grouped by; one that asks for different values gives those of all; one without groups
 * gives one line of totals. Persons add up because no two organisations know a person by the same number. Throws for a statement whose columns
 * cannot be added up: a mistake of ours.
 */
export function uniteLines(answers: readonly Lines[], statement: string): Lines {
  const outer = outermost(statement);
  if (/^select distinct\b/.test(outer)) {
    return [...new Map(answers.flat().map((line) => [JSON.stringify(line), line])).values()];
  }
  if (/\b(?:min|max|avg)\(/.test(selected(outer))) throw new Error('cannot unite a statement with least, greatest or mean');
  const keys = groupedBy(outer);
  if (keys === 0 && answers.some((lines) => lines.length > 1)) throw new Error('cannot unite lines without groups');
  const united = new Map<string, (string | null)[]>();
  for (const line of answers.flat()) {
    const key = JSON.stringify(line.slice(0, keys));
    const before = united.get(key);
    united.set(key, before ? line.map((value, index) => (index < keys ? value : added(before[index] ?? null, value))) : line);
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
