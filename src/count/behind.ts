import type { Cell, Grain } from '../model/index.ts';
import { counted } from './counted-names.ts';
import type { Line } from './cells.ts';
import { startSql } from './periods-sql.ts';
import { identifier, literal } from './sql.ts';
import type { Answers, Cut, Planned, Reads } from './grouping-sql.ts';

/**
 * Who is behind a magnitude, per unit and period, or of each answer in it (`told`): how many persons have any of it, and the most of
 * one. Rows of nobody are nobody's; where a file says nothing of persons, each row that adds to a sum is somebody. Only these two
 * numbers leave the engine, never which person.
 */
export function behindSql(
  { plan, persons, weighted }: Planned,
  cut: Cut & { grain: Grain },
  { rows, tree, told = null }: Reads & { told?: Answers | null },
): string {
  const [day, person] = [`c."${counted.day}"`, `c."${counted.person}"`];
  const period = startSql(`c.${identifier(counted.month)}`, cut.grain);
  const summed = weighted ? (told?.weight ?? `c."${counted.weight}"`) : null;
  const value = summed ?? (plan.value === null ? null : `c.${identifier(plan.value)}`);
  const isEach = value !== null && !persons;
  const amount = value === null ? 'count(*)' : `abs(${isEach ? value : `sum(${value})`})`;
  const conditions = [
    `${day} is not null`,
    ...(isEach ? [] : [`${person} is not null`]),
    ...(value === null ? [] : [`${value} <> 0`]),
    ...(cut.part === null ? [] : [`c.${identifier(counted.part(cut.part))}`]),
    ...(told?.where ?? []),
    ...(cut.grain !== 'all' || cut.before === null ? [] : [`${day} < cast(${literal(cut.before)} as date)`]),
  ];
  return [
    'select "unit", "period", "category", count(*) as "contributors", max("amount") as "largest" from (',
    `select t."inside" as "unit", ${period} as "period", ${told?.category ?? 'cast(null as varchar)'} as "category", ${amount} as "amount"`,
    `from ${told?.from ?? rows} c join ${tree} t on t."unit" = c."${counted.unit}"`,
    `where ${conditions.join(' and ')}${isEach ? '' : ` group by 1, 2, 3, ${person}`}`,
    ') b',
    'group by "unit", "period", "category"',
  ].join('\n');
}

/**
 * Cells with who is behind them. At risk is at least who has part; days of stay may know of more, and who adds nothing to a
 * sum might have (`isSum`).
 */
export function withBehind(cells: readonly Cell[], lines: readonly Line[], isSum: boolean): Cell[] {
  const found = new Map(lines.map(([unit, period, category, ...numbers]) => [`${unit}/${period}/${category}`, numbers]));
  return cells.map((cell) => {
    const [contributors = 0, largest = 0] = (found.get(`${cell.unit}/${cell.period}/${cell.category}`) ?? []).map(Number);
    const atRisk = isSum ? Math.max(contributors, cell.persons ?? 0) : contributors;
    return { ...cell, behind: { atRisk, contributors, largest } };
  });
}
