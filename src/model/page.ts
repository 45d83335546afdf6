import type { AudienceId, EditionState } from './edition.ts';
import type { Locale, Speech, Theme } from './organisation.ts';
import type { ActionState } from './action.ts';
import type { ChartRequest } from './chart.ts';
import type { FigureCode, Publication } from './output.ts';
import type { Section } from './section.ts';
import type { StoryKind, StorySource } from './story.ts';

/** HTML that passed the sanitiser, or SVG that our own code drew. The only text a component may print unescaped. */
export type SafeHtml = string & { readonly safe: unique symbol };

/** Where an author wrote nothing. */
export const noText = '' as SafeHtml;

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
  /** How a drawing of its sort is read, a sentence each. */
  reading: string[];
  /** What is so in this drawing only: where a definition changed, what its letters mean. */
  marks?: string[];
  /** Anchor in the page where the sentences stand that hold for more of its drawings. */
  guide?: string;
  table: Table;
}

/** A story as one edition tells it: numbers bound, drawings still asked for. What `tell` hands to `pair`. */
export interface ToldStory {
  source: StorySource;
  byline: string;
  /** Quotes (client, parent) are set apart from interpretation by staff. */
  quoted: boolean;
  blocks: ToldBlock[];
  /** File of the version that is told, when it is in several languages, and the other versions. */
  file?: string;
  versions?: { file: string; title: string; language: string | null }[];
}

/** A piece of a told text before `draw`. Links in the HTML that start with `/` are relative to the group's root. */
export type ToldBlock = { kind: 'prose'; html: SafeHtml } | { kind: 'chart'; request: ChartRequest };

/** A piece of a told text. */
export type StoryBlock = { kind: 'prose'; html: SafeHtml } | { kind: 'chart'; chart: Chart } | ({ kind: 'covered' } & Covered);

/** What stands at the place of a drawing of what is hidden: what it would be, and the one text of whatever is hidden. */
export interface Covered {
  what: string;
  reason: string;
}

/** A story as one page shows it: numbers bound, charts drawn. */
export interface Story {
  id: string;
  /** Unique in the page; other spreads refer to it. */
  anchor: string;
  title: string;
  kind: StoryKind;
  voice: string;
  byline: string;
  /** Quotes (client, parent) are set apart from interpretation by staff. */
  quoted: boolean;
  /** First sentences, which a telephone shows before the figure; the rest follows after it. */
  opening: StoryBlock[];
  rest: StoryBlock[];
  /** Withdrawn: only that it is gone is said. */
  gone: boolean;
  /** Set when the story was told about another unit or period than the page's: whose it is. */
  borrowedFrom: string | null;
  /** Language of title and text when it is not that of the page. */
  language?: string | null;
  /** File whose text this is, when a translation is told. */
  file?: string;
  /** The story to listen to; its text is what is said. */
  sound?: { path: string; type: string; voice: string };
  /** The same story in other languages: where it stands. */
  versions?: { language: string; title: string; path: string }[];
}

/** What a spread counts. */
export type Counted =
  /** `key` is the one number said large, with what it counts under it; `null` when a drawing says it all. */
  | {
      state: 'shown';
      key: { headline: string; under: string; range?: string | null } | null;
      charts: Chart[];
      note: string | null;
      /** What stands beside the figure, a sentence each: the norm, what was promised, who still waits. */
      besides: string[];
      /** What it would be divided by too, where that is hidden. */
      covered?: Covered;
    }
  /** Calmly, why there is no figure: hidden, not yet, empty, not available. */
  | { state: 'not-shown'; reason: string };

