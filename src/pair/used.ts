import type { Indicator } from '../model/index.ts';
import type { GroupContext } from './context.ts';

/** The indicators a group sees a figure of, in the author's order: a definition of what is elsewhere says too much. */
export function usedIndicators({ definitions, editions }: GroupContext): Indicator[] {
  return definitions.indicators.filter(
    ({ id, unavailable }) => unavailable !== null || editions.some(({ set }) => set.versions.has(id)),
  );
}
