import {
  daysLater,
  periodOf,
  type AgendaItem,
  type AudienceId,
  type ChartEvent,
  type Definitions,
  type Edition,
  type Organisation,
  type Period,
  type Section,
  type Unit,
} from '../model/index.ts';
import type { EditionContext } from './context.ts';
import { lineage, periodIn } from './units.ts';

/** Days before something that changed can be seen in figures: implementation counts from six weeks on. */
export const eventLag = 42;

/** When an event can be seen: the first day, and the first period that lies after that day as a whole. */
export interface Visible {
  from: string;
  /** Period in which that day falls, when it began before: it tells of both sides. `null` when a period begins on that day. */
  partly: Period | null;
  wholly: Period;
}

/** Six weeks after an event, in the periods of an organisation. */
export function visibleFrom(day: string, { basePeriod, firstMonth }: Pick<Organisation, 'basePeriod' | 'firstMonth'>): Visible {
  const from = daysLater(day, eventLag);
  const own = periodOf(from, basePeriod, firstMonth);
  const begins = own.from === from || own.grain === 'all';
  return { from, partly: begins ? null : own, wholly: begins ? own : periodOf(own.until, basePeriod, firstMonth) };
}

/** What happened in a unit's time, and from when figures can tell of it; nothing when nothing did. */
export function eventsOf(context: EditionContext, unit: Unit): Section[] {
  const { definitions, edition, words, format } = context;
  const { organisation } = definitions;
  const period = periodIn(organisation, edition.period);
  const reader = { unit: unit.id, group: context.group.id, organisation };
  const events = (organisation.agenda ?? []).filter((item) => concerns(item, reader) && isSeen(item, period));
  if (!period || events.length === 0) return [];
  const say = words.cycle.events;
  const rows = events
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .map((event) => {
      const { partly, wholly } = visibleFrom(event.from, organisation);
      const until = event.until === event.from ? null : format.date(event.until);
      const texts = [event.title, event.about].map((text) => (text === null ? '' : context.line(text, event.at)));
      const whole = format.period(wholly.id);
      return [
        say.when(format.date(event.from), until),
        texts.filter(Boolean).join('. '),
        partly ? say.partly(format.period(partly.id), whole) : say.wholly(whole),
      ];
    });
  const table = { caption: say.caption, head: say.head, rows };
  return [{ kind: 'table', id: 'wat-er-gebeurde', title: say.title, lead: say.lead, table }];
}

/** Pages that have a table of what happened; there drawings over time show it too. */
const tellers: readonly AudienceId[] = ['team', 'session', 'quality-report'];

/** What happened to a unit, for drawings over time. A title with a number in it is told in the table only: a drawing binds none. */
export function chartEventsOf(
  { edition, definitions }: { edition: Edition; definitions: Definitions },
  unit: string,
): ChartEvent[] {
  const { organisation } = definitions;
  if (!tellers.includes(edition.audience)) return [];
  const reader = { unit, group: edition.visibility, organisation };
  const events = (organisation.agenda ?? []).filter((item) => concerns(item, reader) && !item.title.includes('{'));
  return events.map(({ title, from }) => ({ title, day: from, from: visibleFrom(from, organisation).from }));
}

interface Reader {
  unit: string;
  group: string;
  organisation: Organisation;
}

/** Whether something that happened is about a unit, one above it or one below it, and this group may know. */
function concerns({ kind, visibility, units = [] }: AgendaItem, { unit, group, organisation }: Reader): boolean {
  const above = (id: string) => lineage(organisation, id).map((one) => one.id);
  const isMeant = units.length === 0 || units.some((id) => above(unit).includes(id) || above(id).includes(unit));
  return kind === 'event' && isMeant && (visibility.length === 0 || visibility.includes(group));
}

/** In the period, or so shortly before it that its figures may begin to tell of it. */
function isSeen({ from, until }: AgendaItem, period: Period | null): boolean {
  if (!period || period.grain === 'all') return true;
  return from < period.until && daysLater(until, eventLag) >= period.from;
}
