import { sourceIn } from '../count/rows-sql.ts';
import type { DataSource, Indicator } from '../model/index.ts';
import { sayConditions, sayName, type Saying } from './condition.ts';

/** How a duration is counted; with a norm, who took longer. `where` is the denominator in words. */
export function sayDuration({ noun, value, norm, predicate }: Indicator, where: string, { words, format }: Saying): string[] {
  const { measures } = words;
  const column = sayName(value ?? '');
  return [
    measures.duration(noun[1], where, column),
    ...(norm ? [measures.longer(predicate, column, format.number(norm.value))] : []),
  ];
}

/** What is counted besides, on the day of the export. */
export function sayAlso({ also = {}, noun }: Indicator, saying: Saying, sources: readonly DataSource[]): string[] {
  const { words, format } = saying;
  return Object.values(also).map(({ source: id, where }) => {
    const source = sourceIn(sources, id);
    const told = words.definitions.where(sayConditions(where, { ...saying, source }));
    const day = words.definitions.referenceDate(source.referenceDate && format.date(source.referenceDate));
    return words.measures.also(noun[1], told, day);
  });
}

/** How the points of a checklist are counted, and what they are not. */
export function sayChecklist({ noun, items = [], scale }: Indicator, where: string, { words, format }: Saying): string[] {
  const { measures } = words;
  return [
    measures.checklist(noun[1], where, { items: format.number(items.length), most: format.number(scale?.upTo ?? 0) }),
    measures.noOutcome,
  ];
}

/** Which questions are counted, of whom, and which answers are good. */
export function sayItems(
  { noun, items = [], moments, favourable, predicate }: Indicator,
  where: string,
  { words }: Saying,
): string[] {
  const { measures, definitions } = words;
  return [
    measures.items(
      noun[1],
      where,
      items.map(({ label }) => label),
    ),
    ...(moments ? [measures.momentsSentence(moments.start, moments.end)] : []),
    ...(favourable.length > 0 ? [definitions.favourable(predicate, definitions.anyOf(favourable))] : []),
  ];
}

/** Which reports are counted, and what they are divided by. */
export function sayIncidents(
  { noun, exposure, per }: Indicator,
  where: string,
  { saying, sources }: { saying: Saying; sources: readonly DataSource[] },
): string[] {
  const { words, format } = saying;
  const told = words.measures.incidents(noun[1], where);
  if (!exposure) return [told];
  const source = sourceIn(sources, exposure.side.source).title;
  return [told, words.measures.rate(noun[1], sayName(exposure.side.sum ?? ''), { source, per: format.number(per ?? 1) })];
}
