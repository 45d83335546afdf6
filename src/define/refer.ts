import { finding, type Finding, type Unknown } from '../findings/index.ts';
import type { Place } from '../model/index.ts';
import { nearest, suggestion } from '../nearest.ts';

/** What a finding says of a name that does not exist. */
export function unknown(found: string, possible: readonly string[]): Unknown {
  return { found, suggestion: suggestion(found, possible), possible: nearest(found, possible) };
}

/** Findings about names of things that other files define: one code per kind of thing. */
const codes = {
  unit: 'TV-160',
  indicator: 'TV-161',
  source: 'TV-162',
  group: 'TV-164',
  story: 'TV-165',
  action: 'TV-166',
  instrument: 'TV-167',
  grouping: 'TV-169',
  file: 'TV-170',
  column: 'TV-171',
} as const;

/** Reports a name that does not exist. Nothing is said when nobody can know (`null`): that mistake is reported elsewhere. */
export function refer(
  kind: keyof typeof codes,
  found: string,
  { possible, at }: { possible: readonly string[] | null; at: Place },
): Finding[] {
  if (possible === null || possible.includes(found)) return [];
  return [finding(codes[kind], at, unknown(found, possible))];
}

/** Items that occur before in the same list, with their number. */
export function repeated(items: readonly string[]): { item: string; index: number }[] {
  return items.flatMap((item, index) => (items.indexOf(item) < index ? [{ item, index }] : []));
}

/** Members of a circle that starts and ends at `start`, when following `next` leads back to it; `null` otherwise. */
export function findCircle(start: string, next: (id: string) => readonly string[]): string[] | null {
  const seen = new Set<string>();
  const from = (id: string, path: string[]): string[] | null => {
    for (const other of next(id)) {
      if (other === start) return [...path, start];
      if (seen.has(other)) continue;
      seen.add(other);
      const found = from(other, [...path, other]);
      if (found) return found;
    }
    return null;
  };
  return from(start, [start]);
}
