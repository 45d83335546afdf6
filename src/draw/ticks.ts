import type { Indicator } from '../model/index.ts';
import type { DrawContext } from './context.ts';
import type { Figure } from './figure.ts';

/** A round value and its name. */
export interface Tick {
  value: number;
  text: string;
}

interface Ticked {
  figures: Figure[];
  indicator: Indicator;
  context: DrawContext;
}

/** The whole scale of some figures in about `most` steps: shares 0 to 100 %, a declared scale from end to end, all else from zero. */
export function ticksOf({ figures, indicator, context }: Ticked, most: number): [Tick, ...Tick[]] {
  if (figures.some(({ reads }) => reads === 'share'))
    return named(
      evenTicks(0, 100, most).map((value) => value / 100),
      (value) => context.format.percent(value),
    );
  const highest = Math.max(
    ...figures.flatMap(({ place, interval, reference }) => [place ?? 0, interval?.high ?? 0, reference ?? 0]),
  );
  const counts = figures.some(({ reads }) => reads === 'number');
  const { scale } = indicator;
  const values = scale && !counts ? evenTicks(scale.from, scale.upTo, most) : ticksFromZero(highest, most, counts);
  const decimals = values.every(Number.isInteger) ? 0 : 1;
  return named(values, (value) => context.format.number(value, decimals));
}

function named(values: number[], say: (value: number) => string): [Tick, ...Tick[]] {
  const [first = 0, ...rest] = values;
  return [{ value: first, text: say(first) }, ...rest.map((value) => ({ value, text: say(value) }))];
}

/** Values from `low` to `high` in even steps, about `most` of them, whole ones when the ends are whole. */
export function evenTicks(low: number, high: number, most: number): number[] {
  const counts = [most, most + 1, ...Array.from({ length: most - 1 }, (_, i) => most - 1 - i)];
  const whole = Number.isInteger(low) && Number.isInteger(high);
  const count = whole ? (counts.find((steps) => Number.isInteger((high - low) / steps)) ?? 1) : most;
  return Array.from({ length: count + 1 }, (_, i) => low + ((high - low) * i) / count);
}

/** Round values from zero to just past the highest, evenly; counts have whole steps only. */
export function ticksFromZero(highest: number, most: number, whole: boolean): number[] {
  const step = stepFor((highest > 0 ? highest : 1) / most, whole);
  return Array.from({ length: Math.max(1, Math.ceil(highest / step - 1e-9)) + 1 }, (_, i) => i * step);
}

function stepFor(rough: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const sizes = [1, 2, 2.5, 5, 10].map((factor) => factor * power);
  return sizes.find((size) => size >= rough - 1e-9 && (!whole || Number.isInteger(size))) ?? Math.ceil(rough);
}
