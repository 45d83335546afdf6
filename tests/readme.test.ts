import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { audiences } from '../src/audiences/index.ts';
import { charts } from '../src/charts/index.ts';
import { levels } from '../src/findings/index.ts';
import { measures } from '../src/measures/index.ts';
import { outputs } from '../src/outputs/index.ts';
import { layouts } from '../src/sources/index.ts';
import { codesTable, documentedCodes } from './codes.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('every finding is documented where it is declared', () => {
  expect([...documentedCodes()].filter(([, doc]) => doc === '').map(([code]) => code)).toEqual([]);
  expect([...documentedCodes().keys()]).toEqual(Object.keys(levels).sort());
});

test('the README has the table of findings as declared; `node tests/codes.ts` prints it', () => {
  expect(readme).toContain(codesTable());
});

test.each([
  ['measures', Object.keys(measures)],
  ['charts', Object.keys(charts)],
  ['audiences', Object.keys(audiences)],
  ['sources', Object.keys(layouts)],
  ['outputs', Object.keys(outputs)],
])('the README names every member of %s', (shelf, members) => {
  const row = readme.split('\n').find((line) => line.startsWith(`| \`${shelf}/\``)) ?? '';
  for (const member of members) expect(row).toContain(`\`${member}\``);
});
