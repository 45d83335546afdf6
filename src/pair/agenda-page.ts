import type { Page, Section } from '../model/index.ts';
import { agendaFile, agendaPath } from './address.ts';
import { agendaOf, type Day } from './agenda.ts';
import { calendarFile } from './calendar-file.ts';
import type { GroupContext } from './context.ts';
import { pageOf } from './frame.ts';

/** The calendar of a group: a list per year, and a file for one's own calendar; `null` when the organisation keeps none. */
export function agendaPage(group: GroupContext): Page | null {
  const { definitions, editions, words } = group;
  const { name, agenda: kept = [], at } = definitions.organisation;
  const { agenda } = words.cycle;
  if (kept.length === 0) return null;
  const days = agendaOf(group);
  const stamp =
    editions
      .map(({ edition }) => edition.date)
      .toSorted()
      .at(-1) ??
    days[0]?.from ??
    '2000-01-01';
  const byYear = [...Map.groupBy(days, ({ from }) => from.slice(0, 4))];
  return pageOf(group, {
    path: agendaPath,
    kind: 'free',
    title: agenda.title,
    description: agenda.description,
    kicker: name,
    sections: [
      { kind: 'cover', title: agenda.title, lead: group.prose(agenda.lead, at, 2), facts: [], contents: [] },
      ...byYear.map(([year, of]) => yearOf(group, year, of)),
    ],
    downloads: [{ text: agenda.download, path: agendaFile, content: calendarFile(days, { name, stamp }) }],
  });
}

function yearOf({ words, format }: GroupContext, year: string, days: Day[]): Section {
  const { agenda } = words.cycle;
  const when = ({ from, until }: Day) =>
    from === until ? format.date(from) : agenda.range(format.date(from), format.date(until));
  const items = days.map((day) => ({ when: when(day), kind: day.kind, what: day.title, about: day.about, who: day.who }));
  return { kind: 'days', id: `jaar-${year}`, title: agenda.year(year), items };
}
