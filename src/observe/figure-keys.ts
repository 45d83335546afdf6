import {
  daysLater,
  allTime,
  grains,
  grainsFrom,
  periodOf,
  type Definitions,
  type Indicator,
  type Organisation,
  type Period,
} from '../model/index.ts';
import { nearest, suggestion } from '../nearest.ts';
import { parsePeriodCell } from './periods.ts';
import { problem, type CellProblem } from './problems.ts';
import { examplesOf } from './read-date.ts';
import type { Table, TableColumn } from './table.ts';
import { fold, tidy } from './text.ts';
import { plain } from './typed.ts';

/** Finds the indicator a cell names: by id, title or other name. */
export function createIndicatorReader(
  { indicators }: Definitions,
  { column }: TableColumn,
): (cell: string) => { found: Indicator | null; problem: CellProblem | null } {
  const byName = new Map<string, Indicator>();
  for (const indicator of indicators.toReversed())
    for (const name of [...indicator.aliases, indicator.title, indicator.id]) byName.set(fold(name), indicator);
  const ids = indicators.map(({ id }) => id);
  return (cell) => {
    const text = tidy(plain(cell));
    const found = byName.get(fold(column.translate[text] ?? text)) ?? null;
    return {
      found,
      problem: found ? null : problem('TV-380', { value: text, suggestion: suggestion(text, ids), possible: nearest(text, ids) }),
    };
  };
}

/** The period of a figure, and its own first and last day where they deviate. */
export interface Span {
  period: string;
  from: string | null;
  until: string | null;
}

type Keys = 'periode' | 'van' | 'tot';

interface SpanInput {
  cell(id: Keys): string;
  line: number;
  indicator: Indicator | null;
}

/** Reads when a figure is about: a period, first and last day, or both. `null` when it cannot be placed, which is told. */
export function createSpanReader(
  table: Table,
  organisation: Organisation,
  columns: ReadonlyMap<string, TableColumn>,
): (input: SpanInput) => Span | null {
  const { firstMonth, basePeriod } = organisation;
  const described = (id: Keys) => columns.get(id)!;
  const day = (id: Keys, { cell, line }: SpanInput) => {
    const reading = described(id).read(cell(id));
    if (reading.problem) table.report(reading.problem, line, described(id));
    return reading.value;
  };
  return (input) => {
    const { cell, line, indicator } = input;
    const [from, until] = [day('van', input), day('tot', input)];
    const swapped = from !== null && until !== null && from > until;
    if (swapped) table.report(problem('TV-394', {}), line, described('tot'));
    const text = tidy(plain(cell('periode')));
    const named = parsePeriodCell(described('periode').column.translate[text] ?? text, firstMonth);
    const allowed = grainsFrom(indicator?.basePeriod ?? basePeriod, basePeriod);
    const period = text === '' ? exactPeriod(from, until, firstMonth) : named;
    if (!period && text === '') table.report(problem('TV-391', {}), line, null);
    const refused = text !== '' && (!period || !allowed.includes(period.grain));
    if (refused) table.report(problem('TV-381', { value: text, examples: examplesOf(firstMonth) }), line, described('periode'));
    if (!period || refused || swapped) return null;
    const own = from !== null && until !== null && !isWhole(period, from, until);
    return { period: period.id, from: own ? from : null, until: own ? until : null };
  };
}

function isWhole(period: Period, from: string, until: string): boolean {
  return period.from === from && period.until === daysLater(until, 1);
}

/** The period that starts and ends on exactly these days; `null` when none does. */
function exactPeriod(from: string | null, until: string | null, firstMonth: number): Period | null {
  if (from === null || until === null) return null;
  const candidates = grains.filter((grain) => grain !== allTime.grain).map((grain) => periodOf(from, grain, firstMonth));
  return candidates.find((period) => isWhole(period, from, until)) ?? null;
}
