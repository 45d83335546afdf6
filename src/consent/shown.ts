import { finding, type Finding } from '../findings/index.ts';
import {
  category as canonical,
  type AudienceId,
  type BlockKey,
  type Channel,
  type Definitions,
  type Edition,
  type PublishableSet,
  type StoryLink,
  type StorySource,
} from '../model/index.ts';
import { findState, findValue } from '../numbers.ts';
import { namedStories, partOf } from '../scope.ts';

/** How each audience is reached, besides the web that every edition is on. */
const reached: Partial<Record<AudienceId, Channel[]>> = {
  newsletter: ['nieuwsbrief'],
  impact: ['financier'],
  municipality: ['financier'],
  factsheet: ['druk'],
};

/** Fewest people with an answer that somebody's story tells of, for readers who are not everyone. */
const leastInside = 3;

/** What keeps a personal story out of one edition: no consent for the way it is published, or a figure that is not shown there. */
export function checkShown(
  story: StorySource,
  edition: Edition,
  { definitions, set }: { definitions: Definitions; set: PublishableSet | null },
): Finding[] {
  const given = story.consent?.channels ?? [];
  const missing = (['web', ...(reached[edition.audience] ?? [])] as Channel[]).find((channel) => !given.includes(channel));
  if (missing) {
    // Nobody chose it for these readers: that is how it should be, and still said.
    const level = namedStories(edition).has(story.id) ? 'warning' : 'hint';
    return [finding('TV-782', story.at, { story: story.id, edition: edition.id, channel: missing, given }, level)];
  }
  if (story.composite || set === null) return [];
  return story.links.flatMap((link) => {
    const block = { indicator: link.indicator, unit: link.unit, period: link.period, part: partOf(edition), series: null };
    if (findState(set, block) === 'hidden') {
      const { indicator, unit, period } = link;
      return [finding('TV-786', link.at, { story: story.id, edition: edition.id, indicator, unit, period })];
    }
    return findState(set, block) === 'shown' ? checkAnswer(story, link, { edition, definitions, set, block }) : [];
  });
}

interface Around {
  edition: Edition;
  definitions: Definitions;
  set: PublishableSet;
  block: BlockKey;
}

/** Whoever knows that the story is told of one answer knows that of its person: so several must have given it. */
function checkAnswer({ id }: StorySource, { tells, at }: StoryLink, { edition, definitions, set, block }: Around): Finding[] {
  if (!tells) return [];
  const { groups, smallestGroup } = definitions.organisation;
  const isPublic = groups.some((group) => group.id === edition.visibility && group.public);
  const least = isPublic ? smallestGroup : leastInside;
  const count = countOf(tells, { set, block, definitions });
  return count !== null && count >= least
    ? []
    : [finding('TV-787', at, { story: id, edition: edition.id, category: tells, least })];
}

/** How many gave an answer, of the figure itself or of one of its breakdowns; `null` when that is not shown. */
function countOf(tells: string, { set, block, definitions }: Pick<Around, 'set' | 'block' | 'definitions'>): number | null {
  const indicator = definitions.indicators.find(({ id }) => id === block.indicator);
  const series = [null, ...(indicator?.breakdown ?? [])];
  const counts = series.map((one) => findValue(set, { ...block, series: one, category: tells, face: 'count' }));
  const found = counts.find((count) => count !== null) ?? null;
  if (found !== null) return found;
  const [yes, all] = (['count', 'n'] as const).map((face) => findValue(set, { ...block, face }));
  if (tells === canonical.yes) return yes ?? null;
  return tells === canonical.no && yes !== undefined && yes !== null && all !== undefined && all !== null ? all - yes : null;
}
