import { finding, type Finding } from '../findings/index.ts';
import type { Definitions, Insights, PublishableSet, Unit } from '../model/index.ts';
import type { Insight } from './insider.ts';

/** Units without others below them: who works there knows them. */
export function teamsOf(units: readonly Unit[]): Set<string> {
  const parents = new Set(units.map(({ parent }) => parent));
  return new Set(units.flatMap(({ id }) => (parents.has(id) ? [] : [id])));
}

/** How many hidden figures of each edition somebody who knows one other team could work out, and never which. */
export function tellInsights(
  { blocks, isAll }: Insight,
  { definitions, sets }: { definitions: Definitions; sets: Map<string, PublishableSet> },
): Finding {
  const editions = definitions.editions.map(({ id }) => ({
    edition: id,
    blocks: [...(sets.get(id)?.states.keys() ?? [])].filter((text) => blocks.has(text)).length,
  }));
  return finding('TV-457', definitions.organisation.at, { editions, isAll });
}

/** What findings say of insiders; `null` when nobody tried. */
export function insightsIn(findings: readonly Finding[]): Insights | null {
  return findings.flatMap((found) => (found.code === 'TV-457' ? [found.params] : []))[0] ?? null;
}
