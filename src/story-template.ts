import { kinds } from './kinds/index.ts';
import type { Words } from './lang/index.ts';
import type { StoryField, StoryKind } from './model/index.ts';
import { kindWords, storySchema } from './model/schemas/story.ts';
import { writtenPath } from './model/schemas/record.ts';

/** What a new story file starts from. */
export interface NewStory {
  kind: StoryKind;
  title: string;
  /** A figure of the organisation, as an example to change. */
  figure: { indicator: string; unit: string; period: string };
  /** What was already written elsewhere, Markdown; `null` for the questions of its kind. */
  body: string | null;
}

/** The text of a new story: its front matter to complete, and what its kind asks. Nothing in it is published by itself. */
export function storyTemplate({ kind, title, figure, body }: NewStory, words: Words): string {
  const { fields, questions } = kinds[kind];
  const [kindWord] = Object.entries(kindWords).find(([, id]) => id === kind) ?? [kind];
  const front = fields.map((field) => `${keyOf(field)}:${valueOf(field, figure)} # ${words.storyKinds.field[field]}`);
  const asked = questions.map((question) => `## ${words.storyKinds.question[question]}\n`);
  const text = body === null ? [comment(words.storyKinds.ask[kind]), ...asked] : [comment(words.storyKinds.imported), body];
  return ['---', `titel: ${quoted(title)}`, `soort: ${kindWord}`, ...front.map(tidy), '---', '', ...spaced(text)].join('\n');
}

const keyOf = (field: StoryField) => String(writtenPath(storySchema, [field])[0]);
const comment = (text: string) => `<!-- ${text} -->`;
const spaced = (parts: string[]) => parts.map((part) => `${part.trimEnd()}\n`);
const quoted = (text: string) => (/^[\p{L}\d][\p{L}\d ,.!?’–-]*$/u.test(text) ? text : `"${text.replace(/["\\]/g, '’')}"`);

/** A value on lines of its own takes its explanation to the line above. */
function tidy(line: string): string {
  const [value = '', hint = ''] = line.split(/ # (?=[^#]*$)/);
  return value.includes('\n') ? value.replace('\n', ` # ${hint}\n`) : line;
}

function valueOf(field: StoryField, { indicator, unit, period }: NewStory['figure']): string {
  if (field === 'links') return `\n  - { indicator: ${indicator}, eenheid: ${unit}, periode: "${period}" }`;
  if (field === 'drawn') return `\n  "${period}":`;
  return field === 'consent' ? `\n${consentLines.map((line) => `  ${line}`).join('\n')}` : '';
}

const consentLines = [
  'door:',
  'gegeven:',
  'verloopt:',
  'kanalen: [web]',
  'pseudoniemen: []',
  'herleidbaarheid: { k: , getoetst-door: , datum: }',
];
