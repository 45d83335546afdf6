import { DATE, DECIMAL, DuckDBDateValue, DuckDBDecimalValue, INTEGER, type DuckDBType, type DuckDBValue } from '@duckdb/node-api';
import type { EngineColumn } from '../model/index.ts';
import { hasLoss, keptDecimals } from './decimals.ts';
import { numberedColumn, numberingOf } from './numbered-column.ts';
import { identifier, literal } from './sql.ts';
import { plainly, textColumn, type StoredColumn } from './text-column.ts';

/** More different texts than this are no answers but numbers of people, or words. */
const mostCodes = 2_000;

/** A new column, empty. `onLoss` hears of each number that lost decimals. */
export function storeColumn({ name, type }: EngineColumn, onLoss: () => void): StoredColumn {
  if (type === 'date') return typedColumn(name, DATE, (text) => new DuckDBDateValue(dayNumber(text)));
  if (type === 'text') return codedColumn(name);
  const lossy = new Set<string>();
  const column = typedColumn(name, DECIMAL(18, keptDecimals), (text) => {
    if (hasLoss(text)) lossy.add(text);
    return new DuckDBDecimalValue(scaled(text), 18, keptDecimals);
  });
  const take = (texts: readonly (string | null)[]) => {
    const values = column.take(texts);
    if (lossy.size > 0) for (const text of texts) if (text !== null && lossy.has(text)) onLoss();
    return values;
  };
  return { ...column, take };
}

const remembered = 20_000;

function typedColumn(name: string, type: DuckDBType, make: (text: string) => DuckDBValue): StoredColumn {
  const known = new Map<string, DuckDBValue>();
  const valueOf = (text: string | null) => {
    if (text === null) return null;
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = make(text);
    if (known.size < remembered) known.set(text, value);
    return value;
  };
  const next = () => {
    throw new Error(`no other way for column: ${name}`);
  };
  return { type, view: plainly(name), take: (texts) => texts.map(valueOf), next };
}

function codedColumn(name: string): StoredColumn {
  const codes = new Map<string, number>();
  const decode = () => {
    const words = [...codes.keys()].map(literal);
    return words.length === 0
      ? 'cast(null as varchar)'
      : `list_extract(cast([${words.join(', ')}] as varchar[]), ${identifier(name)})`;
  };
  return {
    type: INTEGER,
    view(typeName) {
      const words = [...new Set([...codes.keys()].map(literal))].toSorted();
      if (words.length === 0) return { make: null, read: decode() };
      const list = [...codes.keys()].map(literal).join(', ');
      return {
        make: `create type ${identifier(typeName)} as enum (${words.join(', ')})`,
        read: `list_extract(cast([${list}] as ${identifier(typeName)}[]), ${identifier(name)})`,
      };
    },
    take(texts) {
      const values: (number | null)[] = [];
      for (const text of texts) {
        let code = text === null ? null : codes.get(text);
        if (code === undefined) {
          if (codes.size === mostCodes) return null;
          codes.set(text!, (code = codes.size + 1));
        }
        values.push(code);
      }
      return values;
    },
    next() {
      const numbering = numberingOf(codes.keys());
      if (!numbering) return { column: textColumn(name), using: decode() };
      const digits = numbering.prefix === '' ? decode() : `substr(${decode()}, ${[...numbering.prefix].length + 1})`;
      return { column: numberedColumn(name, numbering), using: `cast(${digits} as integer)` };
    },
  };
}

function dayNumber(iso: string): number {
  const day = Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
  if (!Number.isInteger(day)) throw new Error('invalid date on its way to the engine');
  return day;
}

const decimalText = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** A decimal as a whole number of ten-thousandths, half up and away from zero. Throws when it has more than fourteen digits. */
function scaled(text: string): bigint {
  const match = decimalText.exec(text);
  const [sign, whole, fraction = ''] = match ? [match[1], match[2] ?? '', match[3]] : [];
  if (!match || whole === undefined || whole.replace(/^0+/, '').length > 14)
    throw new Error('invalid decimal on its way to the engine');
  const kept =
    BigInt(whole + fraction.slice(0, keptDecimals).padEnd(keptDecimals, '0')) +
    (Number(fraction[keptDecimals] ?? 0) >= 5 ? 1n : 0n);
  return sign === '-' ? -kept : kept;
}
