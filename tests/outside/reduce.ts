import type { Row } from './system.ts';

interface Step {
  pivot: string;
  terms: Map<string, number>;
}

/**
 * Leaves out rows that say nothing new: sums of other rows, and ranges of what is known exactly. What stays is short rows first,
 * so that answers which are printed apart hang together no more than they must.
 */
export function reduce(rows: Row[]): Row[] {
  const steps: Step[] = [];
  const exact = rows.filter(({ low, high }) => low === high).sort(byLength);
  const ranges = rows.filter(
    ({ low, high, terms }) => low !== high && (high < Infinity || low > 0 || [...terms.values()].some((factor) => factor < 0)),
  );
  const kept = exact.filter((row) => {
    const left = reduced(row.terms, steps);
    const [first] = left;
    if (!first) return false;
    const [pivot, factor] = first;
    steps.push({ pivot, terms: new Map([...left].map(([name, value]) => [name, value / factor])) });
    return true;
  });
  return [...kept, ...ranges.filter((row) => reduced(row.terms, steps).size > 0)];
}

/** What is left of a sum after taking out all that is known, in the order in which it was learnt. */
function reduced(terms: Map<string, number>, steps: Step[]): Map<string, number> {
  const left = new Map(terms);
  for (const { pivot, terms: known } of steps) {
    const times = left.get(pivot);
    if (times === undefined) continue;
    for (const [name, value] of known) {
      const rest = (left.get(name) ?? 0) - times * value;
      if (Math.abs(rest) < 1e-9) left.delete(name);
      else left.set(name, rest);
    }
  }
  return left;
}

const byLength = (a: Row, b: Row): number => a.terms.size - b.terms.size;
