import type { Verdict } from './edition-parts.ts';
import type {
  ActionView,
  Anchor,
  Blank,
  Chart,
  Fact,
  Link,
  LoneFigure,
  Reference,
  SafeHtml,
  Spread,
  Story,
  Table,
  Voice,
} from './page.ts';

/** 2, or lower under a chapter or a step. */
export type HeadingLevel = 2 | 3 | 4;

/** More parts than these nobody sees through by scrolling. */
const manyParts = 12;

/** Whether a page is so long that its reader chooses before reading. */
export function isLong(sections: readonly Section[]): boolean {
  return sections.length > manyParts;
}

/** A line of a table of contents; with the answer in one sentence, when its author gave one. */
export interface Entry extends Anchor {
  answer?: string | null;
  /** The questions of a chapter. */
  questions?: Anchor[];
}

/** One step of a path, with what opens below it and what one relied on to come to the next. */
export interface PathStep {
  id: string;
  label: string;
  title: string;
  text: string;
  /** Key figures of the step, said before it is opened. */
  facts: Fact[];
  /** What its reader will find when it opens; `null` when nothing is counted or told. */
  opens: string | null;
  spreads: Spread[];
  stories: Story[];
  see: Reference[];
  assumptions: { text: string; verdict: Verdict; found: string }[];
}

/** A sentence of an organisation about itself, and what may bear it out or not. */
export interface ClaimView {
  says: string;
  counted: string | null;
  voice: Voice | null;
  prompt: Blank;
}

/** A part of a page. */
export type Section =
  | {
      kind: 'cover';
      title: string;
      lead: SafeHtml;
      facts: Fact[];
      /** The report the facts are taken from, where it is another page. */
      from?: Link;
      contents: Entry[];
      /** What stands above the contents, where there are any. */
      contentsTitle?: string;
      language?: string | null;
    }
  | { kind: 'chapter'; id: string; title: string; text: string | null }
  /** “Zijn dit onze cijfers?”: a few large facts, then what a reader needs to recognise them as their own. */
  | {
      kind: 'facts';
      id: string;
      title: string;
      lead: string;
      facts: Fact[];
      rows: { label: string; texts: string[]; links: Link[] }[];
    }
  /** How drawings are read: per kind what holds for more of them on the page, folded. */
  | { kind: 'guide'; id: string; title: string; rows: { label: string; texts: string[] }[] }
  | { kind: 'points'; id: string; title: string; points: string[] }
  /** `level` of its heading: 2, or 3 under a chapter. */
  | { kind: 'spread'; level: HeadingLevel; spread: Spread }
  | { kind: 'stories'; id: string; title: string | null; stories: Story[]; see: Reference[] }
  | { kind: 'actions'; id: string; title: string | null; actions: ActionView[] }
  | { kind: 'prose'; id: string; title: string | null; html: SafeHtml }
  /** One figure by itself, on a page that tells its story elsewhere. */
  | ({ kind: 'figure'; level: HeadingLevel } & LoneFigure)
  /** What was not done, each with why. */
  | { kind: 'reasons'; id: string; title: string; items: { what: string; why: string }[] }
  /** How a reader answers: by mail with a subject, or another way. */
  | { kind: 'reply'; id: string; title: string; text: string; name: string; mail: string; subject: string; also: string | null }
  /** A theory of change as a path: each step opens its figures and stories. */
  | { kind: 'path'; id: string; title: string; lead: string; steps: PathStep[] }
  /** How far one is by one's own judgement, on a ladder of named steps. */
  | { kind: 'growth'; id: string; title: string; now: number; next: number | null; ladder: string[]; sentences: string[] }
  /** One question at one table: the figure, what others said of it, prompts with room. */
  | {
      kind: 'tent';
      id: string;
      title: string;
      table: string;
      figure: LoneFigure;
      stories: Story[];
      see: Reference[];
      prompts: Blank[];
    }
  /** What one says of oneself, beside what people find. */
  | { kind: 'claims'; id: string; title: string; lead: string; claims: ClaimView[] }
  /** Actions by how far they are, for a year or for good. */
  | { kind: 'board'; id: string; title: string; lead: string | null; columns: { title: string; actions: ActionView[] }[] }
  /** Questions with room to answer by hand, and an empty table when something is to be agreed. */
  | {
      kind: 'room';
      id: string;
      title: string;
      lead: string;
      prompts: Blank[];
      table: { caption: string; head: string[]; rows: number } | null;
    }
  /** What words mean. */
  | { kind: 'terms'; id: string; title: string; items: { id: string; name: string; meaning: SafeHtml; instead: string | null }[] }
  /** What happened and what comes, in order of time. */
  | {
      kind: 'days';
      id: string;
      title: string;
      items: { when: string; kind: string; what: string; about: string | null; who: string | null }[];
    }
  /** A sheet to fill in by hand: per question what is shown, if anything, and room for answers. */
  | {
      kind: 'worksheet';
      id: string;
      title: string;
      lead: string;
      items: { id: string; question: string; said: string | null; chart: Chart | null; prompts: Blank[] }[];
    }
  | { kind: 'list'; id: string; title: string; items: { id?: string; link: Link; text: string | null }[] }
  | { kind: 'table'; id: string; title: string; lead: string | null; table: Table }
  /** Small tables side by side: who the people were that the figures are about. */
  | { kind: 'tables'; id: string; title: string; lead: string; tables: Table[]; notes: string[] }
  /** The talk: questions with room, and the agreements as an empty table to fill in. */
  | {
      kind: 'steps';
      id: string;
      title: string;
      lead: string;
      steps: (Blank & { title: string })[];
      agreements: { head: string[]; rows: number };
    };
