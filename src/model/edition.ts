import type { CorrectionKind } from './ledger.ts';
import type { Place } from './place.ts';

export const audienceIds = ['team', 'quality-report'] as const;
export type AudienceId = (typeof audienceIds)[number];

export const editionStates = ['draft', 'under-review', 'released'] as const;
export type EditionState = (typeof editionStates)[number];

/** One edition, as `content/edities/<id>.md` describes it: for whom, about whom, about when. */
export interface Edition {
  id: string;
  title: string;
  audience: AudienceId;
  /** Id of the group that may see it. */
  visibility: string;
  /** Unit it is about; a `team` edition makes a page for every team below it. */
  unit: string;
  /** A part of a grouping: `{gemeente: Den Haag}`. */
  part: { grouping: string; value: string } | null;
  period: string;
  /** Date of publication, ISO. Its year is the first part of the address. */
  date: string;
  state: EditionState;
  /** Whether units are called “Team 1”, “Team 2” in it, everywhere. */
  hidesNames?: boolean;
  chapters: Chapter[];
  /** What was published in it and proved incomplete, otherwise defined, or wrong. */
  corrections?: EditionCorrection[];
  /** Its versions, with what changed: from the ledger. Absent in what an author writes. */
  history?: { version: number; date: string; changes: string[] }[];
  /** Opening words, Markdown. */
  body: string;
  bodyLine: number;
  at: Place;
}

/** A correction an author asks for: of one figure, with the reason in words. */
export interface EditionCorrection {
  kind: CorrectionKind;
  indicator: string;
  unit: string;
  period: string;
  reason: string;
  /** ISO. */
  date: string;
  at: Place;
}

/** A recipient's own heading with what stands under it. */
export interface Chapter {
  title: string;
  indicators: string[];
  stories: string[];
  actions: 'all' | string[];
  at: Place;
}
