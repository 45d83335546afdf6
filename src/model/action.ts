import type { Place } from './place.ts';

export const actionStates = ['proposed', 'chosen', 'running', 'done', 'stopped'] as const;
export type ActionState = (typeof actionStates)[number];

/** An improvement: what, who in which role, when, and from which figure or story. */
export interface Action {
  id: string;
  title: string;
  what: string;
  who: string | null;
  with: string[];
  how: string | null;
  when: string | null;
  from: ({ indicator: string; unit: string; period: string } | { story: string })[];
  state: ActionState;
  /** Period in which it is measured again. */
  again: string | null;
  /** What the improvement bucket sorts by. */
  theme?: string | null;
  /** Year on the board; that of `when`, or of the figure it came from, when absent. */
  year?: string | null;
  /** Whom it is asked of, when it is no action of our own but a recommendation to others. */
  to?: string | null;
  /** What became of it, in the author's words. */
  became?: string | null;
  /** More about it, Markdown. */
  body?: string;
  bodyLine?: number;
  at: Place;
}

/** A free page, as `content/paginas/<id>.md` says it. */
export interface FreePage {
  id: string;
  title: string;
  /** Groups that show it; empty for all. */
  visibility: string[];
  /** The annex to a data protection impact assessment: made of the definitions, for closed groups. */
  annex: boolean;
  /** How long rows are kept, in words; for the annex. */
  retention: string | null;
  body: string;
  bodyLine: number;
  at: Place;
}

/** A questionnaire. Its scales and norms serve the measures of change; here it is checked and named. */
export interface Instrument {
  id: string;
  title: string;
  version: string | null;
  direction: 'higher-is-better' | 'lower-is-better' | 'neutral' | null;
  range: { from: number; upTo: number } | null;
  origin: string | null;
  /** Questions by part, in their order; those left out are not among them. */
  parts?: InstrumentPart[];
  at: Place;
}

/** A part of a questionnaire with its questions. */
export interface InstrumentPart {
  id: string;
  items: { key: string; label: string | null }[];
}
