import type { Formatter } from '../format.ts';
import type { Words } from '../lang/index.ts';
import type { StorySource } from '../model/index.ts';
import { definitionSentence } from '../sentence.ts';
import { compareFigures, type FigureChange } from './compare-figures.ts';
import type { Side } from './side.ts';

/** Two sides of an edition, the older first. */
export interface Sides {
  from: Side;
  to: Side;
}

/** In what words to compare. */
export interface Comparing {
  words: Words;
  format: Formatter;
}

/** What became of something between two releases: it came, it went, or it is not what it was. */
export type Fate = 'new' | 'gone' | 'changed';

/** What changed between two sides. Nothing in it was not shown by one of them. */
export interface Comparison {
  figures: FigureChange[];
  /** A definition in one paragraph, as it was and as it is. */
  definitions: { fate: Fate; title: string; was: string | null; now: string | null }[];
  stories: StoryChange[];
  texts: { fate: Fate; path: string; keys: string[]; isBody: boolean }[];
  /** Addresses, and how many files beside pages. */
  pages: { fate: Fate; path: string }[];
}

export interface StoryChange {
  fate: Fate | 'withdrawn';
  title: string;
  /** Sentences that came and went, of a story that changed. */
  added: number;
  removed: number;
  /** The first sentence that came. What went is never repeated: it may have gone for a reason. */
  first: string | null;
}

/** Says what changed between two releases: figures, definitions, stories, other texts, pages. */
export function compareSides(sides: Sides, comparing: Comparing): Comparison {
  return {
    figures: compareFigures(sides, comparing),
    definitions: compareDefinitions(sides, comparing),
    stories: compareStories(sides),
    texts: compareTexts(sides),
    pages: comparePages(sides),
  };
}

/** Each key of either side with what became of it; what stayed is left out. */
function fatesOf<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>, isSame: (a: T, b: T) => boolean) {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const [was, now] = [before.get(key), after.get(key)];
    if (was === undefined || now === undefined) return [{ key, was, now, fate: (was === undefined ? 'new' : 'gone') as Fate }];
    return isSame(was, now) ? [] : [{ key, was, now, fate: 'changed' as Fate }];
  });
}

function compareDefinitions({ from, to }: Sides, comparing: Comparing): Comparison['definitions'] {
  const told = ({ definitions, set }: Side) =>
    new Map(
      definitions.indicators
        .filter(({ id }) => set.versions.has(id))
        .map((one) => [
          one.id,
          { title: one.title, text: definitionSentence(one, { ...comparing, sources: definitions.sources }) },
        ]),
    );
  return fatesOf(told(from), told(to), (a, b) => a.text === b.text).map(({ fate, was, now }) => ({
    fate,
    title: (now ?? was)?.title ?? '',
    was: was?.text ?? null,
    now: now?.text ?? null,
  }));
}

function compareStories({ from, to }: Sides): StoryChange[] {
  const own = ({ stories }: Side) => new Map(stories.map((story) => [story.id, story]));
  const isSame = (a: StorySource, b: StorySource) =>
    a.title === b.title && a.body === b.body && a.withdrawn === b.withdrawn && a.voice === b.voice;
  return fatesOf(own(from), own(to), isSame).map(({ fate, was, now }) => {
    const story = now ?? was;
    const none = { added: 0, removed: 0, first: null };
    if (story?.withdrawn) return { fate: 'withdrawn', title: was?.withdrawn ? '' : (was?.title ?? ''), ...none };
    if (!was || !now) return { fate, title: story?.title ?? '', ...none };
    const [before, after] = [sentencesOf(was.body), sentencesOf(now.body)];
    const added = after.filter((text) => !before.includes(text));
    const removed = before.filter((text) => !after.includes(text)).length;
    return { fate, title: now.title, added: added.length, removed, first: added[0] ?? null };
  });
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…”’])\s+|\n{2,}/)
    .map((one) => one.replaceAll(/\s+/g, ' ').trim())
    .filter((one) => one !== '');
}

/** Texts that are no story and no definition: those are told by themselves. */
function compareTexts({ from, to }: Sides): Comparison['texts'] {
  const others = ({ texts }: Side) =>
    new Map([...texts].filter(([path]) => !/^content\/(verhalen|indicatoren)\//.test(path) && !path.endsWith('.jsonl')));
  return fatesOf(others(from), others(to), (a, b) => a === b).map(({ key: path, fate, was, now }) => {
    if (was === undefined || now === undefined) return { fate, path, keys: [], isBody: false };
    const [before, after] = [partsOf(was), partsOf(now)];
    return {
      fate,
      path,
      keys: fatesOf(before.keys, after.keys, (a, b) => a === b).map(({ key }) => key),
      isBody: before.body !== after.body,
    };
  });
}

/** The keys of a front matter with the lines below each, and the body. */
function partsOf(text: string): { keys: Map<string, string>; body: string } {
  const [, front, body = ''] = /^---\r?\n(.*?)\r?\n---\r?\n?(.*)$/s.exec(text) ?? [];
  if (front === undefined) return { keys: new Map(), body: text };
  const blocks = front.split(/\r?\n(?=[^\s#-][^:]*:)/);
  return { keys: new Map(blocks.map((block) => [/^[^:]*/.exec(block)?.[0] ?? '', block.trimEnd()])), body };
}

/** Pages of the site; pictures, styles and downloads change with them. */
function comparePages({ from, to }: Sides): Comparison['pages'] {
  const own = ({ pages }: Side) => new Map([...pages].filter(([path]) => path.endsWith('.html')));
  const shown = (path: string) => path.replace(/^site\/[^/]+\//, '/').replace(/index\.html$/, '');
  return fatesOf(own(from), own(to), (a, b) => a === b).map(({ key, fate }) => ({ fate, path: shown(key) }));
}
