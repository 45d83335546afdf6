import { parsePeriod, type Indicator } from '../model/index.ts';
import { unitOf, type DrawContext } from './context.ts';
import type { Figure } from './figure.ts';

export { sayCategory, sayClass } from '../sentence/category.ts';

/** What others of a unit's kind are called: an organisation's own word for its teams, when it has one; what has teams is no team itself. */
export function teamsOf(unit: string | null, { definitions, words }: DrawContext): string {
  const { units, words: own } = definitions.organisation;
  return units.some(({ parent }) => unit !== null && parent === unit) ? words.charts.units : (own['teams'] ?? words.charts.teams);
}

/** What the reference of a figure is called: the other teams, or all of them when those beside it were too few. */
export function othersOf({ unit, referenceLevel }: Pick<Figure, 'unit' | 'referenceLevel'>, context: DrawContext): string {
  const teams = teamsOf(unit, context);
  return (referenceLevel ?? 1) > 1 ? context.words.comparing.allOthers(teams) : context.words.charts.others(teams);
}

/** The heading above names of units: “Team”, or the organisation's own word for it. */
export function teamOf(units: string[], { definitions, words }: DrawContext): string {
  const { units: all, words: own } = definitions.organisation;
  const isTeam = units.every((unit) => all.every(({ parent }) => parent !== unit));
  return isTeam ? capital(own['team'] ?? words.charts.columns.unit) : words.charts.columns.part;
}

/** A figure's value: “19 %”, “5 van 7”, “7,4”, “34”; `null` when nothing is shown. */
export function sayValue(figure: Figure, { words, format }: DrawContext): string | null {
  const { reads, value, count, n } = figure;
  if (figure.state !== 'shown') return null;
  if (reads === 'mean') return value === null ? null : format.number(value, figure.decimals);
  if (reads === 'number') return value === null ? null : format.number(value);
  if (value !== null) return format.percent(value, figure.decimals);
  return count === null || n === null ? null : words.charts.of(format.number(count), format.number(n));
}

/** A value of the same kind as the figure's own, such as its reference or one end of its interval. */
export function sayLike(figure: Figure, value: number, { format }: DrawContext): string {
  if (figure.reads === 'mean') return format.number(value, figure.decimals);
  return figure.reads === 'number' ? format.number(value) : format.percent(value);
}

/** Why a place is empty. What is too small and what protects it share one sign. */
export function sayGap({ state }: Figure, { noun: [, more] }: Indicator, { words: { charts, figures } }: DrawContext): string {
  if (state === 'empty') return charts.empty(more);
  if (state === 'not-yet') return figures.notYet;
  if (state === 'not-alive') return charts.notAlive;
  return state === 'absent' ? figures.absent : figures.hidden;
}

/** A period in a sentence: “in de eerste helft van 2025”. */
export function sayDuring(id: string, { words, format, calendar }: DrawContext): string {
  return words.charts.during(format.period(id), parsePeriod(id, calendar.firstMonth)?.grain ?? 'all');
}

/** A sentence that starts with a capital. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase('nl') + sentence.slice(1);
}

/** Whose figures these are: the unit, and the part of it. */
export function sayWhom({ unit, part }: { unit: string; part: string | null }, context: DrawContext): string {
  const { name } = unitOf(unit, context);
  return part === null ? name : context.words.charts.part(name, part.slice(part.indexOf('=') + 1));
}

/** “14 (33 %)”, or the count alone under twenty. */
export function sayPart(figure: Figure, name: string, { format }: DrawContext): string | null {
  const part = figure.parts.find((one) => one.category === name);
  if (!part) return null;
  return part.share === null ? format.number(part.count) : `${format.number(part.count)} (${format.percent(part.share)})`;
}
