/** How a column writes its numbers, as far as known: what the description says or the other cells prove. */
export type DotMeaning = 'thousands' | 'decimal' | null;

/** A cell of numbers, read. `text` is machine notation with the decimals that were written; `readings` are both meanings. */
export type NumberRead =
  | { kind: 'number'; text: string; decimals: number; percent: boolean }
  | { kind: 'ambiguous'; sign: '.' | ','; readings: [thousands: string, decimal: string] }
  | { kind: 'not-a-number' };

const none: NumberRead = { kind: 'not-a-number' };
const grouped = /^\d{1,3}(?:[.]\d{3})+$/;
const groupedSpaces = /^\d{1,3}(?:[ '’]\d{3})+(?=[.,]|$)/;

/**
 * Reads a number as Dutch and Flemish offices write it: decimal comma, thousands with dots, spaces or apostrophes, `€`,
 * `%`, a true or trailing minus, a dropped zero (`,38`). Nothing is guessed: `1.234` has two readings until the column
 * tells, and so has `1,234` (one and a bit here, a thousand in an English export).
 */
export function parseNumber(cell: string, dot: DotMeaning): NumberRead {
  const bare = cell.replace(/^(?:€|eur|euro)\s*|\s*(?:€|eur|euro)$/i, '');
  const percent = /\s*%$/.test(bare);
  const { sign, digits } = takeSign(percent ? bare.replace(/\s*%$/, '') : bare);
  const amount = digits.replace(/^(?:€|eur)\s*/i, '');
  const joined = groupedSpaces.test(amount) ? amount.replace(/[ '’]/g, '') : amount;
  if (!/^[\d.,]*\d[\d.,]*$/.test(joined)) return none;
  const read = unsigned(joined, dot);
  if (read.kind === 'number') return { ...read, text: sign + read.text, percent };
  return read.kind === 'ambiguous' ? { ...read, readings: [sign + read.readings[0], sign + read.readings[1]] } : none;
}

function takeSign(text: string): { sign: string; digits: string } {
  const plain = text.replace(/[−–]/g, '-').trim();
  if (/^-\s*[€\d.,]/.test(plain)) return { sign: '-', digits: plain.slice(1).trim() };
  if (/^[\d.,' ’]*\d-$/.test(plain)) return { sign: '-', digits: plain.slice(0, -1) };
  // "12,-" is twelve euros, without cents.
  if (/^[\d.,]*\d,-{1,2}$/.test(plain)) return { sign: '', digits: plain.replace(/,-+$/, '') };
  return { sign: '', digits: plain.replace(/^\+\s*/, '') };
}

function unsigned(text: string, dot: DotMeaning): NumberRead {
  const [dots, commas] = [text.split('.').length - 1, text.split(',').length - 1];
  if (dots === 0 && commas === 0) return number(text, '');
  if (dots === 0 && commas === 1) return withComma(text, dot);
  if (commas === 0 && dots === 1) return withDot(text, dot);
  if (commas === 0) return grouped.test(text) && dot !== 'decimal' ? number(text.replaceAll('.', ''), '') : none;
  if (dots === 0) return /^\d{1,3}(?:,\d{3})+$/.test(text) && dot !== 'thousands' ? number(text.replaceAll(',', ''), '') : none;
  return withBoth(text, dot);
}

function withComma(text: string, dot: DotMeaning): NumberRead {
  const [whole, decimals] = text.split(',') as [string, string];
  if (decimals === '') return none;
  const couldGroup = /^[1-9]\d{0,2},\d{3}$/.test(text);
  if (dot === 'decimal') return couldGroup ? number(whole + decimals, '') : none;
  if (dot === 'thousands' || !couldGroup) return number(whole, decimals);
  return { kind: 'ambiguous', sign: ',', readings: [whole + decimals, `${whole}.${decimals}`] };
}

function withDot(text: string, dot: DotMeaning): NumberRead {
  const [whole, rest] = text.split('.') as [string, string];
  if (rest === '') return none;
  if (dot === 'decimal') return number(whole, rest);
  if (dot === 'thousands') return grouped.test(text) ? number(whole + rest, '') : none;
  if (!grouped.test(text) || /^0/.test(whole)) return number(whole, rest);
  return { kind: 'ambiguous', sign: '.', readings: [whole + rest, `${whole}.${rest}`] };
}

/** Both signs: the last one is the decimal sign, the others must group by three. */
function withBoth(text: string, dot: DotMeaning): NumberRead {
  const decimalComma = text.lastIndexOf(',') > text.lastIndexOf('.');
  if (decimalComma ? dot === 'decimal' : dot === 'thousands') return none;
  const [decimal, group] = decimalComma ? [',', '.'] : ['.', ','];
  const [whole, decimals, more] = text.split(decimal);
  if (more !== undefined || !decimals || !new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+$`).test(whole!)) return none;
  return number(whole!.replaceAll(group, ''), decimals);
}

function number(whole: string, decimals: string): NumberRead {
  const clean = whole.replace(/^0+(?=\d)/, '') || '0';
  return { kind: 'number', text: decimals === '' ? clean : `${clean}.${decimals}`, decimals: decimals.length, percent: false };
}

/** What one cell proves about the dots of its column: `1,5` and `1.234.567` make dots thousands, `12.5` and `1,234,567` make them decimal. */
export function evidence(cell: string): DotMeaning {
  const bare = cell.replace(/[€%\s−-]/g, '');
  if (/^[\d.]*,\d+$/.test(bare)) return /^[1-9]\d{0,2},\d{3}$/.test(bare) ? null : 'thousands';
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(bare)) return 'thousands';
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(bare)) return 'decimal';
  if (/^[\d,]*\.\d+$/.test(bare) && (!grouped.test(bare) || bare.startsWith('0'))) return 'decimal';
  return null;
}
