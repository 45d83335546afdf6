import {
  blockText,
  keyText,
  widen,
  parsePeriod,
  type BlockKey,
  type BlockState,
  type Face,
  type Grain,
  type Period,
  type PublishableSet,
  type PublishedNumber,
} from './model/index.ts';

/** A block's number, by what it is about. `face` and `category` say which of its numbers. */
export interface Asked extends BlockKey {
  face: Face;
  category?: string | null;
}

/** Looks a number up in what an edition may show; `null` when it is not in there: then it cannot be written either. */
export function findNumber(set: PublishableSet, { face, category = null, ...block }: Asked): PublishedNumber | null {
  const version = set.versions.get(block.indicator) ?? '';
  return set.numbers.get(keyText({ ...block, version, category, face })) ?? null;
}

/** A number's value when it is shown, else `null`. */
export function findValue(set: PublishableSet, asked: Asked): number | null {
  return findNumber(set, asked)?.value ?? null;
}

/** What a block shows, or why not; `null` when the edition has no such block. */
export function findState(set: PublishableSet, block: BlockKey): BlockState | null {
  return set.states.get(blockText(block)) ?? null;
}

/** How an organisation cuts time: the grains it publishes, finest first, and the month its year starts in. */
export interface Calendar {
  grains: readonly Grain[];
  firstMonth: number;
}

/** The smallest period around the one asked for whose block may be shown; `null` when none may, not even all years. */
export function findShownPeriod(set: PublishableSet, block: BlockKey, { grains, firstMonth }: Calendar): Period | null {
  const asked = parsePeriod(block.period, firstMonth);
  if (!asked) return null;
  const wider = grains.slice(grains.indexOf(asked.grain)).map((grain) => widen(asked, grain, firstMonth));
  return wider.find((period) => findState(set, { ...block, period: period.id }) === 'shown') ?? null;
}

/** What several editions may show together, as readers who see them all find it. Their numbers were guarded as one. */
export function uniteSets(sets: readonly PublishableSet[]): PublishableSet {
  const [only, ...others] = sets;
  // A set of a thousand teams has millions of numbers: it is not copied for nothing.
  if (only && others.length === 0) return only;
  const unite = <V>(pick: (set: PublishableSet) => Map<string, V>) => new Map(sets.flatMap((set) => [...pick(set)]));
  return {
    edition: sets.map(({ edition }) => edition).join(' '),
    versions: unite((set) => set.versions),
    numbers: unite((set) => set.numbers),
    states: unite((set) => set.states),
    categories: unite((set) => set.categories),
    measures: unite((set) => set.measures),
  };
}
