import { createHash } from 'node:crypto';
import { canonicalJson } from '../ledger/chain.ts';
import type { Definitions, Place, StorySource } from '../model/index.ts';

/** What figures were counted by: a hash per file of definitions, without the words that change no figure. */
export interface Basis {
  definitions: Record<string, string>;
  /** Files of stories that tell something of somebody: whether that somebody is one of several was counted too. */
  stories: Record<string, string>;
}

/** A file of definitions that says something else than when the figures were counted. */
export interface Moved {
  file: string;
  how: 'changed' | 'new' | 'gone';
}

/** Keys that hold words for readers, or say where something stands: they may change without counting again. */
const wordKeys = new Set([
  ...['at', 'title', 'name', 'question', 'noun', 'predicate', 'body', 'bodyLine', 'aliases', 'contact', 'words', 'theme'],
  ...['introduction', 'formerNames', 'origin', 'row', 'headings', 'stories', 'actions', 'state', 'chosenBy', 'measuredBy'],
  ...['history', 'address', 'locale', 'addressing', 'council', 'licence', 'fictional', 'files'],
]);

/** The basis of what these definitions count. A key it does not know as words counts as a change: better once too often. */
export function basisOf({ organisation, indicators, instruments, sources, editions, stories }: Definitions): Basis {
  const units = organisation.units.map(({ about: _, ...unit }) => unit);
  const defined: { at: Place }[] = [{ ...organisation, units } as typeof organisation, ...indicators, ...instruments];
  return {
    definitions: byFile([...defined, ...sources, ...editions], (one) => one),
    stories: byFile(stories.filter(tellsOfSomebody), ({ traits, links }) => ({ traits, links })),
  };
}

/** Whose definitions moved since. A story that is gone needs no counting. */
export function movedSince(then: Basis, now: Basis): Moved[] {
  const gone = Object.keys(then.definitions).filter((file) => !(file in now.definitions));
  return [
    ...differing(then.definitions, now.definitions),
    ...differing(then.stories, now.stories),
    ...gone.map((file): Moved => ({ file, how: 'gone' })),
  ];
}

function differing(then: Record<string, string>, now: Record<string, string>): Moved[] {
  const other = Object.keys(now).filter((file) => then[file] !== now[file]);
  return other.map((file) => ({ file, how: file in then ? 'changed' : 'new' }));
}

function tellsOfSomebody({ personal, composite, withdrawn, traits }: StorySource): boolean {
  return personal && !composite && withdrawn === null && Object.keys(traits).length > 0;
}

function byFile<T extends { at: Place }>(items: readonly T[], of: (item: T) => unknown): Record<string, string> {
  const files = Map.groupBy(items, ({ at }) => at.file);
  return Object.fromEntries([...files].map(([file, own]) => [file, hashed(own.map(of))]));
}

function hashed(value: unknown): string {
  return createHash('sha256')
    .update(canonicalJson(withoutWords(value)))
    .digest('hex')
    .slice(0, 16);
}

function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => !wordKeys.has(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutWords(inner)]));
}
