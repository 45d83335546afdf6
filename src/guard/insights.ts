import { finding, type Finding } from '../findings/index.ts';
import type { Definitions, Insights, PublishableSet } from '../model/index.ts';
import { findInsights } from './insider.ts';
import type { Field } from './protect.ts';
import type { Solver } from './solver.ts';

interface Telling {
  definitions: Definitions;
  sets: Map<string, PublishableSet>;
  hidden: Set<string>;
  least: number;
  solver: Solver;
}

/** How many hidden figures of each edition somebody who knows one other team could work out, and never which. */
export function tellInsights(field: Field, { definitions, sets, ...asking }: Telling): Finding {
  const { units, at } = definitions.organisation;
  const parents = new Set(units.map(({ parent }) => parent));
  const teams = new Set(units.flatMap(({ id }) => (parents.has(id) ? [] : [id])));
  const { blocks, isAll } = findInsights(field, { ...asking, teams });
  const editions = definitions.editions.map(({ id }) => ({
    edition: id,
    blocks: [...(sets.get(id)?.states.keys() ?? [])].filter((text) => blocks.has(text)).length,
  }));
  return finding('TV-457', at, { editions, isAll });
}

/** What findings say of insiders; `null` when nobody tried. */
export function insightsIn(findings: readonly Finding[]): Insights | null {
  return findings.flatMap((found) => (found.code === 'TV-457' ? [found.params] : []))[0] ?? null;
}
