import type { Level } from './finding.ts';

/** TV-206–219: defining a change from start to end; TV-423–434: counting it. */
export interface ChangeParams {
  /** An exception names no column, or nobody who may answer: write one column with its values, and who under kies. */
  'TV-206': { key: string };
  /** The file of the lists has no one date, so nobody knows which list is first: name it under periode, or keep one date. */
  'TV-207': { source: string };
  /** A questionnaire without reliability or spread: reliable change is not told until the manual's number is filled in. */
  'TV-208': { instrument: string; lacks: 'reliability' | 'sd' };
  /** A questionnaire without cut-off: nobody is told to have recovered until the manual's number is filled in. */
  'TV-209': { instrument: string };
  /** Norm groups without mean or spread: no severity is told until the manual's numbers are filled in. */
  'TV-210': { instrument: string; groups: number };
  /** Severity is asked for and the questionnaire has no norm groups: add them, or leave klasse out of toon. */
  'TV-211': { instrument: string };
  /** Other words for which lists there are than can be counted: use these four. */
  'TV-212': { found: string[]; possible: string[] };
  /** A response counts pairs, but no change says how start and end are found: let one name this response. */
  'TV-213': { source: string };
  /** Nobody says whether a lower or a higher score is better: say it in the questionnaire. */
  'TV-214': { indicator: string };
  /** Pairs that fit no norm group, or one without numbers: they have no severity; fill in what is missing. */
  'TV-423': { indicator: string; pairs: number };
  /** Trajectories with only a start or only an end: they do not count. */
  'TV-424': { indicator: string; starts: number; ends: number };
  /** Start and end were filled in by different people: they do not count, or do as the definition says. */
  'TV-425': { indicator: string; pairs: number; counted: boolean };
  /** Start and end on one day: they do not count; correct the date. */
  'TV-426': { indicator: string; pairs: number; column: string };
  /** An end before its start: it does not count; correct the dates. */
  'TV-427': { indicator: string; pairs: number; column: string };
  /** Start and end are closer than the definition asks: they do not count. */
  'TV-428': { indicator: string; pairs: number; atLeast: number };
  /** Scores outside the range of the questionnaire: they do not count; correct the score or the range. */
  'TV-429': { indicator: string; rows: number; column: string; low: number; high: number };
  /** Pairs of trajectories that the other file does not have: still running, or another key. */
  'TV-430': { indicator: string; pairs: number; source: string };
  /** Imported figures of start and end that are about other numbers: they are no pairs. */
  'TV-431': { indicator: string; unit: string; period: string; start: number; end: number };
  /** Imported figures of a start without an end, or the other way round. */
  'TV-432': { indicator: string; unit: string; period: string };
}

export const changeLevels: Record<keyof ChangeParams, Level> = {
  'TV-206': 'error',
  'TV-207': 'warning',
  'TV-208': 'warning',
  'TV-209': 'hint',
  'TV-210': 'warning',
  'TV-211': 'warning',
  'TV-212': 'error',
  'TV-213': 'error',
  'TV-214': 'hint',
  'TV-423': 'warning',
  'TV-424': 'hint',
  'TV-425': 'hint',
  'TV-426': 'warning',
  'TV-427': 'warning',
  'TV-428': 'hint',
  'TV-429': 'error',
  'TV-430': 'hint',
  'TV-431': 'warning',
  'TV-432': 'warning',
};
