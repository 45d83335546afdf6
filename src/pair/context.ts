import type { Formatter } from '../format.ts';
import type { Words } from '../lang/index.ts';
import type {
  Charts,
  Definitions,
  Edition,
  Group,
  Insights,
  Place,
  PublishableSet,
  SafeHtml,
  StorySource,
  ToldStory,
} from '../model/index.ts';

/** One edition with all that may be shown in it. */
export interface EditionParts {
  edition: Edition;
  /** As it speaks to its own readers. */
  words: Words;
  set: PublishableSet;
  told: ToldStory[];
  /** Versions in other languages of what is told: each has a page of its own. */
  translated?: ToldStory[];
  /** Stories it may not tell (any more). */
  withheld: StorySource[];
  /** What this edition knows: without the stories it may not tell, without the names it hides. */
  definitions: Definitions;
  charts: Charts;
  /** Texts that belong to this edition, with its own numbers bound. */
  prose: Prose;
  /** A line of plain text of this edition, such as what an action is. */
  line: (text: string, at: Place) => string;
}

/** Markdown of an author, made safe. `at` is where it stands; `headings` the level of its highest heading, usually 3. */
export type Prose = (markdown: string, at: Place, headings?: number) => SafeHtml;

/** What every page of a group is made from. */
export interface GroupContext {
  definitions: Definitions;
  group: Group;
  /** The editions this group may see, and no other. */
  editions: EditionParts[];
  words: Words;
  format: Formatter;
  /** Texts of no edition: their numbers are those of any edition this group may see. */
  prose: Prose;
  /** What somebody who knows one other team could work out; absent when nobody tried. */
  insights?: Insights | null;
}

/** What every page of one edition is made from. */
export interface EditionContext extends GroupContext, EditionParts {}
