import type { Cell, Grain } from '../model/index.ts';
import { counted } from './counted-names.ts';
import type { Line } from './cells.ts';
import { startSql } from './periods-sql.ts';
import { identifier, literal } from './sql.ts';
import type { Cut, Planned, Reads } from './grouping-sql.ts';

/**
 * Who is behind a magnitude, per unit and period: how many persons have any of it, and the most of one. Rows of nobody are nobody's.
 * Only these two numbers leave the engine, never which person.
 */
export function behindSql({ plan }: Planned, cut: Cut & { grain: Grain }, reads: Reads): string {
  const [day, person] = [`c."${counted.day}"`, `c."${counted.person}"`];
  const period = startSql(`c.${identifier(counted.month)}`, cut.grain);
  const amount = plan.value === null ? 'count(*)' : `sum(c.${identifier(plan.value)})`;
  const conditions = [
    `${day} is not null`,
    `${person} is not null`,
    ...(cut.part === null ? [] : [`c.${identifier(counted.part(cut.part))}`]),
    ...(cut.grain !== 'all' || cut.before === null ? [] : [`${day} < cast(${literal(cut.before)} as date)`]),
  ];
  return [
    'select "unit", "period", count(*) as "contributors", max("amount") as "largest" from (',
    `select t."inside" as "unit", ${period} as "period", ${person} as "person", ${amount} as "amount"`,
    `from ${reads.rows} c join ${reads.tree} t on t."unit" = c."${counted.unit}"`,
    `where ${conditions.join(' and ')} group by 1, 2, 3`,
    ') b',
    'group by "unit", "period"',
  ].join('\n');
}

/** Whole cells with who is behind them. At risk is at least who has part; days of stay may know of more. */
export function withBehind(wholes: readonly Cell[], lines: readonly Line[]): Cell[] {
  const found = new Map(lines.map(([unit, period, contributors, largest]) => [`${unit}/${period}`, [contributors, largest]]));
  return wholes.map((cell) => {
    const [contributors = 0, largest = 0] = (found.get(`${cell.unit}/${cell.period}`) ?? []).map(Number);
    return { ...cell, behind: { atRisk: contributors, contributors, largest } };
  });
}
