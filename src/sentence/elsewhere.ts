import { columnsIn } from '../count/condition-sql.ts';
import type { DataSource, Indicator } from '../model/index.ts';

/**
 * Whether an indicator looks for what came after in files of one's own: whoever starts again elsewhere is not seen. That is said with the
 * figure, whatever its author wrote.
 */
export function seesOnlyOwn(
  { denominator, numerator }: Pick<Indicator, 'denominator' | 'numerator'>,
  sources: readonly DataSource[],
): boolean {
  const sides = [denominator, ...(numerator ? [numerator] : [])];
  return sides.some(({ source: id, where }) => {
    const derived = sources.find((source) => source.id === id)?.derived ?? [];
    const read = columnsIn(where);
    return derived.some((column) => column.kind === 'follows' && read.includes(column.id));
  });
}
