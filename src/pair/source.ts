import { parsePeriod, type DataSource } from '../model/index.ts';
import type { GroupContext } from './context.ts';

/** Where a figure's rows came from, and as of when, as far as the description says. */
export function sourceText(
  { words, format }: Pick<GroupContext, 'words' | 'format'>,
  { origin, title, referenceDate }: DataSource,
): string {
  const from = origin || title;
  return referenceDate ? words.pages.sourceOn(from, format.date(referenceDate)) : from;
}

/** A day or a period, as the author wrote it, in words. */
export function sayMoment({ definitions, format }: Pick<GroupContext, 'definitions' | 'format'>, moment: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(moment)) return format.date(moment);
  return parsePeriod(moment, definitions.organisation.firstMonth) ? format.period(moment) : moment;
}
