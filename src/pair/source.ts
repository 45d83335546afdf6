import type { DataSource } from '../model/index.ts';
import type { GroupContext } from './context.ts';

/** Where a figure's rows came from, and as of when, as far as the description says. */
export function sourceText(
  { words, format }: Pick<GroupContext, 'words' | 'format'>,
  { origin, title, referenceDate }: DataSource,
): string {
  const from = origin || title;
  return referenceDate ? words.pages.sourceOn(from, format.date(referenceDate)) : from;
}
