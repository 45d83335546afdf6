import { kinds } from '../kinds/index.ts';
import { parsePeriod, type Definitions, type Edition, type StorySource } from '../model/index.ts';
import { namedStories, scopeOf, touchesPeriod, type Scope } from '../scope.ts';

/** Audiences with room for little: they tell what was chosen for them, and nothing else. */
const chosenOnly: readonly Edition['audience'][] = ['newsletter', 'factsheet'];

/** Whether a story is somebody's own voice: set apart from what staff make of it. */
export function isQuoted({ kind }: StorySource): boolean {
  return kinds[kind].quoted;
}

/** The stories that belong in an edition: those it names, and those told about a figure, unit and period of its own. */
export function storiesFor(edition: Edition, definitions: Definitions): StorySource[] {
  const scope = scopeOf(edition, definitions);
  const named = namedStories(edition);
  const chosen = named.size > 0 && chosenOnly.includes(edition.audience);
  // Who names a story names it in every language.
  const isNamed = ({ id, translates }: StorySource) => named.has(id) || (translates != null && named.has(translates));
  return definitions.stories.filter((story) => isNamed(story) || (!chosen && isAbout(story, scope, definitions)));
}

function isAbout({ links }: StorySource, scope: Scope, { organisation }: Definitions): boolean {
  return links.some((link) => {
    const period = parsePeriod(link.period, organisation.firstMonth);
    return scope.indicators.has(link.indicator) && scope.units.has(link.unit) && period !== null && touchesPeriod(scope, period);
  });
}
