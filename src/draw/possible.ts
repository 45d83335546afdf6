import type { Condition, Indicator } from '../model/index.ts';
import { isMissing, type Figure } from './figure.ts';

/** A figure without the answers that its own denominator leaves out: that none of those counted gave them is not news, and a lie about all. */
export function withoutLeftOut(figure: Figure, indicator: Indicator, series: string | null): Figure {
  const column = series ?? indicator.value;
  if (column === null || indicator.denominator.source !== indicator.source) return figure;
  const isLeftOut = (answer: string) => meets(indicator.denominator.where, column, answer) === false;
  const parts = figure.parts.filter(({ category, count }) => count > 0 || isMissing(category) || !isLeftOut(category));
  return { ...figure, parts };
}

/** Whether a row with this answer meets a condition; `null` when other columns decide. */
function meets(condition: Condition, column: string, answer: string): boolean | null {
  if (condition.op === 'not') return not(meets(condition.of, column, answer));
  if (condition.op === 'all') return every(condition.of.map((part) => meets(part, column, answer)));
  if (condition.op === 'any') return not(every(condition.of.map((part) => not(meets(part, column, answer)))));
  if (condition.column !== column || condition.op === 'range') return null;
  return condition.op === 'one-of' ? condition.values.includes(answer) : condition.op === 'filled';
}

const not = (outcome: boolean | null): boolean | null => (outcome === null ? null : !outcome);

function every(outcomes: (boolean | null)[]): boolean | null {
  if (outcomes.includes(false)) return false;
  return outcomes.includes(null) ? null : true;
}
