import { finding, type Finding } from './findings/index.ts';
import { findHidden } from './guard/hidden.ts';
import { createBlocks, createSet, type Measures, type PublishableBlock } from './guard/publishable.ts';
import type { Definitions, PublishableSet, Tally } from './model/index.ts';

/** What the guard is given: what was counted, and how each measure tells its cells. */
export interface Guarding {
  definitions: Definitions;
  tally: Tally;
  measures: Measures;
}

/** What may be shown, by edition, and how much had to be hidden. */
export interface Guarded {
  sets: Map<string, PublishableSet>;
  findings: Finding[];
}

/**
 * Fifth step: cells become the numbers each edition may show. What is hidden is decided once, over everything that was
 * counted; then each edition gets its own share of what is left. After this step nobody can see an unguarded number.
 */
export function guard({ definitions, tally, measures }: Guarding): Guarded {
  const hidden = findHidden({ definitions, tally });
  const verdict = { definitions, tally, hidden, measures };
  const blocks = new Map(definitions.indicators.map((indicator) => [indicator.id, createBlocks(indicator, verdict)]));
  const sets = definitions.editions.map(
    (edition) => [edition.id, createSet(edition, { definitions, measures, blocks })] as const,
  );
  return { sets: new Map(sets), findings: summarise(definitions, blocks) };
}

/** How many figures of each indicator are hidden. Never which, and never why: small and partner alike. */
function summarise({ indicators }: Definitions, blocks: Map<string, PublishableBlock[]>): Finding[] {
  return indicators.flatMap(({ id, at }) => {
    const own = (blocks.get(id) ?? []).filter(({ key }) => key.series === null && key.part === null);
    const hidden = own.filter(({ state }) => state === 'hidden').length;
    const filled = hidden + own.filter(({ state }) => state === 'shown').length;
    return hidden === 0 ? [] : [finding('TV-450', at, { indicator: id, hidden, filled })];
  });
}
