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

/** Sources as one would name them: those of one day together, “A, B en C, stand van 12 januari 2026”. */
export function sourcesTexts(context: Pick<GroupContext, 'words' | 'format'>, sources: DataSource[]): string[] {
  const { words, format } = context;
  return [...Map.groupBy(sources, ({ referenceDate }) => referenceDate)].map(([date, same]) => {
    const names = format.list([...new Set(same.map(({ origin, title }) => origin || title))]);
    return date ? words.pages.sourceOn(names, format.date(date)) : names;
  });
}

/** A day or a period, as the author wrote it, in words. */
export function sayMoment({ definitions, format }: Pick<GroupContext, 'definitions' | 'format'>, moment: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(moment)) return format.date(moment);
  return parsePeriod(moment, definitions.organisation.firstMonth) ? format.period(moment) : moment;
}
