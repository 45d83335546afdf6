import { daysLater, type AgendaItem } from '../model/index.ts';
import { toldActions } from './board-page.ts';
import type { GroupContext } from './context.ts';
import { periodIn } from './units.ts';

/** A day of the calendar as pages and calendars say it. */
export interface Day {
  /** Stays the same when other days come and go. */
  id: string;
  from: string;
  until: string;
  title: string;
  about: string | null;
  who: string | null;
  kind: string;
}

/** What a group may know of what happened and what comes: its own days, its actions, its editions. In order of time. */
export function agendaOf(group: GroupContext): Day[] {
  const { definitions, editions, words } = group;
  const { agenda = [] } = definitions.organisation;
  const own = agenda.filter((item) => isFor(item, group));
  const { kinds, published } = words.cycle.agenda;
  return [
    ...own.map((item) => dayOf(item, kinds[item.kind])),
    ...editions.map(({ edition }) => ({
      id: `editie-${edition.id}`,
      from: edition.date,
      until: edition.date,
      title: published(edition.title),
      about: null,
      who: null,
      kind: kinds.report,
    })),
    ...actionDays(group),
  ].toSorted((a, b) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1));
}

/** What happened to some teams, and when, would say which they are to a group that may not know their names. */
function isFor({ visibility, units = [] }: AgendaItem, { group, editions }: GroupContext): boolean {
  const namesAreHidden = editions.length > 0 && editions.every(({ edition }) => edition.hidesNames);
  return (visibility.length === 0 || visibility.includes(group.id)) && !(namesAreHidden && units.length > 0);
}

function dayOf({ title, from, until, about, who }: AgendaItem, kind: string): Day {
  return { id: `${from}-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`, from, until, title, about, who, kind };
}

/** When actions are to be done, and the last day of the period in which they are measured again. */
function actionDays(group: GroupContext): Day[] {
  const { agenda } = group.words.cycle;
  return toldActions(group).flatMap(({ action, context }) => {
    const { id, title, when, again, who, state } = action;
    const told = context.line(title, action.at);
    const isOpen = state === 'chosen' || state === 'running';
    const period = again === null || state === 'stopped' ? null : periodIn(context.definitions.organisation, again);
    const until = period && period.grain !== 'all' ? daysLater(period.until, -1) : null;
    const day = (on: string, what: string, own: string): Day => ({
      id: own,
      from: on,
      until: on,
      title: what,
      about: null,
      who,
      kind: agenda.action,
    });
    return [
      ...(isOpen && when !== null && /^\d{4}-\d{2}-\d{2}$/.test(when) ? [day(when, agenda.done(told), `actie-${id}`)] : []),
      ...(until ? [{ ...day(until, agenda.again(told), `opnieuw-${id}`), kind: agenda.kinds.measurement }] : []),
    ];
  });
}
