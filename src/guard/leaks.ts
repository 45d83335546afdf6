import { finding, type Finding } from '../findings/index.ts';
import { parseBlock, type Definitions, type PublishableSet } from '../model/index.ts';
import type { Leak } from './audit.ts';

/**
 * What can be worked out, as its author should hear it: which block, and every edition that would print it or what gives it away.
 * An error, which stops the build; a warning when earlier editions alone tell it.
 */
export function tellLeaks(
  leaks: Leak[],
  { definitions, sets }: { definitions: Definitions; sets: Map<string, PublishableSet> },
): Finding[] {
  return leaks.flatMap(({ block, isRest, knows, isPublic }) => {
    const key = parseBlock(block);
    if (!key) throw new Error(`unknown block: ${block}`);
    const asked = definitions.editions.filter(({ id }) => sets.get(id)?.states.has(block));
    const editions = asked.length > 0 && !isPublic ? asked : definitions.editions.slice(0, 1);
    const { indicator, unit, part, period } = key;
    const code = isPublic ? 'TV-453' : 'TV-451';
    return editions.map(({ id, at }) => finding(code, at, { edition: id, indicator, unit, part, period, isRest, knows }));
  });
}
