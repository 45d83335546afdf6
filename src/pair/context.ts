import type { Formatter } from '../format.ts';
import type { Words } from '../lang/index.ts';
import type { Charts, Definitions, Edition, Group, PublishableSet, SafeHtml, ToldStory } from '../model/index.ts';

/** One edition with all that may be shown in it. */
export interface EditionParts {
  edition: Edition;
  set: PublishableSet;
  told: ToldStory[];
  charts: Charts;
}

/** What every page of a group is made from. */
export interface GroupContext {
  definitions: Definitions;
  group: Group;
  /** The editions this group may see, and no other. */
  editions: EditionParts[];
  words: Words;
  format: Formatter;
  /** Markdown of an author, made safe. */
  prose: (markdown: string) => SafeHtml;
}

/** What every page of one edition is made from. */
export interface EditionContext extends GroupContext, EditionParts {}
