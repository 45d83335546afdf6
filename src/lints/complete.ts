import { finding, type Finding } from '../findings/index.ts';
import type { StoryField, StorySource } from '../model/index.ts';
import { storySchema } from '../model/schemas/story.ts';
import { writtenPath } from '../model/schemas/record.ts';
import type { Lint, Written } from './lint.ts';

/** What a kind of story lacks: fields without which a reader does not know who speaks, questions that are not answered. */
export const complete: Lint = ({ definitions, ...spoken }) =>
  definitions.stories
    .filter(({ withdrawn, translates }) => withdrawn === null && !translates)
    .flatMap((story) => lacking(story, spoken));

function lacking(story: StorySource, { words, kinds }: Omit<Written, 'definitions'>): Finding[] {
  const { id, kind, at } = story;
  const { needs, questions } = kinds[kind];
  const keys = needs.filter((field) => isMissing(story, field)).map((field) => String(writtenPath(storySchema, [field])[0]));
  const open = questions.filter((question) => !isAnswered(story.body, words.storyKinds.heading[question]));
  const silent = kind === 'expectation' && story.expectedBeforehand === null && !story.drawn?.length;
  return [
    ...(keys.length > 0 || silent
      ? [finding('TV-800', at, { story: id, kind, keys: [...keys, ...(silent ? expectationKeys() : [])] })]
      : []),
    ...(open.length > 0 ? [finding('TV-801', at, { story: id, kind, questions: [...open] })] : []),
  ];
}

const expectationKeys = () =>
  (['expectedBeforehand', 'drawn'] as const).map((field) => String(writtenPath(storySchema, [field])[0]));

function isMissing(story: StorySource, field: StoryField): boolean {
  // Who speaks is one thing, whether written as a perspective or as whose text it is.
  const value = field === 'perspective' || field === 'by' ? story.voice : story[field];
  return (
    value === null ||
    value === undefined ||
    (typeof value === 'object' && 'length' in value && value.length === 0) ||
    value === ''
  );
}

/** Whether some heading is the question and something stands under it. Comments are no answer. */
function isAnswered(body: string, heading: RegExp): boolean {
  const parts = body.replace(/<!--[\s\S]*?-->/g, '').split(/^#{1,6} +/m);
  return parts.slice(1).some((part) => {
    const [title = '', ...text] = part.split('\n');
    return heading.test(title) && text.join('').trim() !== '';
  });
}
