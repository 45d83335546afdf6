import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../src/site.ts';
import { twoLevels } from '../src/statistics/two-levels.ts';
import { inCase } from './sites/tables.ts';

// 2,287 pupils of 131 schools and what they made of a test of language (mlmRev, GPL): in a model of two levels the mean is 40.364
// (standard error 0.426), the variance between schools 19.429 and within them 64.568.

interface School {
  n: number;
  mean: number;
  squares: number;
}

/** The schools of the file; the small ones may be taken together. */
function schools(together = (size: number) => size < 0): School[] {
  const rows = readFileSync(inCase('scholen', 'data/taal.csv'), 'utf8').trim().split('\n').slice(1).map((row) => row.split(';')); // prettier-ignore
  const sizes = Map.groupBy(rows, ([, school]) => school);
  const scores = Map.groupBy(rows, ([, school]) => (together(sizes.get(school)?.length ?? 0) ? 'together' : school));
  return [...scores.values()].map((own) => {
    const values = own.map(([, , score]) => Number(score));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return { n: values.length, mean, squares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
  });
}

const modelOf = (groups: School[]) => twoLevels(groups, groups.reduce((sum, { squares }) => sum + squares, 0)); // prettier-ignore

test('the empty model of 131 schools is the published one', () => {
  const model = modelOf(schools());
  expect([model?.mean, model?.error].map((value) => value?.toFixed(3))).toEqual(['40.364', '0.426']);
  expect([model?.between, model?.within].map((value) => value?.toFixed(3))).toEqual(['19.429', '64.568']);
});

test('groups that do not differ have nothing between them; one group, or groups in which all are alike, have no model', () => {
  const alike = [10, 20, 30].map((n) => ({ n, mean: 5 }));
  expect(twoLevels(alike, 120)).toMatchObject({ mean: 5, between: 0, within: 2 });
  expect(twoLevels(alike.slice(1, 2), 120)).toBeNull();
  expect(twoLevels(alike, 0)).toBeNull();
});

test('the page says how much of the difference lies between schools', { timeout: 60_000 }, async () => {
  const model = modelOf(schools((size) => size < 7));
  const share = Math.round((100 * (model?.between ?? 0)) / ((model?.between ?? 0) + (model?.within ?? 1)));
  expect(share).toBe(22);
  const { findings, sites } = await compile(inCase('scholen'));
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  const text = JSON.stringify(sites).replaceAll('\u00a0', ' ');
  expect(text.match(/Van alle verschil[^"]*?scholen\./)?.[0]).toBe(`Van alle verschil tussen leerlingen zit ongeveer ${share} % tussen deze 127 scholen; de rest zit binnen de scholen.`); // prettier-ignore
});
