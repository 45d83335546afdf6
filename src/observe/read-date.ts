import { grains, type Column } from '../model/index.ts';
import { parseDate, parseSerial, type DateOptions, type DateRead } from './dates.ts';
import { parsePeriodCell } from './periods.ts';
import { problem } from './problems.ts';
import { absent, is, type Cell, type KindReader, type Reading, type ReadingContext } from './reading.ts';

/** Reads dates, dates of birth too. What lies before 1900 or more than five years after the export stands for something else. */
export function dateReader(column: Column, { source, serialShift }: Pick<ReadingContext, 'source' | 'serialShift'>): KindReader {
  const birth = column.kind === 'birth-date';
  const options = { referenceDate: source.referenceDate, birth, serialShift };
  const until = lastDay(source.referenceDate, birth);
  return (cell) => {
    const read = dayOf(cell, options);
    if (read.kind !== 'date') return absent('unknown', problem(codes[read.kind], { value: cell.text }));
    const outside = read.iso <= '1900-01-01' || read.iso > until;
    if (outside) return absent('unknown', problem('TV-347', { value: cell.text, from: '1900-01-02', until }));
    return is(read.iso, read.serial && cell.kind === null ? problem('TV-370', {}) : null);
  };
}

function lastDay(referenceDate: string | null, birth: boolean): string {
  if (referenceDate === null) return '2099-12-31';
  return birth ? referenceDate : `${Number(referenceDate.slice(0, 4)) + 5}${referenceDate.slice(4)}`;
}

const codes = { impossible: 'TV-345', swapped: 'TV-346', partial: 'TV-350', century: 'TV-375', 'not-a-date': 'TV-344' } as const;

function dayOf({ text, kind }: Cell, options: DateOptions): DateRead {
  if (kind === 'date') return { kind: 'date', iso: text.slice(0, 10), serial: false };
  if (kind === 'number') return parseSerial(Number(text), options);
  return parseDate(text, options);
}

/** Reads periods as their first day; a full date stays that day. A period too coarse for the figures it serves is refused. */
export function periodReader(column: Column, context: ReadingContext): KindReader {
  const { firstMonth, basePeriod } = context.definitions.organisation;
  const day = dateReader({ ...column, kind: 'date' }, context);
  const examples = examplesOf(firstMonth);
  const grain = context.grainOf(column);
  return (cell): Reading => {
    const year = cell.kind === 'number' && /^(?:19|20)\d{2}$/.test(cell.text);
    const period = cell.kind === null || year ? parsePeriodCell(cell.text, firstMonth) : null;
    if (period && period.grain !== 'all') {
      const coarse = grain !== null && grains.indexOf(period.grain) > grains.indexOf(grain);
      return coarse ? absent('unknown', problem('TV-349', { value: cell.text, base: grain ?? basePeriod })) : is(period.from);
    }
    const read = day(cell);
    return read.problem && read.value === null ? absent('unknown', problem('TV-348', { value: cell.text, examples })) : read;
  };
}

/** Periods as they can be written in this organisation's year. */
export function examplesOf(firstMonth: number): string[] {
  const year = firstMonth === 1 ? '2025' : '2024-2025';
  return ['2025-03', `${year}-K1`, `${year}-H1`, year];
}
