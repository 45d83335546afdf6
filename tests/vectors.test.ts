import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formulaOf, type Inputs } from './vectors/formulas.ts';

interface Vector {
  name: string;
  inputs: Inputs;
  expected: Record<string, unknown>;
  tolerance: number;
}

const { vectors } = JSON.parse(readFileSync(new URL('vectors/statistics.json', import.meta.url), 'utf8')) as {
  vectors: Vector[];
};

test('there are 102 vectors, each by another name', () => {
  expect(new Set(vectors.map(({ name }) => name)).size).toBe(102);
});

test.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (name, { inputs, expected, tolerance }) => {
  const formula = formulaOf(name);
  expect(formula, `nothing computes ${name}`).toBeDefined();
  const found = formula!(inputs) as Record<string, unknown>;
  for (const [key, value] of Object.entries(expected)) compare(found[key], value, { tolerance, at: `${name} ${key}` });
});

/** Everything a vector expects is there, numbers within its tolerance (and never finer than a computer adds up). */
function compare(found: unknown, expected: unknown, { tolerance, at }: { tolerance: number; at: string }): void {
  if (typeof expected === 'number') {
    expect(found, at).toBeTypeOf('number');
    expect(Math.abs((found as number) - expected), at).toBeLessThanOrEqual(Math.max(tolerance, 1e-9));
  } else if (Array.isArray(expected)) {
    expect(found, at).toHaveLength(expected.length);
    expected.forEach((value, nth) => compare((found as unknown[])[nth], value, { tolerance, at: `${at}[${nth}]` }));
  } else if (typeof expected === 'object' && expected !== null) {
    for (const [key, value] of Object.entries(expected))
      compare((found as Record<string, unknown>)[key], value, { tolerance, at: `${at}.${key}` });
  } else expect(found, at).toBe(expected);
}
