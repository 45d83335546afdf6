import { category, type Indicator, type Table } from '../model/index.ts';
import type { DrawContext } from './context.ts';
import { isMissing, type Figure } from './figure.ts';
import { capital, sayCategory, sayGap, sayLike, sayPart, sayValue, teamsOf } from './say.ts';

/** A row of a table of figures: what stands first, and the figure. */
export interface TableRow {
  name: string;
  figure: Figure;
}

interface Column {
  title: string;
  /** Where the value itself stands, and the value it is compared with. */
  kind?: 'value' | 'reference';
  /** `null` leaves the cell to the sign for nothing. */
  cell: (figure: Figure) => string | null;
}

/** The numbers of a drawing in words, a row per period or unit. Columns without any number are left out. */
export function tableOf(rows: TableRow[], { caption, first, indicator, together }: TableFrame, context: DrawContext): Table {
  const { charts } = context.words;
  const columns = columnsOf(indicator, rows, context).filter(
    ({ cell, kind }) =>
      !(together && kind === 'reference') && rows.some(({ figure }) => figure.state === 'shown' && cell(figure) !== null),
  );
  const body = rows.map(({ name, figure }) => [name, ...cellsOf(figure, columns, { indicator, context })]);
  if (together && columns.length) body.push(rowOf(together, columns, context));
  return {
    caption,
    head: [first, ...columns.map(({ title }) => title)],
    rows: columns.length ? body : body.map(([name]) => [name ?? charts.nothing]),
  };
}

export interface TableFrame {
  caption: string;
  /** Heading of the first column. */
  first: string;
  indicator: Indicator;
  /** What all rows are compared with, as a last row instead of a column. */
  together?: { name: string; value: string } | null;
}

function rowOf({ name, value }: { name: string; value: string }, columns: Column[], { words }: DrawContext): string[] {
  return [name, ...columns.map(({ kind }) => (kind === 'value' ? value : words.charts.nothing))];
}

function cellsOf(
  figure: Figure,
  columns: Column[],
  { indicator, context }: { indicator: Indicator; context: DrawContext },
): string[] {
  const { nothing } = context.words.charts;
  if (figure.state !== 'shown') return columns.map((_, i) => (i === 0 ? sayGap(figure, indicator, context) : nothing));
  return columns.map(({ cell }) => cell(figure) ?? nothing);
}

function columnsOf(indicator: Indicator, rows: TableRow[], context: DrawContext): Column[] {
  const { columns } = context.words.charts;
  const reads = rows[0]?.figure.reads ?? 'number';
  const number = (value: number | null) => (value === null ? null : context.format.number(value));
  const interval: Column = { title: columns.interval, cell: (figure) => sayInterval(figure, context) };
  const reference: Column = {
    title: capital(context.words.charts.others(teamsOf(rows[0]?.figure.unit ?? null, context))),
    kind: 'reference',
    cell: (figure) => (figure.reference === null ? null : sayLike(figure, figure.reference, context)),
  };
  const n: Column = { title: columns.n, cell: (figure) => number(figure.n) };
  if (reads === 'number') return [{ title: indicator.noun[1], cell: (figure) => number(figure.value) }, reference];
  if (reads === 'mean')
    return [
      { title: meanTitle(indicator, context), kind: 'value', cell: (figure) => sayValue(figure, context) },
      interval,
      n,
      reference,
    ];
  if (reads === 'parts') return [...partColumns(indicator, rows, context), n];
  const share: Column = {
    title: columns.share,
    kind: 'value',
    cell: (figure) => (figure.value === null ? null : context.format.percent(figure.value)),
  };
  return [
    { title: columns.count, cell: (figure) => number(figure.count) },
    n,
    share,
    interval,
    reference,
    unknownColumn(context),
  ];
}

/** What stands above a mean, or above a rate. */
function meanTitle({ measure, per }: Indicator, { words, format }: DrawContext): string {
  return measure === 'incidents' ? words.measures.columnRate(format.number(per ?? 1)) : words.charts.columns.mean;
}

function unknownColumn(context: DrawContext): Column {
  const count = (figure: Figure) => figure.parts.find((part) => part.category === category.unknown)?.count ?? null;
  return {
    title: context.words.charts.columns.unknown,
    cell: (figure) => (count(figure) ? context.format.number(count(figure) ?? 0) : null),
  };
}

function partColumns(indicator: Indicator, rows: TableRow[], context: DrawContext): Column[] {
  const names = [...new Set(rows.flatMap(({ figure }) => figure.parts.map((part) => part.category)))];
  const place = placeOf(indicator, names, context);
  return names
    .toSorted((one, other) => place(one) - place(other))
    .map((name) => ({ title: sayCategory(name, context), cell: (figure) => sayPart(figure, name, context) }));
}

/** Where an answer stands in its typed order, reasons for missing last. A figure that lacks some answers has no say in it. */
function placeOf({ id }: Indicator, names: string[], { set }: DrawContext): (name: string) => number {
  const typed = [...set.categories].find(([key, list]) => key.startsWith(`${id}/`) && names.every((name) => list.includes(name)));
  const order = typed?.[1] ?? names;
  return (name) => order.indexOf(name) + (isMissing(name) ? order.length : 0);
}

function sayInterval(figure: Figure, context: DrawContext): string | null {
  if (figure.value === null || figure.interval === null) return null;
  const low = sayLike(figure, figure.interval.low, context).replace(/\s?%$/, '');
  return context.words.charts.between(low, sayLike(figure, figure.interval.high, context));
}
