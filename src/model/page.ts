import type { AudienceId } from './edition.ts';
import type { Locale } from './organisation.ts';
import type { ActionState } from './action.ts';

/** HTML that passed the sanitiser, or SVG that our own code drew. The only text a component may print unescaped. */
export type SafeHtml = string & { readonly safe: unique symbol };

/** A table as it stands under a chart and in a download. Cells are words already. */
export interface Table {
  caption: string;
  head: string[];
  /** The first cell of a row is its heading. */
  rows: string[][];
}

/** A figure, ready to print. */
export interface Chart {
  kind: string;
  /** The conclusion: what a reader knows after five seconds. */
  title: string;
  /** What is measured, of whom, when. */
  subtitle: string;
  /** Drawn for a column of about 560 px, and for a telephone of 320 px. CSS shows one of the two. */
  wide: SafeHtml;
  narrow: SafeHtml;
  /** How to read it, one sentence. */
  reading: string;
  table: Table;
}

/** A piece of a told text. */
export type StoryBlock = { kind: 'prose'; html: SafeHtml } | { kind: 'chart'; chart: Chart };

/** A story as one edition shows it: numbers bound, charts drawn. */
export interface Story {
  id: string;
  title: string;
  kind: string;
  voice: string;
  byline: string;
  /** Quotes (client, parent) are set apart from interpretation by staff. */
  quoted: boolean;
  blocks: StoryBlock[];
  /** Set when the story was told about a wider unit than the page's: whose it is. */
  borrowedFrom: string | null;
}

/** What a spread counts. */
export type Counted =
  | { state: 'shown'; headline: string; under: string; charts: Chart[]; note: string | null }
  /** Calmly, why there is no figure: hidden, not yet, empty, not available. */
  | { state: 'not-shown'; reason: string };

/** One question: counted left, told right. */
export interface Spread {
  /** Unique in the page; anchors and ids derive from it. */
  id: string;
  question: string;
  conclusion: string;
  counted: Counted;
  told: Story[];
  /** Told side is empty: the lines that invite the team to write. */
  blank: { prompt: string; lines: number } | null;
  /** Definition, response, source: one quiet line, folded. */
  about: { label: string; text: string; href: string | null }[];
  actions: { title: string; what: string; byline: string; state: ActionState; stateText: string }[];
}

/** A link within the group's own site; `path` is relative to its root (`2025/teams/noord/index.html`). */
export interface Link {
  text: string;
  path: string;
  current: boolean;
}

export type Section =
  | { kind: 'cover'; title: string; lead: SafeHtml; facts: { value: string; label: string }[] }
  | { kind: 'spread'; spread: Spread }
  | { kind: 'prose'; id: string; title: string | null; html: SafeHtml }
  | { kind: 'list'; id: string; title: string; items: { link: Link; text: string | null }[] }
  | { kind: 'table'; id: string; title: string; table: Table }
  | { kind: 'steps'; id: string; title: string; steps: { title: string; prompt: string; lines: number }[] };

/** A whole page, computed. Components print it and compute nothing. */
export interface Page {
  /** Relative to the group's root: `index.html`, `2025/teams/noord/index.html`. */
  path: string;
  kind: 'home' | 'edition' | 'unit' | 'definition' | 'free';
  audience: AudienceId | null;
  locale: Locale;
  title: string;
  description: string;
  /** Line above the title: “Teampagina · eerste helft van 2025”. */
  kicker: string;
  /** Said at the top of every page of a fictional organisation, and of drafts. */
  notices: string[];
  navigation: Link[];
  sections: Section[];
  /** Files offered beside the page, relative to the group's root. */
  downloads: { text: string; path: string; content: string }[];
  /** Address for ever, when the group has one. */
  canonical: string | null;
  footer: { text: string; link: Link | null }[];
}

/** All that one group's site consists of. */
export interface GroupSite {
  group: string;
  pages: Page[];
}
