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
] as const;
export type StoryKind = (typeof storyKinds)[number];

export const signs = ['positive', 'negative', 'mixed', 'stable-and-good'] as const;
export type Sign = (typeof signs)[number];

/** A figure a story belongs to. */
export interface StoryLink {
  indicator: string;
  unit: string;
  period: string;
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
  links: StoryLink[];
  follows: string | null;
  expectedBeforehand: string | null;
  surprised: boolean | null;
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
}
