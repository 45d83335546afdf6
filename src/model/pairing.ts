import type { Condition } from './condition.ts';

/**
 * How start and end of a change are found (`paar`), and what their scores mean. Complete in itself: a response that counts pairs
 * carries the same.
 */
export interface Pairing {
  /** File whose rows are the filled lists, which of them, and the column with the score. */
  source: string;
  where: Condition;
  value: string;
  /** Which rows are of the questionnaire, when one file holds several. */
  list: { column: string; instrument: string } | null;
  /** Columns that tie a start to its end: the client, the trajectory. */
  per: string[];
  start: Condition;
  end: Condition;
  /** Column with the day of a list; `null` when the file says no day. */
  day: string | null;
  /** Days that must lie between start and end, at least one. */
  atLeast: number;
  informant: PairInformant | null;
  /** The trajectory's own file, which places a pair in a unit and a period: otherwise a response could pass 100 %. */
  closed: { source: string; same: string; date: string; unit: string | null } | null;
  scoring: Scoring;
}

/** Whose list counts, most wanted first, and for which rows others do. */
export interface PairInformant {
  column: string;
  choose: string[];
  except: { column: string; values: string[]; choose: string[] } | null;
  /** Whether start and end must be of the same. */
  same: boolean;
}

/** What scores of a questionnaire mean; what is not known is `null`, and nothing is computed from it. */
export interface Scoring {
  instrument: string | null;
  lowerIsBetter: boolean;
  range: { from: number; upTo: number } | null;
  reliability: number | null;
  norms: NormGroup[];
}

/** A norm group: for whom, mean and spread, and the last score of the normal side. */
export interface NormGroup {
  when: Condition;
  mean: number | null;
  sd: number | null;
  cutOff: number | null;
}

/** Own words for what became of somebody, as they stand in cells and keys. */
export const changeWords = {
  recovered: 'hersteld',
  improved: 'verbeterd',
  unchanged: 'onveranderd',
  deteriorated: 'verslechterd',
  outside: 'startte-buiten-klinisch-gebied',
} as const;

/** Own words for how severe. */
export const bandWords = ['geen', 'mild', 'aanzienlijk', 'ernstig', 'zeer-ernstig'] as const;

/** Own words for which lists a trajectory has, in their order. */
export const pairStates = ['begin-en-eind', 'alleen-begin', 'alleen-eind', 'geen'] as const;

/** Series of a change beside its own: how severe at start and end, with z in their sums; and which lists there are. */
export const pairSeries = { startBand: 'ernst:begin', endBand: 'ernst:eind', states: 'paar:lijsten' } as const;

/** What may be told of a change (`toon`). */
export const changeOutcomes = ['effect', 'classes', 'bands'] as const;
export type ChangeOutcome = (typeof changeOutcomes)[number];

/** How large an effect is called; `increase`: the other way. */
export const effectLabels = ['increase', 'none', 'small', 'medium', 'large'] as const;
export type EffectLabel = (typeof effectLabels)[number];

/** What became of someone between two measurements. */
export type ChangeClass = keyof typeof changeWords;
