import { blockOf, type Observation } from './observation.ts';

/** Fewest places and different numbers by which a reader believes that two figures always say the same. */
const [fewestPlaces, fewestNumbers] = [8, 5];

/** Numbers of one kind, exactly known, by unit, period and part. */
type Column = Map<string, Observation>;

/**
 * What a reader learns without any definition: that how many a figure is about has been another number in every place where both stand,
 * such as the answers of a response, or how many the same rows are in another figure. Where it is hidden, that other number says it.
 */
export function learnedSeen(seen: Observation[]): Observation[] {
  const isExact = (fact: Observation) => !fact.hidden && fact.low === fact.high && (fact.what === 'n' || fact.what === 'count');
  const columns = Map.groupBy(seen.filter(isExact), (fact) => [fact.title, fact.series, fact.what, fact.category].join('|'));
  const known = [...columns.values()].map((facts) => new Map(facts.map((fact) => [placeOf(fact), fact])));
  // A sign that stands in many files is one.
  const signs = new Map(seen.flatMap((fact) => (fact.hidden ? [[blockOf(fact), fact] as const] : [])));
  const hidden = Map.groupBy(signs.values(), ({ title, series }) => `${title}|${series}`);
  return known.flatMap((sizes) => {
    const [first] = sizes.values();
    const unseen = first?.what === 'n' ? (hidden.get(`${first.title}|${first.series}`) ?? []) : [];
    if (!first || unseen.length === 0) return [];
    return known
      .filter((other) => other !== sizes && isAlways(sizes, other))
      .flatMap((other) => unseen.flatMap((sign) => said(sign, sizes, other)));
  });
}

function said(sign: Observation, sizes: Column, other: Column): Observation[] {
  const place = placeOf(sign);
  const fact = sizes.has(place) ? undefined : other.get(place);
  return fact ? [{ ...sign, what: 'n', category: '', hidden: false, low: fact.low, high: fact.high, where: fact.where }] : [];
}

/** Whether two columns say the same wherever both say something. */
function isAlways(one: Column, other: Column): boolean {
  let places = 0;
  const numbers = new Set<number>();
  for (const [place, { low }] of one) {
    const fact = other.get(place);
    if (!fact) continue;
    if (fact.low !== low) return false;
    places += 1;
    numbers.add(low);
  }
  return places >= fewestPlaces && numbers.size >= fewestNumbers;
}

const placeOf = (fact: Observation): string => blockOf({ ...fact, title: '', series: '' });
