import type { Indicator } from '../model/index.ts';
import { scopeOf } from '../scope.ts';
import type { GroupContext } from './context.ts';

/** The indicators a group's editions are about, in the author's order: a definition of what is elsewhere says too much. */
export function usedIndicators({ definitions, editions }: GroupContext): Indicator[] {
  const used = editions.map(({ edition }) => scopeOf(edition, definitions).indicators);
  return definitions.indicators.filter(({ id }) => used.some((indicators) => indicators.has(id)));
}
