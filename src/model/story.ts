import type { Place } from './place.ts';

export const storyKinds = [
  'client-story',
  'worker-story',
  'change-story',
  'innovation',
  'interpretation',
  'context',
  'lesson',
  'reaction',
  'thanks',
  'follow-up',
  'expectation',
] as const;
export type StoryKind = (typeof storyKinds)[number];

/** Where a list of all stories has a kind: what families lived, what workers saw, what stands beside figures, what was learned, who answered. */
export const storyShelves = ['lived', 'worked', 'beside', 'learned', 'answered'] as const;
export type StoryShelf = (typeof storyShelves)[number];

/** How an author says that in a sound who tells the story is heard. */
export const ownVoice = 'eigen';

export const signs = ['positive', 'negative', 'mixed', 'stable-and-good'] as const;
export type Sign = (typeof signs)[number];

/** What a kind of story answers, each under a heading of its own. */
export const storyQuestions = [
  'what-changed',
  'why-it-matters',
  'how-it-came',
  'what-counted',
  'how-done',
  'what-hindered',
  'what-figures-say',
  'what-others-learn',
] as const;
export type StoryQuestion = (typeof storyQuestions)[number];

/** What a kind of story can say of itself in front matter, besides title and kind. */
export type StoryField =
  | 'sign'
  | 'perspective'
  | 'by'
  | 'toldTo'
  | 'moment'
  | 'origin'
  | 'links'
  | 'follows'
  | 'expectedBeforehand'
  | 'surprised'
  | 'drawn'
  | 'consent';

/** A figure a story belongs to. */
export interface StoryLink {
  indicator: string;
  unit: string;
  period: string;
  /** The answer that whoever the story is about gave or got: then that answer must be one of several people. */
  tells?: string | null;
  at: Place;
}

/** A story file as written: front matter checked, body still Markdown. */
export interface StorySource {
  id: string;
  year: string;
  title: string;
  kind: StoryKind;
  sign: Sign | null;
  /** Who speaks: “moeder”, “jongere”, “team noord, 11 medewerkers”. */
  voice: string;
  toldTo: string | null;
  moment: string | null;
  /** How it was heard: “gesprek aan huis”, “open vraag van de vragenlijst”. */
  origin?: string | null | undefined;
  links: StoryLink[];
  follows: string | null;
  expectedBeforehand: string | null;
  surprised: boolean | null;
  /** What the team drew in the empty axes before it saw the result, in the order of the periods; in the figure's own unit. */
  drawn?: { period: string; value: number }[];
  /** Language of the text as a browser knows it (`tr`); absent or `null` for that of the site. */
  language?: string | null;
  /** The story this is a translation of. */
  translates?: string | null;
  /** The story as a sound: a file in `public/`, and whose voice it is. The text is what is said in it. */
  sound?: { file: string; voice: string } | null;
  /** Whether it is by or about a client, a parent or somebody with a name: then it needs consent. */
  personal: boolean;
  /** Made of what several people told; it says so. */
  composite: boolean;
  /** What it tells of somebody, by column of the data: only a group that has all of it hides one person. */
  traits: Record<string, string>;
  /** Day from which it is no longer told, ISO; its text is gone. `null` when it is told. */
  withdrawn: string | null;
  consent: Consent | null;
  body: string;
  /** Line of the file on which the body starts. */
  bodyLine: number;
  at: Place;
}

export interface Consent {
  by: string[];
  given: string;
  expires: string;
  channels: string[];
  pseudonyms: string[];
  ageGroup: string | null;
  /** How many people the story could be about, by whose judgement. */
  traceability: { k: number | null; by: string | null; date: string | null } | null;
}

/**
 * What the counting process says of a story that tells something of somebody: whether the group it could be about, with all of
 * that, has enough persons. Never how many.
 */
export interface StoryGroup {
  story: string;
  isEnough: boolean;
}
