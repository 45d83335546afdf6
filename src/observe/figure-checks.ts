import type { AggregateRow, Arrived, DataSource, Indicator } from '../model/index.ts';
import { problem, type CellProblem } from './problems.ts';

/** What checking needs to know besides the figures. `report` gets the id of the column that is to blame. */
export interface CheckOptions {
  source: Pick<DataSource, 'roundedTo'>;
  indicator: Indicator;
  report(found: CellProblem, column: string): void;
}

/** Tells figures that cannot be, or that contradict each other. The printed figure stays as it came. */
export function checkFigures(row: AggregateRow, { source, indicator, report }: CheckOptions): void {
  const { n, numerator, percentage, mean, sd } = row;
  for (const [count, column] of [
    [n, 'n'],
    [numerator, 'teller'],
  ] as const)
    checkCount(count, { column, roundedTo: source.roundedTo, report });
  if (numerator.kind === 'value' && n.kind === 'value' && numerator.value > n.value)
    report(problem('TV-383', { values: [said(numerator), said(n)] }), 'teller');
  if (percentage.kind === 'value' && (percentage.value < 0 || percentage.value > 100))
    report(problem('TV-384', { value: said(percentage) }), 'percentage');
  checkShare(row, source.roundedTo, report);
  if (sd.kind === 'value' && sd.value < 0) report(problem('TV-390', { value: said(sd) }), 'sd');
  const { scale } = indicator;
  if (scale && mean.kind === 'value' && (mean.value < scale.from || mean.value > scale.upTo))
    report(problem('TV-387', { value: said(mean), from: String(scale.from), upTo: String(scale.upTo) }), 'gemiddelde');
}

const said = (figure: Arrived) => (figure.kind === 'value' ? figure.value.toFixed(figure.decimals) : '');

interface CountOptions {
  column: string;
  roundedTo: number | null;
  report: CheckOptions['report'];
}

function checkCount(count: Arrived, { column, roundedTo, report }: CountOptions): void {
  if (count.kind !== 'value') return;
  if (count.value < 0 || !Number.isInteger(count.value)) report(problem('TV-385', { value: said(count) }), column);
  else if (roundedTo && count.value % roundedTo !== 0) report(problem('TV-393', { value: said(count), roundedTo }), column);
}

/** A printed percentage must be what its numerator and denominator give, as precisely as it was printed. */
function checkShare({ n, numerator, percentage }: AggregateRow, roundedTo: number | null, report: CheckOptions['report']): void {
  if (n.kind !== 'value' || numerator.kind !== 'value' || percentage.kind !== 'value' || n.value <= 0) return;
  if (numerator.value > n.value) return;
  const off = (roundedTo ?? 0) / 2;
  const half = 0.5 / 10 ** percentage.decimals + 1e-9;
  const low = (100 * Math.max(0, numerator.value - off)) / (n.value + off);
  const high = n.value > off ? (100 * (numerator.value + off)) / (n.value - off) : 100;
  if (percentage.value >= low - half && percentage.value <= high + half) return;
  const computed = ((100 * numerator.value) / n.value).toFixed(percentage.decimals);
  report(problem('TV-382', { values: [said(numerator), said(n), computed, said(percentage)] }), 'percentage');
}
