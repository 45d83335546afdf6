import { allTime, parsePeriod, type Period } from '../model/index.ts';
import { monthNumber } from './dates.ts';

/**
 * The period a cell names: `2025-K1`, `2025-Q1`, `K1 2025`, `2025-H1`, `2025-03`, `mrt 2025`, `mrt-25`, `03-2025`, `2025`.
 * `null` when it names none in a calendar whose year starts in `firstMonth`.
 */
export function parsePeriodCell(cell: string, firstMonth: number): Period | null {
  const id = schoolYear(cell, firstMonth) ? null : asId(cell.trim());
  return id === null ? null : parsePeriod(id, firstMonth);
}

/** `2011/12` where the year starts in September could be a year or a month: not read. */
function schoolYear(cell: string, firstMonth: number): boolean {
  const match = /^(\d{4})[-/](\d{2})$/.exec(cell.trim());
  return firstMonth !== 1 && match !== null && (Number(match[1]) + 1) % 100 === Number(match[2]);
}

function asId(cell: string): string | null {
  const text = cell.toUpperCase().replace(/[–—]/g, '-');
  if (text === 'ALLES' || text === 'ALLE JAREN') return allTime.id;
  const partLast = /^(\d{4}(?:[-/]\d{4})?)[- ]?([KQH])([1-4])$/.exec(text);
  if (partLast) return `${year(partLast[1]!)}-${letter(partLast[2]!)}${partLast[3]}`;
  const partFirst = /^([KQH])([1-4])[- ](\d{4}(?:[-/]\d{4})?)$/.exec(text);
  if (partFirst) return `${year(partFirst[3]!)}-${letter(partFirst[1]!)}${partFirst[2]}`;
  const spoken = /^([1-4])E (KWARTAAL|HALFJAAR|HELFT)(?: VAN)? (\d{4}(?:[-/]\d{4})?)$/.exec(text);
  if (spoken) return `${year(spoken[3]!)}-${spoken[2] === 'KWARTAAL' ? 'K' : 'H'}${spoken[1]}`;
  const monthLast = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (monthLast) return `${monthLast[1]}-${monthLast[2]!.padStart(2, '0')}`;
  const monthFirst = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (monthFirst) return `${monthFirst[2]}-${monthFirst[1]!.padStart(2, '0')}`;
  return namedMonth(text) ?? (/^\d{4}([-/]\d{4})?$/.test(text) ? year(text) : null);
}

function namedMonth(text: string): string | null {
  const match = /^([A-Z]{3,9})\.?[- ]'?(\d{4}|\d{2})$/.exec(text);
  const month = match && monthNumber(match[1]!);
  if (!match || !month) return null;
  return `${match[2]!.length === 2 ? `20${match[2]}` : match[2]}-${String(month).padStart(2, '0')}`;
}

const letter = (char: string) => (char === 'Q' ? 'K' : char);
const year = (text: string) => text.replace('/', '-');
