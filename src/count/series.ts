import type { Cell, DataSource, Definitions, SeriesPlan } from '../model/index.ts';
import { splitGrains } from '../parts.ts';
import { grainsOf } from '../scope.ts';
import { cellOf, expectedCategories, plainCategory, withZeros, type Line } from './cells.ts';
import { fieldOf, type Field } from './columns.ts';
import type { Question } from './counted-sql.ts';
import { behindSql, withBehind } from './behind.ts';
import { answersOf, categorySql, totalSql, type Answers, type Cut, type Planned, type Reads } from './grouping-sql.ts';
import { startField } from './moments-sql.ts';
import { wholeUntil } from './not-yet.ts';
import { periodAt } from './periods-sql.ts';
import { perGrain } from './rollup.ts';
import { sourceIn } from './rows-sql.ts';
import { identifier } from './sql.ts';
import type { Lines } from './unite.ts';
import { behindServers, betweenServers, uncertain } from './between.ts';

/** Runs a select over the counted rows and the unit tree. */
export type Ask = (select: string) => Promise<Lines>;

/** The same, of each server that holds rows. */
export type AskEach = (select: string) => Promise<Lines[]>;

/** All cuts of a series: the whole, each part that was asked, and of the figure itself over years those that tell for whom. */
export function cutsOf(
  { indicator, parts, split }: Question,
  { organisation, sources }: Definitions,
  series: string | null,
): Cut[] {
  const { referenceDate } = sourceIn(sources, indicator.denominator.source);
  const before = referenceDate === null ? null : wholeUntil(indicator, referenceDate, organisation);
  const { firstMonth } = organisation;
  const grains = grainsOf(indicator, organisation);
  return [null, ...parts.map(({ text }) => text)].flatMap((part): Cut[] => {
    if (part === null || !split?.has(part)) return [{ grains, firstMonth, part, before }];
    return series === null ? [{ grains: grains.filter((grain) => splitGrains.includes(grain)), firstMonth, part, before }] : [];
  });
}

/** What a plan reads, with the answers that an open column of several answers turns out to hold. */
export async function planned(
  plan: SeriesPlan,
  { indicator }: Question,
  { source, ask, reads }: { source: DataSource; ask: Ask; reads: Reads },
): Promise<Planned> {
  const column = 'column' in plan.category && plan.category.kind !== 'made' ? plan.category.column : plan.value;
  const own = column === null ? null : fieldOf(source, column);
  const atStart = plan.category.kind === 'column' && plan.category.moment === 'start';
  const field = own && atStart ? startField(own) : own;
  const weighted = indicator.denominator.sum !== null && indicator.measure !== 'number' && indicator.measure !== 'mean';
  return {
    plan,
    by:
      field && plan.category.kind === 'answers' && field.values.length === 0
        ? { ...field, values: await answersIn(field, { ask, reads }) }
        : field,
    weighted,
    summed: weighted && indicator.numerator?.sum != null,
    persons: source.about === 'persons' && source.person !== null,
    shared: source.numbers !== 'own',
  };
}

async function answersIn(field: Field, { ask, reads }: { ask: Ask; reads: Reads }): Promise<string[]> {
  const column = `c.${identifier(field.name)}`;
  const lines = await ask(`select distinct ${column} from ${reads.rows} c where ${column} is not null`);
  return [...new Set(lines.flatMap(([text]) => (text ?? '').split('|').filter((answer) => answer !== '')))].toSorted();
}

/** The cells of one series in one cut: its blocks, their categories, and nobody for answers that nobody gave. */
export async function countSeries(
  question: Question,
  series: Planned,
  { cut, askEach, reads }: { cut: Cut; askEach: AskEach; reads: Reads },
): Promise<Cell[]> {
  const about = { indicator: question.indicator, plan: series.plan, part: cut.part };
  const cells = async (select: string | null) => {
    const answers = select === null ? [] : await askEach(select);
    const rolled = answers.map((lines) => perGrain(lines, cut));
    return betweenServers(rolled, series).map(({ line, several }) => {
      const own = cellOf(line, about);
      const cell = { ...own, category: plainCategory(own.category, series) };
      return several && series.persons && series.shared ? uncertain(cell, series.plan) : cell;
    });
  };
  const { plan, weighted } = series;
  const behind = async (counted: Cell[], told: Answers | null) =>
    withBehind(counted, await linesBehind(series, cut, { askEach, reads: { ...reads, told } }), weighted || plan.value !== null);
  const counted = await cells(totalSql(series, cut, reads));
  const wholes = plan.magnitude ? await behind(counted, null) : counted;
  const told = plan.magnitude && plan.category.kind !== 'none' ? answersOf(series, reads) : null;
  const parts = await cells(categorySql(series, cut, reads));
  return withZeros(wholes, told ? await behind(parts, told) : parts, expectedCategories(series));
}

/** Who is behind a magnitude does not add up over periods: each grain is asked by itself. */
async function linesBehind(
  series: Planned,
  cut: Cut,
  { askEach, reads }: { askEach: AskEach; reads: Reads & { told: Answers | null } },
): Promise<Line[]> {
  const lines: Line[] = [];
  for (const grain of cut.grains)
    for (const [unit = null, start, named = null, ...numbers] of behindServers(
      await askEach(behindSql(series, { ...cut, grain }, reads)),
      series,
    ))
      lines.push([unit, periodAt(Number(start), grain, cut.firstMonth), plainCategory(named, series), ...numbers]);
  return lines;
}
