import {
  contains,
  ownVoice,
  type ChartRequest,
  type SafeHtml,
  type Story,
  type StoryBlock,
  type StoryLink,
  type StorySource,
  type ToldBlock,
  type ToldStory,
  requestText,
} from '../model/index.ts';
import { findState } from '../numbers.ts';
import { sayName } from '../sentence/condition.ts';
import { storyPath } from './address.ts';
import type { EditionContext } from './context.ts';
import type { Figure } from './figure.ts';
import { lineage, periodIn, unitName } from './units.ts';

/** The figure that stories are sought for. */
export type Wanted = Pick<Figure, 'indicator' | 'unit' | 'asked'>;

/** A story that says something about a figure, and how far from it it was told. */
export interface Match {
  told: ToldStory;
  /** 0 is about this very unit and period. */
  distance: number;
  link: StoryLink;
}

/**
 * The stories of a figure: its own, or else the one told nearest to it, up the tree of units first, then over a wider
 * period, then (for a unit with teams below it) in those teams. Somebody's own voice goes before what was made of it.
 */
export function storiesFor(context: EditionContext, wanted: Wanted): Match[] {
  const all = context.told.flatMap((told) => nearest(context, told, wanted) ?? []);
  const matches = all.filter(({ told }) => !isGone(told));
  const gone = all.filter(({ told, distance }) => isGone(told) && distance === 0);
  const closest = Math.min(...matches.map(({ distance }) => distance));
  const near = matches.filter(({ distance }) => distance === closest);
  if (closest === 0) return [...near, ...gone];
  const [one] = near.toSorted((a, b) => Number(b.told.quoted) - Number(a.told.quoted));
  return [...(one ? [one] : []), ...gone];
}

/** Stories of which this very figure, in this very period, is the first they are about. */
export function toldOf(context: EditionContext, wanted: Wanted): StorySource[] {
  return context.told
    .filter((told) => !isGone(told))
    .filter((told) => told.source.links.slice(0, 1).some((link) => distanceOf(context, link, wanted) === 0))
    .map(({ source }) => source);
}

/** Whether only the place of a story is left. */
export function isGone({ source }: ToldStory): boolean {
  return source.withdrawn !== null;
}

/** A story by the link that is nearest to the figure; `null` when none is about it. */
function nearest(context: EditionContext, told: ToldStory, wanted: Wanted): Match | null {
  const found = told.source.links.flatMap((link) => {
    const distance = distanceOf(context, link, wanted);
    return distance === null ? [] : [{ told, link, distance }];
  });
  return found.toSorted((a, b) => a.distance - b.distance)[0] ?? null;
}

/** How far a link of a story is from a figure; `null` when it is about something else. */
function distanceOf({ definitions }: EditionContext, link: StoryLink, { indicator, unit, asked }: Wanted): number | null {
  if (link.indicator !== indicator.id) return null;
  const { organisation } = definitions;
  const up = lineage(organisation, unit).findIndex(({ id }) => id === link.unit);
  const down = lineage(organisation, link.unit).findIndex(({ id }) => id === unit);
  if (up < 0 && down < 0) return null;
  const period = periodIn(organisation, link.period);
  if (!period) return null;
  const within = contains(asked, period);
  if (!within && !contains(period, asked)) return null;
  return (up >= 0 ? up : 50 + down) * 2 + (within ? 0 : 1);
}

/** A story as this page prints it; `anchor` is where it stands. */
export function storyOf(context: EditionContext, { told, distance, link }: Match, anchor: string): Story {
  const { source } = told;
  const blocks = told.blocks.flatMap((block) => drawn(context, block));
  const [opening, rest] = splitOpening(blocks, told.quoted);
  return {
    id: source.id,
    anchor,
    title: source.title,
    kind: source.kind,
    voice: source.voice,
    byline: told.byline,
    quoted: told.quoted,
    gone: isGone(told),
    opening,
    rest,
    ...(source.sound && !isGone(told) ? { sound: soundOf(source.sound, context) } : {}),
    ...(source.language ? { language: source.language } : {}),
    ...(told.file !== undefined && told.file !== source.id ? { file: told.file } : {}),
    ...(told.versions?.length
      ? {
          versions: told.versions.map(({ file, title, language }) => ({
            language: language ?? context.definitions.organisation.locale,
            title,
            path: storyPath(file),
          })),
        }
      : {}),
    borrowedFrom:
      distance === 0
        ? null
        : context.words.pages.borrowed(unitName(context.definitions.organisation, link.unit), context.format.period(link.period)),
  };
}

