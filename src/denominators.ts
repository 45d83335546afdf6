import type { Condition, Indicator } from './model/index.ts';

/** Whether two indicators place the same rows in the same periods. */
export function areAlike(a: Indicator, b: Indicator): boolean {
  const place = ({ denominator, period, followUp, informant }: Indicator) =>
    JSON.stringify([denominator.source, period, followUp, informant ?? null]);
  return place(a) === place(b);
}

/** All that a denominator asks of a row; of a mean also that it has a value. */
export function asks({ denominator, measure, value }: Indicator): Set<string> {
  const filled: Condition[] = measure === 'mean' && value !== null ? [{ op: 'filled', column: value }] : [];
  return new Set([...conjuncts(denominator.where), ...filled].map((condition) => JSON.stringify(condition)));
}

function conjuncts(condition: Condition): Condition[] {
  return condition.op === 'all' ? condition.of.flatMap(conjuncts) : [condition];
}

/** Whether every row of the smaller is a row of the larger, as can be read off their conditions. */
export function holds(larger: Indicator, smaller: Indicator): boolean {
  const more = asks(smaller);
  return areAlike(larger, smaller) && [...asks(larger)].every((condition) => more.has(condition));
}
