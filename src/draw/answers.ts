import type { Condition, Indicator } from '../model/index.ts';
import { columnOf, type DrawContext } from './context.ts';
import { isMissing, type Figure } from './figure.ts';
import { sayCategory, sayPart } from './say.ts';

/** An answer ready to draw. */
export interface Answer {
  label: string;
  count: number;
  /** What stands in its part of a bar. */
  inside: string;
  /** What stands beside its name when its part is too small for it. */
  short: string;
  /** What stands beside its own bar: “14 (33 %)”. */
  long: string;
  /** Its colour: a step of the scale, a plain bar, or the sign of missing. */
  className: string;
  missing: boolean;
  /** How glad its face looks, from 1 to 5; `null` when it has none. */
  face: number | null;
}

/** How the answers of a block relate: steps of a scale, yes beside no, kinds or classes that exclude each other, or several at once. */
export type AnswerShape = 'scale' | 'yes-no' | 'kinds' | 'classes' | 'multiple';

/** The shape of a block's answers, from how its column was declared. */
export function shapeOf(indicator: Indicator, series: string | null, context: DrawContext): AnswerShape {
  const column = columnOf(indicator, series, context);
  const isClassed = series === null ? indicator.measure === 'duration' : indicator.breakdownClasses?.[series] !== undefined;
  // How severe is no scale from bad to good, and who was reached stands in several bars.
  const isNumber = series !== null && (indicator.measure === 'incidents' || indicator.measure === 'reach');
  if (isClassed || (isNumber && column?.kind !== 'multiple')) return 'classes';
  if (column?.kind === 'multiple') return 'multiple';
  // What is divided by an order of which nobody said which end is better, is not coloured as if somebody had.
  if (series !== null && column?.kind === 'ordered')
    return favourableOf(indicator, series, context).length > 0 ? 'scale' : 'classes';
  if (column?.kind === 'ordered' || column?.kind === 'instrument') return 'scale';
  if (series === null && indicator.favourable.length > 0) return 'scale';
  return (series === null && indicator.measure !== 'distribution') || column?.kind === 'yes-no' ? 'yes-no' : 'kinds';
}

/**
 * The answers at the better end: as they are listed, or of a division those its numerator names where more of it is better, and the others
 * where less is. None where that was not said.
 */
export function favourableOf(indicator: Indicator, series: string | null, context: DrawContext): string[] {
  if (series === null) return indicator.favourable;
  const named = indicator.numerator ? answersIn(indicator.numerator.where, series) : [];
  if (named.length === 0 || indicator.direction === 'higher-is-better') return named;
  const others = columnOf(indicator, series, context)?.values.filter((answer) => !named.includes(answer)) ?? [];
  return indicator.direction === 'lower-is-better' ? others : [];
}

/** The answers of a column that all who meet a condition gave one of. */
function answersIn(condition: Condition, column: string): string[] {
  if (condition.op === 'all') return condition.of.flatMap((part) => answersIn(part, column));
  return condition.op === 'one-of' && condition.column === column ? condition.values : [];
}

export interface AnswerStyle {
  shape: AnswerShape;
  favourable: string[];
  /** The name of an answer, when it is not the answer itself. */
  name?: (category: string, context: DrawContext) => string;
  /** What stands in the parts: with a sign (or counts under twenty), or for rows that must read alike bare ones. */
  tell?: 'sign' | 'percentages' | 'counts';
  /** Whether the answers are faces. */
  faces?: boolean;
}

/** Answers of a figure in their typed order. On a scale the favourable end is teal, whichever end that is. */
export function answersOf(
  figure: Figure,
  { shape, favourable, tell = 'sign', name, faces = false }: AnswerStyle,
  context: DrawContext,
): Answer[] {
  const say = (category: string) => (name ?? sayCategory)(category, context);
  const scale = figure.parts.filter(({ category }) => !isMissing(category)).map(({ category }) => category);
  const turned =
    favourable.length > 0 && favourable.every((name) => scale.indexOf(name) < scale.length / 2 && scale.includes(name));
  const drawn = figure.parts.filter(({ category, count }) => count > 0 || !isMissing(category));
  return drawn.map(({ category, count, share }) => {
    const missing = isMissing(category);
    const at = scale.indexOf(category);
    const step = stepOf(turned ? scale.length - 1 - at : at, scale.length);
    const className = missing
      ? 'miss'
      : { scale: `s${step}`, 'yes-no': at === 0 ? 's5' : 'plain', kinds: 'bar', classes: 'bar', multiple: 'bar' }[shape];
    const told = tell === 'counts' ? null : share;
    const short = told === null ? context.format.number(count) : context.format.percent(told);
    const inside = told !== null && tell === 'percentages' ? context.format.hundredths(told) : short;
    return {
      label: say(category),
      count,
      inside,
      short,
      long: sayPart(figure, category, context) ?? '',
      className,
      missing,
      face: faces && !missing ? step : null,
    };
  });
}

/** Steps of the five colours for a scale of any length: the ends are always the ends. */
export function stepOf(index: number, length: number): number {
  const few: Record<number, number[]> = { 1: [5], 2: [1, 5], 3: [1, 3, 5], 4: [1, 2, 4, 5] };
  return few[length]?.[index] ?? Math.round((index * 4) / (length - 1)) + 1;
}