const soundTypes: Record<string, string> = { mp3: 'audio/mpeg', m4a: 'audio/mp4', wav: 'audio/wav' };

/** A sound beside its story: where it lies, what kind it is, and who is heard. */
function soundOf({ file, voice }: NonNullable<StorySource['sound']>, { words }: EditionContext): NonNullable<Story['sound']> {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  return { path: file, type: soundTypes[ending] ?? 'audio/mpeg', voice: words.stories.heard(voice === ownVoice ? null : voice) };
}

function drawn(context: EditionContext, block: ToldBlock): StoryBlock[] {
  if (block.kind === 'prose') return [block];
  const chart = context.charts.get(requestText(block.request));
  return chart ? [{ kind: 'chart', chart }] : hiddenInstead(context, block.request);
}

/** Where a story asks for a drawing of what is hidden, stands what it would be and the one sign. */
function hiddenInstead({ set, definitions, words }: EditionContext, request: ChartRequest): StoryBlock[] {
  if (findState(set, request) !== 'hidden') return [];
  const title = definitions.indicators.find(({ id }) => id === request.indicator)?.title ?? request.indicator;
  const what = request.series === null ? title : words.charts.brokenDown(title, sayName(request.series));
  return [{ kind: 'covered', what, reason: words.figures.hiddenWhy }];
}

/** The first paragraph apart, when the story starts with one; somebody's own words open with a mark. */
function splitOpening(blocks: StoryBlock[], quoted: boolean): [StoryBlock[], StoryBlock[]] {
  const [first, ...others] = blocks;
  if (first?.kind !== 'prose') return [[], blocks];
  const end = /^\s*(?:<(h\d)>[^\n]*<\/\1>\s*)?<p>[\s\S]*?<\/p>/.exec(first.html)?.[0].length ?? first.html.length;
  const after = first.html.slice(end).trim();
  const rest: StoryBlock[] = after === '' ? others : [{ kind: 'prose', html: after as SafeHtml }, ...others];
  const opening = first.html.slice(0, end).trim();
  return [[{ kind: 'prose', html: (quoted ? markQuote(opening) : opening) as SafeHtml }], rest];
}

/** The author's own opening quote becomes the mark; without one the mark is only for the eye. */
function markQuote(html: string): string {
  return html.replace(
    /^((?:<(h\d)>[^\n]*<\/\2>\s*)?<p>(?:<\w+>)*)(?:[“„"]|&quot;)?\s*/,
    (start, inside: string) =>
      `${inside}<span class="mark"${/(?:[“„"]|&quot;)\s*$/.test(start) ? '' : ' aria-hidden="true"'}>“</span>`,
  );
}

/** How a story begins, as plain text: whole sentences, as many as make a thought. */
export function firstSentences(story: Story): string {
  const html = story.opening.flatMap((block) => (block.kind === 'prose' ? [block.html as string] : []))[0] ?? '';
  const [first = '', ...others] = plainText(html.replace(/<(h\d)>[\s\S]*?<\/\1>/g, '')).split(/(?<=[.!?…][’”"']?)\s+(?=\S)/u);
  return others
    .reduce((text, sentence) => (text.length < 50 ? `${text} ${sentence}` : text), first)
    .replace(/^[“„"]\s*|[”"]$/g, '');
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': '’',
  '&nbsp;': '\u00a0',
};

/** Safe HTML without its tags, as text that a component escapes again. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replace(/[ \n\t]+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();
}
