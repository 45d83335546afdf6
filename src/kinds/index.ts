import type { StoryKind } from '../model/index.ts';
import { changeStory } from './change-story.ts';
import { clientStory } from './client-story.ts';
import { context } from './context.ts';
import { expectation } from './expectation.ts';
import { followUp } from './follow-up.ts';
import { innovation } from './innovation.ts';
import { interpretation } from './interpretation.ts';
import { lesson } from './lesson.ts';
import { reaction } from './reaction.ts';
import { thanks } from './thanks.ts';
import { workerStory } from './worker-story.ts';
import type { Kind } from './kind.ts';

export type { Kind };

/** Every kind of story, by its id. */
export const kinds: Record<StoryKind, Kind> = {
  'client-story': clientStory,
  'worker-story': workerStory,
  'change-story': changeStory,
  innovation: innovation,
  interpretation: interpretation,
  context: context,
  lesson: lesson,
  reaction: reaction,
  thanks: thanks,
  'follow-up': followUp,
  expectation: expectation,
};
