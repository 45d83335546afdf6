import type { Claim, Growth, Letter, TheoryStep } from './edition-parts.ts';
import type { CorrectionKind } from './ledger.ts';
import type { Addressing } from './organisation.ts';
import type { Place } from './place.ts';

export const audienceIds = [
  'team',
  'quality-report',
  'newsletter',
  'impact',
  'session',
  'municipality',
  'council',
  'factsheet',
] as const;
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
  /** When it speaks to its readers in another way than the organisation, or to another council; `null` for as ever. */
  addressing?: Addressing | null;
  council?: string | null;
  /** Whether units are called “Team 1”, “Team 2” in it, everywhere. */
  hidesNames?: boolean;
  /** Language in which it tells stories where it can (`tr`); absent or `null` for that of the site. */
  language?: string | null;
  chapters: Chapter[];
  /** What only a newsletter says. */
  letter?: Letter | null;
  /** The theory of change, from what was put in to what it contributes to. */
  theory?: TheoryStep[];
  /** The few figures of a sheet of one page, by indicator. */
  figures?: string[];
  /** What the organisation says of itself, to hold against what people tell. */
  claims?: Claim[];
  /** Questions of the learning table, for a session. */
  learning?: string[];
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
  /** A few words of the author under the heading. */
  text?: string | null;
  /** Questions to talk about; the usual three when there are none. */
  prompts?: string[];
  /** How far one is by one's own judgement. */
  growth?: Growth | null;
  indicators: string[];
  stories: string[];
  actions: 'all' | string[];
  at: Place;
}
