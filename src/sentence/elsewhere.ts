import { columnsIn } from '../count/condition-sql.ts';
import type { Words } from '../lang/index.ts';
import type { DataSource, Derived, Indicator } from '../model/index.ts';

type Follows = Extract<Derived, { kind: 'follows' }>;

/**
 * What cannot be seen of a figure that looks for what came after in files of one's own: whoever starts again elsewhere, and where such a
 * file has only what ended, whoever is still helped again. It is said with the figure, whatever its author wrote.
 */
export function sayUnseen(
  indicator: Pick<Indicator, 'denominator' | 'numerator'>,
  { sources, measures }: { sources: readonly DataSource[]; measures: Words['measures'] },
): string[] {
  const followed = followedBy(indicator, sources);
  if (followed.length === 0) return [];
  return [measures.onlyOwn, ...(followed.some(hasOnlyEnded) ? [measures.onlyEnded] : [])];
}

/** The files in which an indicator looks for what came after. */
function followedBy(
  { denominator, numerator }: Pick<Indicator, 'denominator' | 'numerator'>,
  sources: readonly DataSource[],
): DataSource[] {
  const sides = [denominator, ...(numerator ? [numerator] : [])];
  return sides.flatMap(({ source: id, where }) => {
    const read = columnsIn(where);
    const derived = sources.find((source) => source.id === id)?.derived ?? [];
    const looked = derived.filter((column): column is Follows => column.kind === 'follows' && read.includes(column.id));
    return looked.flatMap(({ source }) => sources.find((other) => other.id === source) ?? []);
  });
}

/** Stop messages are of products that ended: one that runs is in none. */
const hasOnlyEnded = ({ layout }: DataSource): boolean => layout === 'stop-messages';
