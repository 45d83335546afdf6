import type { ToldStory } from '../model/index.ts';

/** Stories an edition tells, each once, and the other versions of them. */
export interface Versions {
  told: ToldStory[];
  translated: ToldStory[];
}

/**
 * Of a story in several languages an edition tells one: that in its own language, else the story as it was told. Every version knows
 * of the others. The one that is told goes by the name of the story it translates, so that whoever refers to that finds it. One that
 * was withdrawn keeps its address, and no other leads there.
 */
export function pickVersions(stories: readonly ToldStory[], wanted: string | null): Versions {
  const groups = Map.groupBy(stories, ({ source }) => source.translates ?? source.id);
  const versions: Versions = { told: [], translated: [] };
  for (const [id, group] of groups) {
    const [first] = group;
    if (!first) continue;
    const own = group.find(({ source }) => isIn(source.language ?? null, wanted));
    const picked = own ?? group.find(({ source }) => source.id === id) ?? first;
    const others = (one: ToldStory) =>
      group.filter((other) => other !== one && other.source.withdrawn === null).map(({ source }) => versionOf(source));
    const named = (one: ToldStory): ToldStory => ({
      ...one,
      file: one.source.id,
      versions: one.source.withdrawn === null ? others(one) : [],
    });
    versions.told.push({ ...named(picked), source: { ...picked.source, id } });
    versions.translated.push(...group.filter((one) => one !== picked).map(named));
  }
  return versions;
}

const isIn = (language: string | null, wanted: string | null): boolean => language === wanted;

const versionOf = ({ id, title, language }: ToldStory['source']) => ({ file: id, title, language: language ?? null });
