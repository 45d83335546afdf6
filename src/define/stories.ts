import { finding, type Finding } from '../findings/index.ts';
import { kinds } from '../kinds/index.ts';
import { channels, type Action, type FreePage, type Grain, type StorySource } from '../model/index.ts';
import type { WrittenAction } from '../model/schemas/action.ts';
import type { WrittenFile } from '../model/schemas/index.ts';
import type { WrittenStory } from '../model/schemas/story.ts';
import { checkFigure } from './figures.ts';
import type { Item } from './files.ts';
import { findCircle, refer, unknown } from './refer.ts';
import { checkPeriod, resolveUnit, type Scope } from './scope.ts';

interface Around {
  scope: Scope;
  bases: ReadonlyMap<string, Grain>;
}

/** A story with the figures it belongs to; what is wrong in its front matter. */
export function defineStory(
  item: Item<WrittenStory>,
  { scope, bases, all }: Around & { all: readonly Item<WrittenStory>[] },
): { story: StorySource; findings: Finding[] } {
  const { id, path, written, body, bodyLine, at, key } = item;
  const { perspective, by, consent, links, ...rest } = written;
  const voice = perspective ?? by;
  const circle = findCircle(id, (other) => all.flatMap((story) => (story.id === other ? (story.written.follows ?? []) : [])));
  const linked = links.map((link, index) =>
    checkFigure(link, { scope, bases, at: (field) => at('links', index, field), key: key('links', index, 'period') }),
  );
  const findings = [
    ...(voice === null && written.translates === null
      ? [finding('TV-156', at('by'), { keys: [key('perspective'), key('by')] })]
      : []),
    ...(body.trim() === '' && written.withdrawn === null && written.sound === null ? [finding('TV-201', at(), {})] : []),
    ...(body.trim() !== '' && written.withdrawn !== null ? [finding('TV-788', at('withdrawn'), { story: id })] : []),
    ...(written.follows === null ? [] : refer('story', written.follows, { possible: scope.stories, at: at('follows') })),
    ...(written.translates === null ? [] : refer('story', written.translates, { possible: scope.stories, at: at('translates') })),
    ...Object.keys(written.drawn).flatMap((period) =>
      checkPeriod(period, at('drawn', period), { scope, key: period, base: 'month' }),
    ),
    ...(circle && id === [...circle].sort()[0] ? [finding('TV-176', at('follows'), { subject: 'story', circle })] : []),
    ...checkConsent(item),
    ...linked.flat(),
  ];
  const story: StorySource = {
    ...rest,
    id,
    year: /\/(\d{4})\/[^/]*$/.exec(path)?.[1] ?? '',
    voice: voice ?? '',
    links: links.flatMap((link, index) =>
      linked[index]?.length === 0 ? [{ ...link, unit: resolveUnit(link.unit, scope), at: at('links', index) }] : [],
    ),
    consent: consent && {
      by: consent.by,
      given: consent.given,
      expires: consent.expires,
      channels: consent.channels,
      pseudonyms: consent.pseudonyms,
      ageGroup: consent.ageGroup,
      traceability: consent.traceability,
    },
    drawn: Object.entries(written.drawn)
      .map(([period, value]) => ({ period, value }))
      .sort((a, b) => (a.period < b.period ? -1 : 1)),
    personal: isPersonal(item.written),
    body: written.withdrawn === null ? body : '',
    bodyLine,
    at: at(),
  };
  return { story, findings };
}

function checkConsent({ written: { consent }, at }: Item<WrittenStory>): Finding[] {
  if (!consent) return [];
  const { given, expires } = consent;
  const possible: readonly string[] = channels;
  return [
    ...(given > expires ? [finding('TV-177', at('consent', 'expires'), { from: given, until: expires })] : []),
    ...consent.channels.flatMap((channel, index) =>
      possible.includes(channel) ? [] : [finding('TV-789', at('consent', 'channels', index), unknown(channel, possible))],
    ),
  ];
}

/** Whether a story is by or about a client, a parent or a named person. */
function isPersonal({ kind, perspective, consent }: WrittenStory): boolean {
  const { about } = kinds[kind];
  if (about === 'client' || (consent?.pseudonyms.length ?? 0) > 0) return true;
  return perspective !== null && about !== 'role';
}

/** An improvement with the figures and stories it comes from. */
export function defineAction(item: Item<WrittenAction>, { scope, bases }: Around): { action: Action; findings: Finding[] } {
  const { id, written, at, key } = item;
  const from = written.from.map((origin, index) => {
    if ('story' in origin) return refer('story', origin.story, { possible: scope.stories, at: at('from', index, 'story') });
    return checkFigure(origin, { scope, bases, at: (field) => at('from', index, field), key: key('from', index, 'period') });
  });
  const again =
    written.again === null ? [] : checkPeriod(written.again, at('again'), { scope, key: key('again'), base: 'month' });
  const action: Action = {
    ...written,
    id,
    body: item.body.trim(),
    bodyLine: item.bodyLine,
    from: written.from
      .filter((_, index) => from[index]?.length === 0)
      .map((origin) => ('story' in origin ? origin : { ...origin, unit: resolveUnit(origin.unit, scope) })),
    at: at(),
  };
  return { action, findings: [...from.flat(), ...again] };
}

/** A free page and the groups that see it. */
export function definePage(item: Item<WrittenFile<'page'>>, scope: Scope): { page: FreePage | null; findings: Finding[] } {
  const { id, written, body, bodyLine, at } = item;
  const possible = scope.groups?.map((group) => group.id) ?? null;
  const findings = written.visibility.flatMap((group, index) => refer('group', group, { possible, at: at('visibility', index) }));
  const closed = (scope.groups ?? []).filter((group) => !group.public).map((group) => group.id);
  const asked = written.visibility.length === 0 && written.annex ? closed : written.visibility;
  const visibility = asked.filter((group) => possible?.includes(group));
  if (written.annex && asked.length === 0) return { page: null, findings: [finding('TV-792', at('annex'), {})] };
  // A page that was meant for some must not be shown to all because their name is wrong.
  const isLost = written.visibility.length > 0 && visibility.length === 0;
  return { page: isLost ? null : { id, ...written, visibility, body, bodyLine, at: at() }, findings };
}
