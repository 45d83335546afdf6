import type { Quantity } from './layers.ts';
import type { Link, Spot } from './system.ts';

/**
 * What a printed percentage ties: with 34,8 % of “about 20” only 8 of 23 can be meant. A percentage that no whole number of the block
 * gives contradicts it, and is of no use to anybody.
 */
export function shareLinks({ block, first, known }: Spot): Link[] {
  const { whole, answers } = known.layers;
  const quantities = known.quantities.get(block) ?? [];
  const size = whole === null ? undefined : quantities[whole];
  if (!size || whole === null) return [];
  return answers.flatMap((_, layer): Link[] => {
    const own = quantities[layer];
    const share = own?.share;
    if (!own || !share || (own.value !== null && size.value !== null) || !canBe(own, size, share)) return [];
    const columns = [first + layer, first + whole];
    return [
      { columns, weights: [1, -share.low], low: 0, high: Infinity, isPrinted: true },
      { columns, weights: [1, -share.high], low: -Infinity, high: 0, isPrinted: true },
    ];
  });
}

/** Whether some whole numbers fit. */
function canBe(own: Quantity, size: Quantity, { low, high }: NonNullable<Quantity['share']>): boolean {
  const [least, most] = ends(own);
  const [from, until] = ends(size);
  for (let n = from; n <= until; n += 1)
    if (Math.max(least, Math.ceil(n * low)) <= Math.min(most, n, Math.floor(n * high))) return true;
  return false;
}

const ends = ({ value, low, high }: Quantity): [number, number] => (value === null ? [low, high] : [value, value]);
