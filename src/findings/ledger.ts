import type { Level } from './finding.ts';

/** A figure that was published: which indicator, whose, when. Words belong in `lang/`. */
export interface PublishedFigure {
  indicator: string;
  unit: string;
  period: string;
}

/** TV-700–719: the ledger. TV-720–739: publishing and withdrawing. TV-740–759: corrections. */
export interface LedgerParams {
  /** A line is not what it was; `since` is the day it was published, ISO. */
  'TV-700': { line: number; since: string | null };
  /** Lines are missing before this one. */
  'TV-701': { line: number; from: number; until: number; date: string };
  /** A line stands somewhere else than it was written. */
  'TV-702': { line: number; number: number; expected: number };
  /** The ledger stops in the middle of a publication. */
  'TV-703': { line: number; edition: string | null };
  /** The ledger was written by a newer version: use that one. */
  'TV-704': { found: number; known: number };
  /** A release lies there that the ledger does not know: its end was cut off. */
  'TV-705': { release: string };
  /** A release the ledger names is not there, or is another one. */
  'TV-706': { release: string; edition: string; date: string };
  /** A published unit is not in the organisation any more. */
  'TV-707': { unit: string; editions: string[]; continuedBy: string[] };
  /** An indicator is counted in another way than it was when published. */
  'TV-708': { indicator: string; editions: string[]; date: string };
  /** A recount of a published period gives other numbers. `rows` are told roughly when they are about few. */
  'TV-709': {
    indicator: string;
    noun: string;
    unit: string;
    period: string;
    rows: number | null;
    fewer: boolean;
    edition: string;
  };
  /** Rows of a published period are counted for another unit now. */
  'TV-710': { noun: string; period: string; rows: number | null; to: string[]; from: string[]; edition: string };
  /** The same rows have other answers. */
  'TV-711': { indicator: string; noun: string; unit: string; period: string; edition: string };
  /** What a later figure costs because of an earlier edition. */
  'TV-712': { indicator: string; figures: PublishedFigure[]; edition: string; because: string[] };
  /** There is no such edition: choose one that exists. */
  'TV-720': { edition: string; possible: string[] };
  /** An edition that is not released yet: set `staat: vrijgegeven` first. */
  'TV-721': { edition: string; state: 'draft' | 'under-review' };
  /** Other numbers for an edition that was published. */
  'TV-722': { edition: string; date: string; figures: PublishedFigure[] };
  /** Nothing changed since the last version, so there is nothing to publish. */
  'TV-723': { edition: string; version: number; date: string };
  /** Somebody else is publishing. */
  'TV-724': { since: string };
  /** There is no such story: choose one that exists. */
  'TV-725': { story: string; possible: string[] };
  /** The story was withdrawn already. */
  'TV-726': { story: string; date: string };
  /** The text of a release cannot be read any more. */
  'TV-727': { release: string };
  /** A published edition lost its file or its figures. */
  'TV-728': { edition: string; date: string };
  /** A correction in an edition that was not published yet: mend the figure without one. */
  'TV-740': PublishedFigure & { edition: string };
  /** The difference would be about too few. */
  'TV-741': PublishedFigure;
  /** A correction that says a new definition, while no indicator replaces this one: write `vervangt`. */
  'TV-742': PublishedFigure & { possible: string[] };
  /** Struck through: the difference would be about too few. */
  'TV-743': PublishedFigure;
  /** A correction without a difference. */
  'TV-744': PublishedFigure;
}

export const ledgerLevels: Record<keyof LedgerParams, Level> = {
  'TV-700': 'error',
  'TV-701': 'error',
  'TV-702': 'error',
  'TV-703': 'error',
  'TV-704': 'error',
  'TV-705': 'error',
  'TV-706': 'error',
  'TV-707': 'error',
  'TV-708': 'error',
  'TV-709': 'warning',
  'TV-710': 'warning',
  'TV-711': 'warning',
  'TV-712': 'warning',
  'TV-720': 'error',
  'TV-721': 'error',
  'TV-722': 'error',
  'TV-723': 'hint',
  'TV-724': 'error',
  'TV-725': 'error',
  'TV-726': 'hint',
  'TV-727': 'error',
  'TV-728': 'error',
  'TV-740': 'error',
  'TV-741': 'error',
  'TV-742': 'error',
  'TV-743': 'warning',
  'TV-744': 'warning',
};
