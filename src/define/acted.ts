import { finding, type Finding } from '../findings/index.ts';
import type { Definitions } from '../model/index.ts';

/** Figures that must have an action beside them and have none: what is only counted changes nothing. */
export function findUnacted({ indicators, actions }: Pick<Definitions, 'indicators' | 'actions'>): Finding[] {
  const acted = new Set(
    actions.flatMap(({ from }) => from.flatMap((origin) => ('indicator' in origin ? [origin.indicator] : []))),
  );
  return indicators
    .filter(({ id, needsAction }) => needsAction && !acted.has(id))
    .map(({ id, at }) => finding('TV-224', at, { indicator: id }));
}
