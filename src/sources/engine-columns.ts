import { whyColumn, type Column, type DataSource, type EngineColumn } from '../model/index.ts';
import { hasWhy } from '../observe/cells.ts';

/** Name of the running number in the engine's tables. */
const rowColumn = '__row';

/** The columns of a source in the engine, in the order in which their values are sent. */
export function engineColumns(source: DataSource): EngineColumn[] {
  const typeOf = ({ kind }: Column): EngineColumn['type'] => {
    if (kind === 'date' || kind === 'birth-date' || kind === 'period') return 'date';
    return kind === 'number' || kind === 'integer' ? 'decimal' : 'text';
  };
  const columns = source.columns.flatMap((column): EngineColumn[] => {
    const own = { name: column.id, type: typeOf(column) };
    return hasWhy(column) ? [own, { name: whyColumn(column.id), type: 'text' }] : [own];
  });
  return [{ name: rowColumn, type: 'text' }, ...columns];
}
