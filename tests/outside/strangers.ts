import { parseBlock, parsePeriod, type Definitions, type PublishableSet } from '../../src/model/index.ts';
import type { Observation, Pair } from './observation.ts';
import { told } from './system.ts';
import { spanOf } from './words.ts';

/** What was read in a site, and what its organisation may show: which edition is for which group, and what it tells. */
export interface Read {
  observations: Observation[];
  pairs: Pair[];
  definitions: Definitions;
  sets: Map<string, PublishableSet>;
}

/** Group of the file something was read in. */
const groupOf = ({ where }: { where: string }): string => where.slice(0, where.indexOf('/'));

/** Figures that a group reads and none of its own editions shows: a number of another group. */
export function strangers({ observations, definitions, sets }: Read): string[] {
  const shown = new Map(
    definitions.organisation.groups.map(({ id }) => {
      const own = definitions.editions.filter(({ visibility }) => visibility === id);
      return [id, new Set(own.flatMap((edition) => blocksOf(sets.get(edition.id), definitions)))];
    }),
  );
  const isKnown = (fact: Observation) => shown.get(groupOf(fact))?.has(placeOf(fact));
  return [...new Set(observations.filter((fact) => !isKnown(fact)).map((fact) => `${fact.where}: ${placeOf(fact)}`))];
}

const placeOf = ({ title, unit, period, part }: Observation): string => [title, unit, period, part].join('|');

function blocksOf(set: PublishableSet | undefined, { organisation, indicators }: Definitions): string[] {
  const names = new Map(organisation.units.map(({ id, name }) => [id, name]));
  const titles = new Map(indicators.map(({ id, title }) => [id, title]));
  return [...(set?.states ?? [])].flatMap(([text]) => {
    const key = parseBlock(text);
    const period = key && parsePeriod(key.period, organisation.firstMonth);
    if (!key || !period) return [];
    const span = spanOf(period.from, period.until === '' ? '' : dayBefore(period.until));
    return [[titles.get(key.indicator), names.get(key.unit), span, key.part ?? ''].join('|')];
  });
}

const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** What the reading guide of a funnel says of chance: 95 of 100 between the inner lines, 998 of 1,000 between the outer. */
const explained: readonly string[] = ['95/100', '998/1000'];

/** “8 van de 43” that no table, no download and no guarded set of the same group says: a number that escaped. Years are none. */
export function unknownPairs({ observations, pairs, definitions, sets }: Read): string[] {
  const known = new Map(
    [...Map.groupBy(observations, groupOf)].map(([group, own]) => {
      const editions = definitions.editions.filter(({ visibility }) => visibility === group);
      return [group, new Set([...pairsIn(own), ...editions.flatMap(({ id }) => pairsOf(sets.get(id)))])];
    }),
  );
  return pairs
    .filter((pair) => !explained.includes(`${pair.count}/${pair.n}`))
    .filter((pair) => !known.get(groupOf(pair))?.has(`${pair.count}/${pair.n}`))
    .map(({ text, where }) => `${where}: ${text}`);
}

function pairsIn(observations: Observation[]): string[] {
  const blocks = Map.groupBy(
    observations.filter(({ hidden }) => !hidden),
    ({ title, series, unit, period, part }) => [title, series, unit, period, part].join('|'),
  );
  return [...blocks.values()].flatMap((facts) => {
    const sizes = facts.filter(({ what }) => what === 'n').map(({ low }) => low);
    const counts = facts.filter(({ what, category }) => what === 'count' && category !== told).map(({ low }) => low);
    return sizes.flatMap((n) => counts.map((count) => `${count}/${n}`));
  });
}

/** Pairs a story of an edition may tell: of any unit the edition has, guarded as all others. */
function pairsOf(set: PublishableSet | undefined): string[] {
  const blocks = Map.groupBy(set?.numbers.values() ?? [], ({ key }) =>
    [key.indicator, key.unit, key.period, key.part, key.series].join('|'),
  );
  return [...blocks.values()].flatMap((own) => {
    // Points of a checklist are pairs as persons are: so many of the most there can be.
    const of = (...faces: string[]) => own.filter(({ key }) => faces.includes(key.face)).map(({ value }) => value);
    return of('count', 'points').flatMap((value) => of('n', 'most').map((n) => `${value}/${n}`));
  });
}
