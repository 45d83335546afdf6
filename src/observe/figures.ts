import type { Arrived, DataSource } from '../model/index.ts';
import { damageProblem } from './cells.ts';
import { findDamage } from './damage.ts';
import { createMissingWords } from './missing.ts';
import { problem, type CellProblem } from './problems.ts';
import { machineText, settled } from './read-number.ts';
import type { Table, TableColumn } from './table.ts';
import { tidy } from './text.ts';
import { parseTyped } from './typed.ts';

/** Reads a cell that holds an already counted figure, and tells what is wrong with it. */
export type FigureReader = (cell: string, line: number) => Arrived;

const none: Arrived = { kind: 'none' };

/**
 * Makes the reader of a column of figures. A sign the description declares as hidden is unknown, never zero; a sign that
 * looks like one (`<7`, `x`, `*`) and is not declared is an error.
 */
export function createFigureReader(table: Table, source: DataSource, described: TableColumn): FigureReader {
  const missing = createMissingWords(source);
  return (cell, line) => {
    const tell = (found: CellProblem): Arrived => {
      table.report(found, line, described);
      return none;
    };
    const mark = parseTyped(cell);
    const text = tidy(mark?.text ?? cell);
    const reason = missing.declared(text);
    if (reason === 'hidden') return { kind: 'hidden' };
    if (reason !== null) return reason === 'not-applicable' ? { kind: 'not-applicable' } : none;
    if (text === '' && mark === null) return none;
    if (mark?.kind === 'number') return value(machineText(text));
    if (mark !== null)
      return tell(mark.kind === 'uncalculated' ? problem('TV-367', { cell: null }) : problem('TV-360', { value: text }));
    if (/^(?:[<≤]\s*\d+|\*+|[xcz.]|\.\.)$/i.test(text)) return tell(problem('TV-392', { value: text }));
    const usual = missing.usual(text);
    if (usual !== null) return usual === 'not-applicable' ? { kind: 'not-applicable' } : none;
    const damage = findDamage(text);
    if (damage !== null) return tell(damageProblem(damage, text));
    const read = settled(text, described.column, table);
    if (read.kind === 'not-a-number') return tell(problem('TV-340', { value: text }));
    return read.kind === 'ambiguous' ? tell(problem('TV-341', { value: text, values: read.readings })) : value(read.text);
  };
}

function value(text: string): Arrived {
  return { kind: 'value', value: Number(text), decimals: text.split('.')[1]?.length ?? 0 };
}
