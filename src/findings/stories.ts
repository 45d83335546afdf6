import type { StoryKind, StoryQuestion } from '../model/index.ts';
import type { Level } from './finding.ts';
import type { PublishedFigure } from './ledger.ts';

/** TV-800–834: stories and the cycle. TV-835–859: kept releases, and what goes along to a next edition. What each finding must know to be said. */
export interface StoryParams {
  /** A story without what its kind needs to say something: add the keys. */
  'TV-800': { story: string; kind: StoryKind; keys: string[] };
  /** A story that leaves a question of its kind open, such as a change without its why: answer it under a heading. */
  'TV-801': { story: string; kind: StoryKind; questions: StoryQuestion[] };
  /** A style of a Word document that is not known: its text became plain text. */
  'TV-802': { found: string };
  /** A picture of a Word document that was not taken over: save it as PNG or JPEG, or remove the one that lies there. */
  'TV-803': { found: string };
  /** There is a story with this name already: choose another title; nothing was written over. */
  'TV-804': Record<string, never>;
  /** No Word document, or one that cannot be opened: save it again as .docx. */
  'TV-805': { why: 'absent' | 'old' | 'pdf' | 'other' };
  /** An action that was chosen and has nobody to do it, or no date: add them. */
  'TV-810': { action: string; keys: string[] };
  /** A report without actions, and the one before it too: who only measures can stop measuring. */
  'TV-811': { edition: string; previous: string };
  /** An action that is done, of which nobody will see whether it helped: say when it is measured again, or what became of it. */
  'TV-812': { action: string; keys: string[] };
  /** An action whose day has passed while it is still open: change its state, or its day. */
  'TV-813': { action: string; when: string };
  /** What stands in a sheet as the origin of an action is neither a figure nor a story. */
  'TV-814': { found: string };
  /** Another name for what the glossary calls otherwise: use one name for one thing. */
  'TV-820': { found: string; term: string };
  /** A word that names a cause beside a figure: say what happened, and what may have played a part. */
  'TV-821': { found: string };
  /** Three or more stories that all went well, or all went wrong: look for the other side. */
  'TV-822': { edition: string; count: number; isGood: boolean };
  /** An edition that counts nothing but satisfaction: add a figure about what changed. */
  'TV-823': { edition: string; indicators: string[] };
  /** Long sentences: cut them in two. */
  'TV-830': { count: number; longest: number; start: string };
  /** Official words for which there is a simpler one. */
  'TV-831': { found: { word: string; simpler: string }[] };
  /** Many sentences that do not say who does it. */
  'TV-832': { count: number; of: number };
  /** A text of long sentences and long words, by a formula that is an aid and no grade. */
  'TV-833': { score: number };
  /** Words the dictionary does not know: mend them, or add them to `woorden: { spelling: … }`. */
  'TV-834': { found: string[] };
  /** A release of an edition that was never published: choose one that was. `found` is absent when there is none before this one. */
  'TV-835': { edition: string; found: string | null; possible: string[] };
  /** The release that is shown already. */
  'TV-836': { edition: string; version: number };
  /** Files of a release that are not what its manifest says: put them back from a backup. */
  'TV-837': { release: string; files: string[] };
  /** A release with a figure that was corrected since: publish a next version instead. */
  'TV-838': { edition: string; version: number; figures: PublishedFigure[] };
  /** A release that tells stories whose consent is over: publish a next version without them. */
  'TV-839': { release: string; stories: string[] };
  /** An edition that was not published yet, so there is nothing to compare with. */
  'TV-840': { edition: string };
  /** Something that was left to fill in: write it, or take it out. In an edition that is released it stops the build. */
  'TV-841': { found: string };
  /** There is an edition with this name already: choose another title; nothing was written over. */
  'TV-842': Record<string, never>;
  /** A translation that does not say in which language it is: add `taal`. */
  'TV-843': { story: string };
  /** A translation of a translation, or of itself: name the story as it was told. */
  'TV-844': { story: string; of: string };
}

export const storyLevels: Record<keyof StoryParams, Level> = {
  'TV-800': 'hint',
  'TV-801': 'warning',
  'TV-802': 'warning',
  'TV-803': 'warning',
  'TV-804': 'error',
  'TV-805': 'error',
  'TV-810': 'warning',
  'TV-811': 'warning',
  'TV-812': 'hint',
  'TV-813': 'hint',
  'TV-814': 'error',
  'TV-820': 'hint',
  'TV-821': 'warning',
  'TV-822': 'warning',
  'TV-823': 'warning',
  'TV-830': 'hint',
  'TV-831': 'hint',
  'TV-832': 'hint',
  'TV-833': 'hint',
  'TV-834': 'hint',
  'TV-835': 'error',
  'TV-836': 'hint',
  'TV-837': 'error',
  'TV-838': 'error',
  'TV-839': 'error',
  'TV-840': 'error',
  'TV-841': 'warning',
  'TV-842': 'error',
  'TV-843': 'error',
  'TV-844': 'error',
};
