import { blockText, parsePeriod, periodOf, type Cell, type Definitions, type Indicator } from '../model/index.ts';
import { grainsOf } from '../scope.ts';
import { partsAsked } from '../parts.ts';
import { canDivide } from './parts-sql.ts';
import type { Question } from './counted-sql.ts';
import { shiftDay } from './not-yet.ts';
import { sourceIn } from './rows-sql.ts';

/**
 * What stands beside an indicator's own rows, each as a question of its own: rows of a condition of their own as they were on the
 * reference date. They count in the last base period that was whole by then, and in the wider ones around it.
 */
export function besideQuestions(main: Question, definitions: Definitions): Question[] {
  const { indicator } = main;
  return Object.entries(indicator.also ?? {}).flatMap(([series, denominator]): Question[] => {
    const source = sourceIn(definitions.sources, denominator.source);
    if (source.referenceDate === null) return [];
    const own: Indicator = { ...indicator, source: source.id, denominator, numerator: null, informant: null, followUp: null };
    return [
      {
        ...main,
        indicator: own,
        plans: main.plans.filter((plan) => plan.series === series).map((plan) => ({ ...plan, over: 'denominator' })),
        parts: partsAsked(definitions).filter((part) => canDivide(source, part)),
        informant: null,
        day: lastWholeDay(source.referenceDate, indicator, definitions),
      },
    ];
  });
}

/** Zero where nobody was there on the day: for every unit that has rows at all, in the periods around that day. */
export function withNobody(
  cells: readonly Cell[],
  main: readonly Cell[],
  { aside, definitions: { organisation } }: { aside: Question; definitions: Pick<Definitions, 'organisation'> },
): Cell[] {
  const { day } = aside;
  if (!day) return [...cells];
  const found = new Set(cells.map(blockText));
  const periods = grainsOf(aside.indicator, organisation).map((grain) => periodOf(day, grain, organisation.firstMonth).id);
  const known = new Map(
    main.filter(({ category }) => category === null).map((cell) => [`${cell.unit}/${cell.part ?? ''}`, cell]),
  );
  const zeros = aside.plans.flatMap(({ series }) =>
    [...known.values()].flatMap((cell) =>
      periods.map((period): Cell => ({ ...cell, period, series, n: 0, persons: 0, sum: null, sumSquares: null, pairs: null })),
    ),
  );
  return [...cells, ...zeros.filter((cell) => !found.has(blockText(cell)))];
}

/** The last day (ISO) of the last base period that had ended on a day. */
function lastWholeDay(day: string, indicator: Indicator, { organisation }: Definitions): string {
  const [grain = organisation.basePeriod] = grainsOf(indicator, organisation);
  const current = parsePeriod(periodOf(shiftDay(day, 1, 'days'), grain, organisation.firstMonth).id, organisation.firstMonth);
  return current && current.grain !== 'all' ? shiftDay(current.from, -1, 'days') : day;
}
