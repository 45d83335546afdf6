import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { largestRemainder } from '../src/statistics/largest-remainder.ts';
import { combine, deviation, mean, momentsOf, tInterval, type Moments } from '../src/statistics/moments.ts';
import { newcombe } from '../src/statistics/newcombe.ts';
import { normalQuantile, tQuantile, z95 } from '../src/statistics/quantiles.ts';
import { wilson } from '../src/statistics/wilson.ts';

/** Inputs of all vectors together; each formula reads its own. */
interface Inputs {
  [key: string]: unknown;
  x: number;
  n: number;
  x1: number;
  n1: number;
  x2: number;
  n2: number;
  conf: number;
  p: number;
  df: number;
  values: number[];
  counts: number[];
  groups: [number, number, number][];
}

interface Vector {
  name: string;
  inputs: Inputs;
  expected: Record<string, number | number[]>;
  tolerance: number;
}

const { vectors } = JSON.parse(readFileSync(new URL('vectors/statistics.json', import.meta.url), 'utf8')) as {
  vectors: Vector[];
};

const moments = (values: number[]): Moments => ({
  n: values.length,
  sum: values.reduce((a, b) => a + b, 0),
  sumSquares: values.reduce((a, b) => a + b * b, 0),
});
const zOf = (conf: number) => normalQuantile(1 - (1 - conf) / 2);

/** What our functions make of a vector's inputs, under the names the vector expects. */
const formulas: Record<string, (inputs: Inputs) => Record<string, number | number[] | null>> = {
  wilson: ({ x, n, conf }) => {
    const { low, high } = wilson(x, n, zOf(conf));
    return { p: x / n, lower: low, upper: high };
  },
  newcombe: ({ x1, n1, x2, n2, conf }) => {
    const { difference, low, high } = newcombe({ count: x1, n: n1 }, { count: x2, n: n2 }, zOf(conf));
    return { diff: difference, lower: low, upper: high };
  },
  mean: ({ values, conf }) => {
    const of = moments(values);
    const interval = tInterval(of, conf);
    return { n: of.n, mean: mean(of), sd: deviation(of), lower: interval?.low ?? null, upper: interval?.high ?? null };
  },
  t: ({ p, df }) => ({ q: tQuantile(p, df) }),
  normal: ({ p }) => ({ q: normalQuantile(p) }),
  combine: ({ groups }) => {
    const total = combine(groups.map(([n, m, sd]) => momentsOf(n, m, sd)));
    return { n: total.n, mean: mean(total), sd: deviation(total) };
  },
  largest: ({ counts }) => ({ pct: largestRemainder(counts, 100) }),
};

test.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (name, { inputs, expected, tolerance }) => {
  const found = formulas[name.split('_')[0]!]!(inputs);
  const compared = Object.keys(expected).filter((key) => key in found);
  expect(compared.length).toBeGreaterThan(0);
  for (const key of compared) {
    const [a, b] = [[found[key]!].flat(), [expected[key]!].flat()];
    a.forEach((value, index) =>
      expect(Math.abs(value - b[index]!), `${name} ${key}`).toBeLessThanOrEqual(Math.max(tolerance, 1e-9)),
    );
  }
});

describe('wilson(count, n)', () => {
  test('is exactly 0 at none and exactly 1 at all', () => {
    expect(wilson(0, 7).low).toBe(0);
    expect(wilson(7, 7).high).toBe(1);
  });

  test('refuses what cannot be: more than n, less than none, of nobody', () => {
    for (const [count, n] of [[8, 7], [-1, 7], [0, 0], [Number.NaN, 7]] as const) expect(() => wilson(count, n)).toThrow('invalid proportion'); // prettier-ignore
  });

  test('mirrors: the interval of the others is one minus this one', () => {
    for (let count = 0; count <= 23; count++) {
      const [a, b] = [wilson(count, 23), wilson(23 - count, 23)];
      expect(a.low).toBeCloseTo(1 - b.high, 12);
    }
  });
});

test('z95 is the quantile it says it is', () => expect(normalQuantile(0.975)).toBeCloseTo(z95, 11));

test('tQuantile(p, df) becomes the normal quantile for many', () => expect(tQuantile(0.975, 100_000)).toBeCloseTo(z95, 4));

test('newcombe(a, b) is minus newcombe(b, a)', () => {
  const [there, back] = [
    newcombe({ count: 5, n: 12 }, { count: 30, n: 40 }),
    newcombe({ count: 30, n: 40 }, { count: 5, n: 12 }),
  ];
  expect(there.low).toBeCloseTo(-back.high, 12);
});

describe('moments', () => {
  test('nobody has no mean, one has no spread and no interval', () => {
    expect(mean({ n: 0, sum: 0, sumSquares: 0 })).toBeNull();
    expect(deviation({ n: 1, sum: 5, sumSquares: 25 })).toBeNull();
    expect(tInterval({ n: 1, sum: 5, sumSquares: 25 })).toBeNull();
  });

  test('equal values have no spread, not a negative one by rounding', () => {
    expect(deviation({ n: 3, sum: 0.3, sumSquares: 0.03 })).toBeGreaterThanOrEqual(0);
    expect(deviation(moments([8, 8, 8, 8]))).toBe(0);
  });
});

describe('largestRemainder(counts, total)', () => {
  test('adds up to the total, whatever the counts', () => {
    for (let seed = 1; seed < 200; seed++) {
      const counts = [seed % 7, (seed * 13) % 11, (seed * 29) % 17, 1];
      expect(largestRemainder(counts, 100).reduce((a, b) => a + b, 0)).toBe(100);
    }
  });

  test('gives nobody nothing', () => expect(largestRemainder([0, 0], 100)).toEqual([0, 0]));
});
