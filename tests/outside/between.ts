import type { Truth } from './judge.ts';
import { blockOf, type Block, type Observation } from './observation.ts';
import type { Chart } from './system.ts';

/**
 * Who is in one question and not in the one within it, as a figure of its own: nobody prints it, but whoever sees both has it.
 */
export function betweenSeen(seen: Observation[], { within }: Chart): Observation[] {
  return within.flatMap(([larger, smaller]) => {
    const inner = new Map(sizesOf(seen, smaller).map((fact) => [placeOf(fact), fact]));
    return sizesOf(seen, larger).flatMap((fact): Observation[] => {
      const own = inner.get(placeOf(fact));
      const block = { ...fact, title: titleOf(larger, smaller), hidden: false };
      if (!own || own.hidden || fact.hidden) return [{ ...block, what: 'other' }];
      return [{ ...block, low: fact.low - own.high, high: fact.high - own.low }];
    });
  });
}

/**
 * How many a figure is about, where another about the very same people says it: it is hidden in the one, and stands in the other.
 */
export function alikeSeen(seen: Observation[], { alike = [] }: Chart): Observation[] {
  return alike.flatMap(([one, other]) =>
    [[one, other], [other, one]].flatMap(([from = '', to = '']) => {
      const known = new Set(sizesOf(seen, to).flatMap((fact) => (fact.hidden ? [] : [placeOf(fact)])));
      return sizesOf(seen, from).flatMap((fact) => (fact.hidden || known.has(placeOf(fact)) ? [] : [{ ...fact, title: to }]));
    }),
  ); // prettier-ignore
}

/** The truth about them. */
export function betweenTrue(truths: Truth[], { within }: Chart): Truth[] {
  return within.flatMap(([larger, smaller]) => {
    const inner = new Map(truths.filter(({ title }) => title === smaller).map((truth) => [placeOf(truth), truth]));
    return truths.flatMap((truth): Truth[] => {
      const own = inner.get(placeOf(truth));
      if (truth.title !== larger || !own) return [];
      const n = truth.n - own.n;
      return [
        { ...truth, title: titleOf(larger, smaller), n, persons: n, answers: new Map(), sum: null, end: null, delicate: [] },
      ];
    });
  });
}

const sizesOf = (seen: Observation[], title: string): Observation[] =>
  seen.filter((fact) => fact.title === title && fact.what === 'n' && fact.series === '');
const placeOf = (block: Block): string => blockOf({ ...block, title: '' });
const titleOf = (larger: string, smaller: string): string => `${larger}, but not ${smaller}`;
