import { classLabels, type Definitions, type Grain, type Grouping, type Indicator } from './model/index.ts';

/** A part of a grouping: `gemeente=Den Haag`, `leeftijd=6-11`. */
export interface Part {
  /** As it stands in cells and keys. */
  text: string;
  grouping: Grouping;
  value: string;
}

/** Lengths of time over which figures are told for each part of a grouping: shorter ones would be about too few. */
export const splitGrains: readonly Grain[] = ['year', 'all'];

type Known = Pick<Definitions, 'editions' | 'organisation' | 'sources'>;

/** Parts that some edition asks for, each once, in the order of the editions. */
export function partsAsked({ editions, organisation }: Pick<Known, 'editions' | 'organisation'>): Part[] {
  const parts = editions.flatMap(({ part }) => {
    const grouping = organisation.groupings.find(({ id }) => id === part?.grouping);
    return part && grouping ? [partOf(grouping, part.value)] : [];
  });
  return [...new Map(parts.map((part) => [part.text, part])).values()];
}

/** Parts for which an indicator is told apart (`voor-wie`), grouping by grouping in their typed order. */
export function partsSplit({ split = [], denominator }: Pick<Indicator, 'split' | 'denominator'>, known: Known): Part[] {
  const source = known.sources.find(({ id }) => id === denominator.source);
  return split.flatMap((name) => {
    const grouping = known.organisation.groupings.find(({ id }) => id === name);
    const column = source?.columns.find(({ id }) => id === grouping?.column);
    const derived = source?.derived.find(({ id }) => id === grouping?.column);
    const values = grouping?.classes
      ? classLabels(grouping.classes)
      : derived?.kind === 'codes'
        ? Object.keys(derived.to)
        : (column?.values ?? []);
    return grouping ? values.map((value) => partOf(grouping, value)) : [];
  });
}

/** Parts of an indicator that no edition is about: of these only the figure itself is counted, over years. */
export function partsOnlySplit(indicator: Pick<Indicator, 'split' | 'denominator'>, known: Known): Part[] {
  const asked = new Set(partsAsked(known).map(({ text }) => text));
  return partsSplit(indicator, known).filter(({ text }) => !asked.has(text));
}

function partOf(grouping: Grouping, value: string): Part {
  return { text: `${grouping.id}=${value}`, grouping, value };
}
