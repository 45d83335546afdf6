import { describe, expect, test } from 'vitest';
import { adjust } from '../src/statistics/adjust.ts';
import { bonett, effectSize, labelOf } from '../src/statistics/effect-size.ts';
import { largestRemainder } from '../src/statistics/largest-remainder.ts';
import { deviation, mean, tInterval, type Moments } from '../src/statistics/moments.ts';
import { newcombe } from '../src/statistics/newcombe.ts';
import { pChart } from '../src/statistics/p-chart.ts';
import { pairMoments, summarise } from '../src/statistics/pairs.ts';
import { normalQuantile, tQuantile, z95 } from '../src/statistics/quantiles.ts';
import { classify } from '../src/statistics/reliable-change.ts';
import { roundHalfAway } from '../src/statistics/round.ts';
import { wilson } from '../src/statistics/wilson.ts';
import { xmr, xmrSigns } from '../src/statistics/xmr.ts';
import { bandOf, bands, bandScores, zScore } from '../src/statistics/z-score.ts';

const moments = (values: number[]): Moments => ({
  n: values.length,
  sum: values.reduce((a, b) => a + b, 0),
  sumSquares: values.reduce((a, b) => a + b * b, 0),
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

describe('effects', () => {
  const same = summarise(pairMoments([5, 6, 7, 8], [5, 6, 7, 8]))!;

  test('nobody changed: no effect, and certainly so', () => {
    const found = bonett(same)!;
    expect(found.size).toBe(0);
    expect(found.low).toBeCloseTo(0, 6);
    expect(found.high).toBeCloseTo(0, 6);
  });

  test('everyone the same at the end: a size, but no interval without a correlation', () => {
    const pairs = summarise(pairMoments([5, 6, 7, 8], [4, 4, 4, 4]))!;
    expect(effectSize(pairs)).toBeGreaterThan(0);
    expect(bonett(pairs)).toBeNull();
  });

  test('one pair has no spread, so nothing to say', () => expect(summarise(pairMoments([5], [4]))).toBeNull());

  test('words go by the printed value: 0.195 is small, 0.495 medium, 0.795 large, -0.2 an increase', () => {
    expect([0.194, 0.195, 0.494, 0.495, 0.794, 0.795, -0.194, -0.195].map(labelOf)).toEqual([
      'none', 'small', 'small', 'medium', 'medium', 'large', 'none', 'increase',
    ]); // prettier-ignore
  });
});

describe('classify(start, end, rule)', () => {
  const lower = { least: 5, cutOff: 20, lowerIsBetter: true };
  const higher = { least: 5, cutOff: 20, lowerIsBetter: false };

  test('the cut-off itself is the normal side, for who ends there and for who starts there', () => {
    expect(classify(30, 20, lower)).toBe('recovered');
    expect(classify(20, 10, lower)).toBe('outside');
    expect(classify(10, 20, higher)).toBe('recovered');
  });

  test('exactly the least change is not more than it', () => expect(classify(30, 25, lower)).toBe('unchanged'));

  test('who gets worse is told so wherever he started', () => expect(classify(10, 16, lower)).toBe('deteriorated'));

  test('without a cut-off nobody recovers and nobody starts outside', () => {
    expect(classify(30, 10, { ...lower, cutOff: null })).toBe('improved');
    expect(classify(10, 9, { ...lower, cutOff: null })).toBe('unchanged');
  });
});

test('band thresholds in raw scores give the band of z, halves and all', () => {
  const norm = { mean: 8.4, sd: 5.7 };
  for (let raw = 0; raw <= 40; raw += 0.5) {
    const place = bandScores(norm, true).filter((from) => raw >= from).length;
    expect(bands[place], String(raw)).toBe(bandOf(zScore(raw, norm)));
  }
});

describe('xmr', () => {
  test('one point is no chart', () => expect(xmr([5])).toBeNull());

  test('a rise over seven points is a trend from its first point on', () => {
    const signs = xmrSigns([5, 5, 1, 2, 3, 4, 5, 6, 7, 5], { centre: 4, low: -10, high: 18 });
    expect(signs.map((own) => own.includes('trend'))).toEqual([false, false, true, true, true, true, true, true, true, false]);
  });

  test('two of three near the same limit are a sign, on both sides of the limit not', () => {
    const chart = { centre: 0, low: -3, high: 3 };
    expect(xmrSigns([0, 2.5, 0, 2.5, 0, 0], chart).map((own) => own.includes('near-limit'))).toEqual([
      false,
      true,
      false,
      true,
      false,
      false,
    ]);
    expect(xmrSigns([0, 2.5, -2.5, 0, 0, 0], chart).flat()).toEqual([]);
  });
});

test('Holm and Benjamini-Hochberg answer in the order they were asked', () => {
  const { holm, falseDiscovery } = adjust([0.04, 0.001]);
  expect(holm).toEqual([0.04, 0.002]);
  expect(falseDiscovery).toEqual([0.04, 0.002]);
});

test('roundHalfAway rounds the decimal number, not the binary one', () => {
  expect([1.285, 1.005, -1.285, 2.675].map((value) => roundHalfAway(value, 2))).toEqual([1.29, 1.01, -1.29, 2.68]);
});

describe('a p chart', () => {
  test('of nobody, or of everybody, has no limits', () => {
    expect(pChart([{ count: 0, n: 5 }, { count: 0, n: 7 }])).toBeNull(); // prettier-ignore
    expect(pChart([])).toBeNull();
  });
});
