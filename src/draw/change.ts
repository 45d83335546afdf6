import type { BlockKey, BlockState, Face, Indicator, PublishedNumber } from '../model/index.ts';
import { findNumber, findState } from '../numbers.ts';
import { labelOf } from '../statistics/effect-size.ts';
import type { DrawContext } from './context.ts';

/** All that the set shows of a change in one block. Nothing here is known from elsewhere. */
export interface ChangeFigure {
  unit: string;
  state: BlockState;
  n: number | null;
  start: PublishedNumber | null;
  end: PublishedNumber | null;
  /** Positive when scores got better; `null` below twenty persons. */
  effect: number | null;
  interval: { low: number; high: number } | null;
  /** Who reliably got better, and which part of all; `null` where nobody knows. */
  better: { count: number; share: number | null } | null;
}

/** What the set shows of a change. */
export function findChange(set: DrawContext['set'], block: BlockKey): ChangeFigure {
  const number = (face: Face) => {
    const found = findNumber(set, { ...block, face });
    return found?.value == null ? null : found;
  };
  const value = (face: Face) => number(face)?.value ?? null;
  const [low, high, count] = [value('effect-low'), value('effect-high'), value('count')];
  return {
    unit: block.unit,
    state: findState(set, block) ?? 'absent',
    n: value('n'),
    start: number('start'),
    end: number('end'),
    effect: value('effect'),
    interval: low === null || high === null ? null : { low, high },
    better: count === null ? null : { count, share: value('share') },
  };
}

/** A change that has both ends to draw. */
export function isDrawn(figure: ChangeFigure): figure is ChangeFigure & { start: PublishedNumber; end: PublishedNumber } {
  return figure.state === 'shown' && figure.start !== null && figure.end !== null;
}

/** A mean at one end, with the decimals it came with. */
export function sayEnd({ form, value }: PublishedNumber, { format }: DrawContext): string {
  return format.number(value ?? 0, form.kind === 'rounded' ? form.decimals : 1);
}

/** How much the mean rose or fell, with its sign; `null` for means that arrived rounded, whose difference is not known so well. */
export function sayDifference(start: PublishedNumber, end: PublishedNumber, { format }: DrawContext): string | null {
  if (start.form.kind !== 'exact' || end.form.kind !== 'exact' || start.value === null || end.value === null) return null;
  // As the downloads have it: what binary numbers add in the last decimals would round a half the other way.
  const difference = Number((end.value - start.value).toFixed(6));
  const size = format.number(Math.abs(difference), 1);
  return Math.abs(difference) < 0.05 ? size : `${difference > 0 ? '+' : '−'}${size}`;
}

/**
 * What a change says: from where to where, of how many, and whether that is more than chance. The interval decides: as long as it
 * holds zero nothing is said to have changed.
 */
export function concludeChange(figure: ChangeFigure, indicator: Indicator, context: DrawContext): string {
  const { words, format } = context;
  const { change } = words;
  if (!isDrawn(figure)) return words.charts.side(indicator.title);
  const end = sayEnd(figure.end, context);
  const { scale, noun } = indicator;
  const onScale = scale ? change.onScale(end, format.number(scale.from), format.number(scale.upTo)) : end;
  const about = `${format.number(figure.n ?? 0)} ${format.noun(noun, figure.n ?? 2)}`;
  return [change.fromTo(sayEnd(figure.start, context), onScale, about), sayEffect(figure, indicator, context)]
    .filter((text) => text !== null)
    .join(' ');
}

function sayEffect({ effect, interval, n }: ChangeFigure, indicator: Indicator, context: DrawContext): string | null {
  const { words, format } = context;
  const { change } = words;
  const asked = !indicator.show?.length || indicator.show.includes('effect');
  if (!asked) return null;
  if (effect === null) return n === null ? null : change.effectFew;
  const size = format.number(effect, 2);
  if (!interval) return change.effectBare(labelOf(effect), size);
  const range = change.range(format.number(interval.low, 2), format.number(interval.high, 2));
  if (interval.low <= 0 && interval.high >= 0) return change.effectUnsure(size, range);
  const lower = isLowerBetter(indicator);
  return change.effect({ label: labelOf(Math.abs(effect)), better: effect > 0, lower, size, range });
}

/** Whether a lower score is the better one. */
export function isLowerBetter({ pairing, direction }: Indicator): boolean {
  return pairing ? pairing.scoring.lowerIsBetter : direction !== 'higher-is-better';
}

/** The one cut-off of a questionnaire; `null` when groups have their own, or none. */
export function cutOffOf({ pairing }: Indicator): number | null {
  const cuts = [...new Set(pairing?.scoring.norms.map(({ cutOff }) => cutOff) ?? [])];
  return cuts.length === 1 ? (cuts[0] ?? null) : null;
}

/** The mean of the one norm group; `null` when groups have their own, or none. */
export function severeFrom({ pairing }: Indicator): number | null {
  const norms = pairing?.scoring.norms ?? [];
  const [only] = norms;
  if (norms.length !== 1 || !only || only.mean === null || only.sd === null) return null;
  return only.mean + (isLowerBetterOf(pairing) ? 1 : -1) * only.sd;
}

const isLowerBetterOf = (pairing: Indicator['pairing']) => pairing?.scoring.lowerIsBetter !== false;
