import { finding, type Finding } from '../findings/index.ts';
import { contains, parsePeriod, type Chapter, type Edition, type StorySource } from '../model/index.ts';
import type { WrittenEdition } from '../model/schemas/edition.ts';
import { namedStories } from '../scope.ts';
import { checkParts, partsOf } from './edition-parts.ts';
import type { Item } from './files.ts';
import { refer } from './refer.ts';
import { checkLife, checkPeriod, checkUnit, resolveUnit, type Scope } from './scope.ts';

type EditionItem = Item<WrittenEdition>;

interface Around {
  scope: Scope;
  /** `null` when stories have mistakes of their own: which of them belong here is not known then. */
  stories: readonly StorySource[] | null;
}

/** An edition with everything it names checked; `null` when it is not known about whom or when or for whom it is. */
export function defineEdition(item: EditionItem, { scope, stories }: Around): { edition: Edition | null; findings: Finding[] } {
  const { id, written, body, bodyLine, at } = item;
  const { audience } = written;
  const frame = [...checkFrame(item, scope), ...checkCorrections(item, scope)];
  const references = [...frame, ...checkChapters(item, scope), ...checkParts(item, scope)];
  // With a wrong name in a chapter it is told all the same, so that what is wrong in its stories is said too.
  if (frame.some((found) => found.level === 'error')) return { edition: null, findings: references };
  const [[grouping, value] = []] = Object.entries(written.part ?? {});
  const edition: Edition = {
    id,
    title: written.title,
    audience,
    visibility: written.visibility,
    unit: resolveUnit(written.unit, scope),
    part: grouping === undefined || value === undefined ? null : { grouping, value },
    period: written.period,
    date: written.date,
    state: written.state,
    ...(written.addressing && { addressing: written.addressing }),
    ...(written.council !== null && { council: written.council }),
    hidesNames: written.hidesNames,
    language: written.language,
    chapters: written.chapters.map((chapter, index): Chapter => ({ ...chapter, at: at('chapters', index) })),
    corrections: written.corrections.map((correction, index) => ({
      ...correction,
      unit: resolveUnit(correction.unit, scope),
      at: at('corrections', index),
    })),
    ...partsOf(written),
    body,
    bodyLine,
    at: at(),
  };
  const silent =
    stories !== null && !hasStory(edition, stories, scope) ? [finding('TV-179', at(), {}, silence(edition, scope))] : [];
  return { edition, findings: [...references, ...silent] };
}

/** For whom, about whom, about when. */
function checkFrame({ written, at, key }: EditionItem, scope: Scope): Finding[] {
  const { visibility, unit, part, period } = written;
  const groups = scope.groups?.map((group) => group.id) ?? null;
  const groupings = scope.groupings?.map((grouping) => grouping.id) ?? null;
  const who = checkUnit(unit, at('unit'), scope);
  const when = checkPeriod(period, at('period'), { scope, key: key('period') });
  return [
    ...refer('group', visibility, { possible: groups, at: at('visibility') }),
    ...who,
    ...when,
    ...(who.length + when.length > 0 ? [] : checkLife(unit, period, { scope, at: at('period') })),
    ...Object.keys(part ?? {}).flatMap((grouping) =>
      refer('grouping', grouping, { possible: groupings, at: at('part', grouping) }),
    ),
  ];
}

function checkChapters({ written, at }: EditionItem, scope: Scope): Finding[] {
  return written.chapters.flatMap((chapter, index) => [
    ...chapter.indicators.flatMap((id, number) =>
      refer('indicator', id, { possible: scope.indicators, at: at('chapters', index, 'indicators', number) }),
    ),
    ...chapter.stories.flatMap((id, number) =>
      refer('story', id, { possible: scope.stories, at: at('chapters', index, 'stories', number) }),
    ),
    ...(chapter.actions === 'all' ? [] : chapter.actions).flatMap((id, number) =>
      refer('action', id, { possible: scope.actions, at: at('chapters', index, 'actions', number) }),
    ),
  ]);
}

function checkCorrections({ written, at, key }: EditionItem, scope: Scope): Finding[] {
  return written.corrections.flatMap(({ indicator, unit, period }, index) => [
    ...refer('indicator', indicator, { possible: scope.indicators, at: at('corrections', index, 'indicator') }),
    ...checkUnit(unit, at('corrections', index, 'unit'), scope),
    ...checkPeriod(period, at('corrections', index, 'period'), { scope, key: key('period') }),
  ]);
}

/** What anyone may read must not be figures alone. */
function silence(edition: Edition, { groups }: Scope): 'error' | 'warning' {
  const isPublic = groups?.find((group) => group.id === edition.visibility)?.public ?? false;
  return isPublic && edition.state === 'released' ? 'error' : 'warning';
}

/** Whether a story is named in a chapter, or belongs to a figure of these units in or around this period. */
function hasStory(edition: Edition, stories: readonly StorySource[], scope: Scope): boolean {
  if (namedStories(edition).size > 0) return true;
  const period = parsePeriod(edition.period, scope.firstMonth);
  return stories.some(({ links }) =>
    links.some((link) => {
      const other = parsePeriod(link.period, scope.firstMonth);
      const meets = period && other && (contains(period, other) || contains(other, period));
      return Boolean(meets) && (isAbove(edition.unit, link.unit, scope) || isAbove(link.unit, edition.unit, scope));
    }),
  );
}

function isAbove(upper: string, lower: string, scope: Scope): boolean {
  if (upper === lower) return true;
  const parent = scope.units?.find((unit) => unit.id === lower)?.parent ?? null;
  return parent !== null && isAbove(upper, parent, scope);
}
