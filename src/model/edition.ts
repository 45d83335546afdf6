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
  chapters: Chapter[];
  /** Opening words, Markdown. */
  body: string;
  bodyLine: number;
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
