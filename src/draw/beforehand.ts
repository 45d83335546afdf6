import type { Chart, ChartRequest, Grain, Table } from '../model/index.ts';
import type { Figure } from './figure.ts';
import { paint } from './plot.ts';
import type { SeriesView } from './series.ts';
import type { Sheet, Size } from './sheet.ts';

type View = Omit<SeriesView, 'size'>;

interface Axes {
  subtitle: string;
  grain: Grain;
  draws: (view: SeriesView, label: string) => Sheet;
}

/** The axes of a drawing without anything on them, and a table with room to write. */
export function blankOf(view: View, { subtitle, grain, draws }: Axes): Chart {
  const { figures, indicator, context } = view;
  const { words, format } = context;
  const title = words.charts.blankTitle(indicator.title);
  const sheet = (size: Size) => paint(draws({ ...view, size, blank: true }, words.charts.picture(title)));
  const table = {
    caption: subtitle,
    head: [words.charts.columns.period, words.charts.expected],
    rows: figures.map(({ period }) => [format.periodShort(period), '']),
  };
  const reading = [words.charts.blankReading(words.dates.grain[grain])];
  return { kind: 'trend', title, subtitle, wide: sheet('wide'), narrow: sheet('narrow'), reading, table };
}

/** Drawn values at the places of the figures, on their scale: a share is drawn in percentages. */
export function drawnOf(figures: Figure[], drawn: NonNullable<ChartRequest['drawn']>): (number | null)[] {
  const value = new Map(drawn.map((point) => [point.period, point.value]));
  return figures.map(({ period, reads }) => {
    const found = value.get(period);
    return found === undefined ? null : reads === 'share' ? found / 100 : found;
  });
}

/** A table with what was drawn as its last column. */
export function withDrawn(
  table: Table,
  drawn: (number | null)[],
  { figures, context }: Pick<View, 'figures' | 'context'>,
): Table {
  const { words, format } = context;
  const say = (value: number, i: number) =>
    figures[i]?.reads === 'share' ? format.percent(value) : format.number(value, Number.isInteger(value) ? 0 : 1);
  const said = drawn.map((value, i) => (value === null ? '' : say(value, i)));
  return { ...table, head: [...table.head, words.charts.drawn], rows: table.rows.map((row, i) => [...row, said[i] ?? '']) };
}
