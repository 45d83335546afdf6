/** What a newsletter says besides its opening words. */
export interface Letter {
  /** The story it opens with. */
  story: string | null;
  /** The one figure in it, by indicator. */
  figure: string | null;
  /** Actions that were carried out. */
  did: string[];
  /** What was asked for and not done, and why not. */
  didNot: { what: string; why: string }[];
  /** What comes. */
  coming: string[];
  /** Who reads what readers write back; `also` is another way to be heard. */
  reply: { name: string; mail: string; also: string | null } | null;
}

export const theorySteps = ['input', 'activity', 'output', 'outcome', 'impact'] as const;
export type TheoryStepKind = (typeof theorySteps)[number];

/** One link of a theory of change, with what is counted and told of it, and what one assumed in order to come to the next. */
export interface TheoryStep {
  step: TheoryStepKind;
  title: string;
  text: string;
  indicators: string[];
  stories: string[];
  assumptions: Assumption[];
}

export const verdicts = ['held', 'partly', 'failed', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** Something one relied on, and whether that proved right. */
export interface Assumption {
  text: string;
  verdict: Verdict;
  why: string | null;
}

/** “Wij zeggen”: a sentence of the organisation about itself, with the figure and the story that may bear it out or not. */
export interface Claim {
  says: string;
  indicator: string | null;
  story: string | null;
}

/** A level of growth by one's own judgement, with what one wants next and by what it can be seen. */
export interface Growth {
  now: number;
  next: number | null;
  evidence: string | null;
}
