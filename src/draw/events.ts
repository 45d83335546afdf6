import { daysBetween, parsePeriod, type ChartEvent, type Table } from '../model/index.ts';
import type { Plane } from './axis.ts';
import type { DrawContext } from './context.ts';
import type { Figure } from './figure.ts';
import type { Label, Mark } from './sheet.ts';
import { lineHeight } from './text.ts';

/** An event in a row of periods: the period in which figures begin to tell of it, and how far into it (0 to 1). */
export interface PlacedEvent extends ChartEvent {
  letter: string;
  index: number;
  into: number;
}

/** Events of which the figures of a row can tell, with the letters by which a text names them; the others stand in no drawing. */
export function placeEvents(figures: readonly Figure[], events: readonly ChartEvent[], { calendar }: DrawContext): PlacedEvent[] {
  const periods = figures.map(({ period }) => parsePeriod(period, calendar.firstMonth));
  return events
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .flatMap((event) => {
      const index = periods.findIndex((period) => period && period.from <= event.from && event.from < period.until);
      const period = periods[index];
      return period
        ? [{ ...event, index, into: daysBetween(period.from, event.from) / daysBetween(period.from, period.until) }]
        : [];
    })
    .map((event, nth) => ({ ...event, letter: String.fromCharCode(65 + (nth % 26)) }));
}

/** Letters closer than this are written behind each other. */
const apart = 16;

/** An upright line where each event can first be seen, with its letter under the frame, above the names of the periods. */
export function eventMarks(events: readonly PlacedEvent[], { frame, place, pitch }: Plane): Mark[] {
  const bottom = frame.y + frame.height;
  const placed = events.map(({ letter, index, into }) => ({ letter, x: place(index) + (into - 0.5) * pitch }));
  const texts: Label[] = [];
  for (const { letter, x } of placed) {
    const last = texts.at(-1);
    if (last && x - last.x < apart) last.text += ` ${letter}`;
    else texts.push({ text: letter, x, y: bottom + lineHeight });
  }
  return [
    { kind: 'rules', className: 'event', rules: placed.map(({ x }) => ({ from: { x, y: frame.y }, to: { x, y: bottom + 4 } })) },
    { kind: 'texts', className: 'name', anchor: 'middle', texts },
  ];
}

/** What the letters mean, and that what stands beside a figure explains nothing; nothing when nothing happened. */
export function eventReading(
  events: readonly PlacedEvent[],
  { words, format }: DrawContext,
): { reading: string[]; marks: string[] } {
  const { drawn } = words.cycle.events;
  return {
    reading: events.length === 0 ? [] : [drawn.reading],
    marks: events.map(({ letter, title, day }) => drawn.named(letter, title.replace(/\.$/, ''), format.date(day))),
  };
}

/** A table with the letters of what can be seen from a period on behind its name; as it is when nothing happened. */
export function withEvents({ rows, ...table }: Table, events: readonly PlacedEvent[], { words }: DrawContext): Table {
  const lettersOf = (at: number) => events.flatMap(({ index, letter }) => (index === at ? [letter] : []));
  const named = ([name = '', ...cells]: string[], at: number) => {
    const letters = lettersOf(at);
    return [letters.length === 0 ? name : words.cycle.events.drawn.row(name, letters.join(',\u00a0')), ...cells];
  };
  return { ...table, rows: rows.map(named) };
}