/** One question: counted left, told right. */
export interface Spread {
  /** Unique in the page; anchors and ids derive from it. */
  id: string;
  indicator: string;
  question: string;
  /** What was expected before the result was known, each in a sentence; and whether it came as a surprise. */
  expected?: string[];
  surprise?: string[];
  conclusion: string;
  counted: Counted;
  told: Story[];
  /** Stories that stand in full elsewhere on the page. */
  see: Reference[];
  /** The lines that invite the team to write, when nobody of its own spoke. */
  blank: Blank | null;
  /** Its short name for ever. */
  code?: FigureCode;
  /** Definition, response, source: one quiet line, folded. */
  about: { label: string; text: string; link: Link | null }[];
  actions: ActionView[];
  /** How many of the stories stand beside the figure, and whether the actions do: the rest stands below both pages. `facing` when both are about as long on paper. */
  beside: { stories: number; actions: boolean; facing: boolean };
}

/** What is counted of one question, without what is told. */
export type LoneFigure = Pick<Spread, 'id' | 'indicator' | 'question' | 'conclusion' | 'counted' | 'about' | 'code'>;

/** A question with room to answer it by hand. */
export interface Blank {
  prompt: string;
  lines: number;
}

/** An action as a page shows it. */
export interface ActionView {
  title: string;
  what: string;
  byline: string;
  state: ActionState;
  stateText: string;
  /** What it is, when it is no action of our own: a recommendation to others. */
  label?: string | null;
  /** What its figures said when they were measured again. */
  later?: string[];
  /** More about it; on the board only. */
  text?: SafeHtml | null;
  /** What became of it, in a sentence. */
  became?: string | null;
}

/** A link within the group's own site; `path` is relative to its root (`2025/teams/noord/index.html`). */
export interface Link {
  text: string;
  path: string;
  current: boolean;
}

/** A link within the page. */
export interface Anchor {
  text: string;
  anchor: string;
}

/** A story that stands in full elsewhere on the page: how it begins, and where. */
export interface Reference extends Anchor {
  sentence: string;
  byline: string;
  quoted: boolean;
}

/** A key fact in words, with who says it when somebody does. */
export interface Fact {
  value: string;
  label: string;
  voice: Voice | null;
}

/** How somebody begins, and who it is. */
export interface Voice {
  text: string;
  byline: string;
  quoted: boolean;
}

/** A whole page, computed. Components print it and compute nothing. */
export interface Page {
  /** Relative to the group's root: `index.html`, `2025/teams/noord/index.html`. */
  path: string;
  kind: 'home' | 'edition' | 'unit' | 'definition' | 'story' | 'free';
  audience: AudienceId | null;
  locale: Locale;
  /** How it addresses its reader, and what the council is called. */
  speech: Speech;
  title: string;
  description: string;
  /** Line above the title: “Teampagina · eerste helft van 2025”. */
  kicker: string;
  /** Whose site it is, above every page. */
  organisation: string;
  /** Said at the top of every page of a fictional organisation, and of drafts. */
  notices: string[];
  /** What runs along on paper: pages with the same `name` share it. */
  running: { name: string; text: string };
  state: EditionState | null;
  navigation: Link[];
  /** Pages of no year: at the foot of every page. */
  elsewhere: Link[];
  sections: Section[];
  /** Files offered beside the page, relative to the group's root. */
  downloads: { text: string; path: string; content: string; pieces?: () => Iterable<string> }[];
  /** The same page as a file for paper, when one is made. */
  paper?: { text: string; path: string } | null;
  /** Address for ever, when the group has one. */
  canonical: string | null;
  /** How others find and show the page: the feed it is in, the picture on its card; only where anyone may read it. */
  found?: { feed: Link; card: string } | null;
  /** What search engines for data are told of the figures, as JSON; only where anyone may read them. */
  dataset?: string | null;
  /** The page that searches runs scripts of its own site; no other page does. */
  scripts?: string[];
  /** Whether it is for one group of readers only: search engines are asked to stay away. */
  closed?: boolean;
  footer: { text: string; link: Link | null; mail: string | null }[];
}

/** All that one group's site consists of. */
export interface GroupSite {
  group: string;
  /** The organisation's own colours; absent or `null` for ours. */
  theme?: Theme | null;
  pages: Page[];
  /** What is written beside the pages is made of this; nothing is when it is absent. */
  publication?: Publication;
}
