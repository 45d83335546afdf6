import { consistentParts } from './edition-parts.ts';
import type { Definitions, DataSource, Edition, Indicator } from '../model/index.ts';

export type Parts = Omit<Definitions, 'organisation'>;

/** Leaves out every name of what was left out, so that later steps never meet a name that is not there. */
export function makeConsistent(parts: Parts): Parts {
  const indicators = withOthers(parts.indicators);
  const known = new Set(indicators.map(({ id }) => id));
  const told = new Set(parts.stories.map(({ id }) => id));
  const acted = new Set(parts.actions.map(({ id }) => id));
  const chapters = (edition: Edition) =>
    edition.chapters.map((chapter) => ({
      ...chapter,
      indicators: chapter.indicators.filter((id) => known.has(id)),
      stories: chapter.stories.filter((id) => told.has(id)),
      actions: chapter.actions === 'all' ? chapter.actions : chapter.actions.filter((id) => acted.has(id)),
    }));
  return {
    ...parts,
    indicators,
    stories: parts.stories.map((story) => ({
      ...story,
      links: story.links.filter((link) => known.has(link.indicator)),
      follows: story.follows !== null && told.has(story.follows) ? story.follows : null,
    })),
    actions: parts.actions.map((action) => ({
      ...action,
      from: action.from.filter((origin) => ('story' in origin ? told.has(origin.story) : known.has(origin.indicator))),
    })),
    editions: parts.editions.map((edition) => ({
      ...edition,
      ...consistentParts(edition, { indicators: known, stories: told, actions: acted }),
      chapters: chapters(edition),
    })),
  };
}

function withOthers(indicators: readonly Indicator[]): Indicator[] {
  const ids = new Set(indicators.map(({ id }) => id));
  const kept = (id: string | null) => (id !== null && ids.has(id) ? id : null);
  return indicators.map((indicator) => ({
    ...indicator,
    response: kept(indicator.response),
    ...(indicator.composition == null ? {} : { composition: kept(indicator.composition) }),
    replaces: kept(indicator.replaces),
  }));
}

/** Descriptions without a mistake, that look into no description with one. */
export function soundSources(sources: readonly { source: DataSource; isSound: boolean }[]): DataSource[] {
  const sound = sources.flatMap(({ source, isSound }) => (isSound ? [source] : []));
  const ids = new Set(sound.map(({ id }) => id));
  const rest = sound.filter(({ derived }) => derived.every((made) => !('source' in made) || ids.has(made.source)));
  return rest.length === sources.length ? rest : soundSources(rest.map((source) => ({ source, isSound: true })));
}

/** Whether everything an indicator counts stands in a description without a mistake. */
export function isGrounded(
  { denominator, numerator, exposure }: Pick<Indicator, 'denominator' | 'numerator' | 'exposure'>,
  sources: readonly DataSource[],
): boolean {
  const asked = [denominator.source, numerator?.source ?? '', exposure?.side.source ?? ''].filter((id) => id !== '');
  return asked.every((id) => sources.some((source) => source.id === id));
}
