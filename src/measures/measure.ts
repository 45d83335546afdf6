import { fieldOf } from '../count/columns.ts';
import {
  category,
  percentagesFrom,
  type Cell,
  type DataSource,
  type Face,
  type FaceValue,
  type Form,
  type Indicator,
  type SeriesPlan,
} from '../model/index.ts';
import { wilson } from '../statistics/wilson.ts';

/**
 * What an indicator is broken down by. A column with one answer per row divides the whole denominator (a partition); a column
 * with several answers per row describes the numerator, each answer its own yes or no, so they never add up to 100 %.
 */
export function breakdownPlans(indicator: Indicator, source: DataSource): SeriesPlan[] {
  const { breakdown, breakdownClasses = {}, numerator } = indicator;
  return breakdown.map((column): SeriesPlan => {
    const bounds = breakdownClasses[column];
    if (bounds)
      return {
        series: column,
        over: 'denominator',
        category: { kind: 'classes', column, bounds },
        value: null,
        combine: 'partition',
      };
    return fieldOf(source, column).multiple
      ? {
          series: column,
          over: numerator ? 'numerator' : 'denominator',
          category: { kind: 'answers', column },
          value: null,
          combine: 'multiple',
        }
      : { series: column, over: 'denominator', category: { kind: 'column', column }, value: null, combine: 'partition' };
  });
}

/**
 * Plans of an indicator whose rows may weigh more than one. With `som` over rows that each are of a person, n is a magnitude: of all
 * days one person may have most. Rows of no person are counts of many.
 */
export function weighedPlans({ denominator }: Indicator, { person }: DataSource, plans: SeriesPlan[]): SeriesPlan[] {
  return denominator.sum !== null && person !== null ? plans.map((plan) => ({ ...plan, magnitude: true })) : plans;
}

const exact: Form = { kind: 'exact' };
const absent: Form = { kind: 'absent' };

/** The cell of the whole block; `null` when only categories arrived. */
export function wholeOf(cells: readonly Cell[]): Cell | null {
  return cells.find((cell) => cell.category === null) ?? null;
}

/**
 * How many a block must be about before percentages, intervals and spreads are told: persons, because twenty rows may be three
 * families. Data that say nothing of persons, or are about teams or days, have `persons` equal to `n`, so then it is `n`.
 */
export function enough({ persons, n }: Cell): boolean {
  return (persons ?? n ?? 0) >= percentagesFrom;
}

/** How many a cell has, with how precisely that is known. What arrived hidden, or may be more, is absent, never zero. */
export function countFace(cell: Cell, face: 'count' | 'n' | 'persons', about = cell.category): FaceValue {
  const value = face !== 'persons' ? cell.n : cell.atLeast ? null : cell.persons;
  return { series: cell.series, category: about, face, value, form: formOf(value, cell) };
}

function formOf(value: number | null, { range }: Cell): Form {
  if (range === null) return value === null ? absent : exact;
  const vague = range.low === 0 && range.high === null;
  return value === null && vague ? absent : { kind: 'band', low: range.low, high: range.high };
}

/** Whole and part as one proportion; what is known only roughly gives none. */
export interface Part {
  whole: Cell;
  count: number | null;
  /** Percentage as it was printed elsewhere, with its decimals; it is repeated, never recomputed. */
  printed: { percentage: number; decimals: number } | null;
}

/** Share with its Wilson interval, from twenty persons on. A printed percentage keeps its decimals and gets no interval. */
export function shareFaces({ whole, count, printed }: Part, about: string | null): FaceValue[] {
  const face = (name: Face, value: number, form: Form = exact): FaceValue => ({
    series: whole.series,
    category: about,
    face: name,
    form,
    value,
  });
  if (printed)
    return tooFew(whole) ? [] : [face('share', printed.percentage / 100, { kind: 'rounded', decimals: printed.decimals })];
  if (count === null || whole.n === null || whole.n === 0 || whole.range || !enough(whole)) return [];
  // Sums in a file can contradict each other: more in the numerator than there is. Then there is no share to tell.
  if (count < 0 || count > whole.n) return [];
  const { low, high } = wilson(count, whole.n);
  return [face('share', count / whole.n), face('low', low), face('high', high)];
}

/** Certainly too few: a number of persons that did not arrive may be enough, and its guard decides. */
function tooFew(whole: Cell): boolean {
  const most = whole.persons ?? whole.n ?? whole.range?.high ?? null;
  return most !== null && most < percentagesFrom;
}

/** The exact number of rows in a cell; `null` when it is hidden or rounded. */
export function exactCount(cell: Cell): number | null {
  return cell.range === null ? cell.n : null;
}

/** What a cell printed as a percentage elsewhere. */
export function printedOf({ imported }: Cell): Part['printed'] {
  return imported?.percentage == null ? null : { percentage: imported.percentage, decimals: imported.decimals };
}

/** Every category with how many it has and which share of the whole that is. */
export function categoryFaces(cells: readonly Cell[], whole: Cell | null): FaceValue[] {
  return cells
    .filter((cell) => cell.category !== null)
    .flatMap((cell) => {
      const share = whole ? shareFaces({ whole, count: exactCount(cell), printed: printedOf(cell) }, cell.category) : [];
      return [countFace(cell, 'count'), ...share];
    });
}

/** How many the block is about: rows and persons. */
export function sizeFaces(whole: Cell): FaceValue[] {
  return [countFace(whole, 'n'), countFace(whole, 'persons')];
}

/** Faces of a block of yes, no and unknown, or of a breakdown of it: of a share, and of a response. */
export function proportionFaces(cells: readonly Cell[]): FaceValue[] {
  const whole = wholeOf(cells);
  if (!whole) return categoryFaces(cells, null);
  const yes = cells.find((cell) => cell.category === category.yes);
  if (whole.series !== null && !yes) return [...sizeFaces(whole), ...categoryFaces(cells, whole)];
  const printed = (yes && printedOf(yes)) ?? printedOf(whole);
  const headline = shareFaces({ whole, count: yes ? exactCount(yes) : null, printed }, null);
  return [...sizeFaces(whole), ...(yes ? [countFace(yes, 'count', null)] : []), ...headline, ...categoryFaces(cells, whole)];
}
