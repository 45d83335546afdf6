/** What a figure is about, in the words of the page. */
export interface Block {
  title: string;
  unit: string;
  /** `2025-01..2025-07`, or `all`. */
  period: string;
  part: string;
  series: string;
}

export type What =
  | 'n'
  | 'count'
  | 'persons'
  | 'share'
  | 'reference'
  | 'reference-n'
  | 'reference-level'
  | 'other'
  // Of values: a mean, the one in the middle; of pairs the means at both ends, what one is more, their spreads and the effect.
  | 'mean'
  | 'median'
  | 'start'
  | 'end'
  | 'difference'
  | 'start-sd'
  | 'end-sd'
  | 'effect';

/** Something a reader sees about a block: a number with what its rounding leaves open, or the sign that it is not shown. */
export interface Observation extends Block {
  what: What;
  category: string;
  low: number;
  high: number;
  /** Set for what is printed as hidden; then `low` and `high` say nothing. */
  hidden: boolean;
  /** File it was read in. */
  where: string;
}

/** “8 van de 43” somewhere in a text, a picture or a spoken label. */
export interface Pair {
  count: number;
  n: number;
  text: string;
  where: string;
}

/** Everything read in some sites. */
export interface Seen {
  observations: Observation[];
  pairs: Pair[];
}

/** Text of a block, to find it by. */
export function blockOf({ title, unit, period, part, series }: Block): string {
  return [title, series, unit, period, part].join('|');
}
