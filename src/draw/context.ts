import type { Calendar } from '../numbers.ts';
import type { Formatter } from '../format.ts';
import type { Words } from '../lang/index.ts';
import type { ChartKindId, Chart, ChartRequest, Column, Definitions, Indicator, PublishableSet, Unit } from '../model/index.ts';

/** What every chart may look at. Numbers come from the set alone; definitions give names and orders. */
export interface DrawContext {
  set: PublishableSet;
  definitions: Definitions;
  words: Words;
  format: Formatter;
  calendar: Calendar;
}

/** A member of the shelf of charts. */
export interface ChartKind {
  id: ChartKindId;
  /** Draws what was asked; `null` when the set shows nothing of it, or when the measure cannot be drawn so. */
  draw(request: ChartRequest, context: DrawContext): Chart | null;
}

/** The indicator of an id. Throws on an id that is not defined: requests are checked before they come here. */
export function indicatorOf(id: string, { definitions }: DrawContext): Indicator {
  const found = definitions.indicators.find((indicator) => indicator.id === id);
  if (!found) throw new Error(`unknown indicator: ${id}`);
  return found;
}

/** The unit of an id. Throws on an id that is not defined. */
export function unitOf(id: string, { definitions }: DrawContext): Unit {
  const found = definitions.organisation.units.find((unit) => unit.id === id);
  if (!found) throw new Error(`unknown unit: ${id}`);
  return found;
}

/** The column whose values are a block's categories: the series, else what the indicator distributes. */
export function columnOf(indicator: Indicator, series: string | null, { definitions }: DrawContext): Column | null {
  const source = definitions.sources.find(({ id }) => id === indicator.source);
  return source?.columns.find(({ id }) => id === (series ?? indicator.value)) ?? null;
}
