import type { Column } from '../model/index.ts';
import { parseNumber, type NumberRead } from './numbers.ts';
import { problem } from './problems.ts';
import { absent, is, type KindReader, type Reading, type ReadingContext } from './reading.ts';

/** Reads numbers. In a column of whole numbers `1.001` is 1001; elsewhere it is an error until the column tells. */
export function numberReader(column: Column, context: ReadingContext): KindReader {
  const whole = column.kind === 'integer';
  return ({ text, kind }) => {
    if (kind === 'date') return absent('unknown', problem('TV-360', { value: text }));
    if (kind === 'number') return wholeEnough({ text: machineText(text), whole, shown: text });
    const read = settled(text, column, context);
    if (read.kind === 'not-a-number') return absent('unknown', problem('TV-340', { value: text }));
    if (read.kind === 'ambiguous') return absent('unknown', problem('TV-341', { value: text, values: read.readings }));
    return wholeEnough({ text: read.text, whole, shown: text });
  };
}

/** Reads a number; where it has two readings the column decides, or the way numbers are usually written here. */
export function settled(text: string, column: Column, context: Pick<ReadingContext, 'settle'>): NumberRead {
  const read = parseNumber(text, column.dot);
  if (read.kind !== 'ambiguous') return read;
  const proof = context.settle(column);
  if (proof === 'conflict') return read;
  if (proof !== null)
    return column.kind === 'integer' && proof === 'decimal' && read.sign === '.' ? read : parseNumber(text, proof);
  const usual = column.kind === 'integer' ? read.sign === '.' : read.sign === ',';
  return usual ? parseNumber(text, 'thousands') : read;
}

/** The engine keeps fourteen digits before the decimal sign: no count or score has more, a number pasted together does. */
const mostDigits = 14;

function wholeEnough({ text, whole, shown }: { text: string; whole: boolean; shown: string }): Reading {
  if (text.split('.')[0]!.replace('-', '').length > mostDigits) return absent('unknown', problem('TV-376', { value: shown }));
  if (!whole) return is(text);
  const [integer, decimals = ''] = text.split('.') as [string, string?];
  return /[1-9]/.test(decimals) ? absent('unknown', problem('TV-342', { value: shown })) : is(integer);
}

/** JavaScript writes very large and very small numbers with an exponent; the engine wants digits. */
export function machineText(text: string): string {
  if (!text.includes('e')) return text;
  return Number(text).toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 15 });
}
