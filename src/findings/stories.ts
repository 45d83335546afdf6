import type { StoryKind, StoryQuestion } from '../model/index.ts';
import type { Level } from './finding.ts';

/** TV-800–849: stories and the cycle. What each finding must know to be said. */
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
  'TV-805': Record<string, never>;
}

export const storyLevels: Record<keyof StoryParams, Level> = {
  'TV-800': 'hint',
  'TV-801': 'warning',
  'TV-802': 'warning',
  'TV-803': 'warning',
  'TV-804': 'error',
  'TV-805': 'error',
};
