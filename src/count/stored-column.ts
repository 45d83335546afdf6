import {
  DATE,
  DECIMAL,
  DuckDBDateValue,
  DuckDBDecimalValue,
  INTEGER,
  VARCHAR,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { EngineColumn } from '../model/index.ts';
import { hasLoss, keptDecimals } from './decimals.ts';
import { identifier, literal } from './sql.ts';

/** How a column lies in the engine: texts that come back again and again as numbers of a list, running numbers as numbers. */
export type Way = 'coded' | 'whole' | 'text' | 'date' | 'decimal';

/** A column on its way in. */
export interface StoredColumn {
  type: DuckDBType;
  way: Way;
  /** The column as the statements know it. */
  read: string;
  /** Values for these texts; `null` when the column must lie in another way first. */
  take(texts: readonly (string | null)[]): DuckDBValue[] | null;
  /** The column in the next way, and the select that turns what lies there into it. */
  next(): { column: StoredColumn; using: string };
}

/** More different texts than this are no answers but numbers of people, or words. */
const mostCodes = 2_000;
const wholeNumber = /^(?:0|[1-9]\d{0,8})$/;

const types: Record<Way, DuckDBType> = {
  coded: INTEGER,
  whole: INTEGER,
  text: VARCHAR,
  date: DATE,
  decimal: DECIMAL(18, keptDecimals),
};

/** A new column, empty. `onLoss` hears of each number that lost decimals. */
export function storeColumn({ name, type }: EngineColumn, onLoss: () => void): StoredColumn {
  if (type === 'date') return typedColumn(name, 'date', (text) => new DuckDBDateValue(dayNumber(text)));
  if (type === 'text') return codedColumn(name);
  const lossy = new Set<string>();
  const column = typedColumn(name, 'decimal', (text) => {
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

function typedColumn(name: string, way: 'date' | 'decimal', make: (text: string) => DuckDBValue): StoredColumn {
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
  return { type: types[way], way, read: identifier(name), take: (texts) => texts.map(valueOf), next };
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
    type: types.coded,
    way: 'coded',
    get read() {
      return `${decode()} as ${identifier(name)}`;
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
      const isWhole = [...codes.keys()].every((text) => wholeNumber.test(text));
      const using = isWhole ? `cast(${decode()} as integer)` : decode();
      return { column: isWhole ? wholeColumn(name) : textColumn(name), using };
    },
  };
}

function wholeColumn(name: string): StoredColumn {
  const text = `cast(${identifier(name)} as varchar)`;
  return {
    type: types.whole,
    way: 'whole',
    read: `${text} as ${identifier(name)}`,
    take: (texts) =>
      texts.every((one) => one === null || wholeNumber.test(one))
        ? texts.map((one) => (one === null ? null : Number(one)))
        : null,
    next: () => ({ column: textColumn(name), using: text }),
  };
}

function textColumn(name: string): StoredColumn {
  const next = () => {
    throw new Error(`no other way for column: ${name}`);
  };
  return { type: types.text, way: 'text', read: identifier(name), take: (texts) => [...texts], next };
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
