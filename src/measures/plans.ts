import { fieldOf } from '../count/columns.ts';
import type { DataSource, Indicator, SeriesPlan } from '../model/index.ts';

/**
 * What an indicator is broken down by. A column with one answer per row divides the whole denominator (a partition); a column
 * with several answers per row describes the numerator, each answer its own yes or no, so they never add up to 100 %.
 */
export function breakdownPlans({ breakdown, numerator }: Indicator, source: DataSource): SeriesPlan[] {
  return breakdown.map((column): SeriesPlan =>
    fieldOf(source, column).multiple
      ? {
          series: column,
          over: numerator ? 'numerator' : 'denominator',
          category: { kind: 'answers', column },
          value: null,
          combine: 'multiple',
        }
      : { series: column, over: 'denominator', category: { kind: 'column', column }, value: null, combine: 'partition' },
  );
}
