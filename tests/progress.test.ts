import { expect, test } from 'vitest';
import { languages } from '../src/lang/index.ts';
import type { Progress } from '../src/model/index.ts';
import { paced, timed } from '../src/progress.ts';
import { createStopwatch } from '../src/stopwatch.ts';

test('a step says how long it will take once its pace is known, and the next begins anew', () => {
  let now = 0;
  const said: string[] = [];
  const hear = timed(
    (progress, left) => said.push(languages['nl-NL'].commands.progress(progress, left)),
    () => now,
  );
  const at = (second: number, progress: Progress) => ((now = second * 1000), hear(progress));
  at(0, { step: 'read', done: 0, of: 5_000_000 });
  at(1, { step: 'read', done: 500_000, of: 5_000_000 });
  at(4, { step: 'read', done: 2_000_000, of: 5_000_000 });
  // Rows of a next file: less than before.
  at(5, { step: 'read', done: 10, of: 100 });
  at(6, { step: 'guard', done: 0, of: null });
  at(9, { step: 'print', done: 1, of: 1000 });
  at(109, { step: 'print', done: 101, of: 1000 });
  at(999, { step: 'print', done: 1000, of: 1000 });
  expect(said).toEqual([
    'Lezen …',
    'Lezen: 500.000 van 5.000.000 rijen …',
    'Lezen: 2.000.000 van 5.000.000 rijen (nog ongeveer 6 seconden) …',
    'Lezen: 10 van 100 rijen …',
    'Kijken wat er getoond mag worden …',
    'Pagina’s maken: 1 van 1.000 pagina’s …',
    'Pagina’s maken: 101 van 1.000 pagina’s (nog ongeveer 15 minuten) …',
    'Pagina’s maken: 1.000 van 1.000 pagina’s …',
  ]);
});

test('a line is written over a few times a second, and every step at least once', () => {
  let now = 0;
  const heard: Progress[] = [];
  const hear = paced(
    (progress) => heard.push(progress),
    () => now,
  );
  for (now = 0; now < 1000; now += 10) hear({ step: 'read', done: now, of: null });
  hear({ step: 'count', done: 0, of: 3 });
  expect(heard.map(({ step, done }) => `${step} ${done}`)).toEqual([
    ...['read 0', 'read 200', 'read 400', 'read 600', 'read 800', 'count 0'],
  ]);
});

test('what a build was busy with is added up over its groups, until the next thing is heard', () => {
  let now = 0;
  const watch = createStopwatch(() => now);
  const at = (second: number, progress: Progress) => ((now = second * 1000), watch.hear(progress));
  now = 1000;
  at(3, { step: 'tell', done: 0, of: null });
  for (const start of [5, 20]) {
    at(start, { step: 'output', done: 0, of: 2, output: 'cards' });
    at(start + 1, { step: 'output', done: 1, of: 2, output: 'search' });
    at(start + 4.5, { step: 'print', done: 0, of: 2 });
    at(start + 6, { step: 'print', done: 1, of: 2 });
  }
  now = 30_000;
  expect(watch.stop().map(({ step, output, seconds }) => `${step} ${output} ${seconds}`)).toEqual([
    ...['tell null 2', 'output cards 2', 'output search 7', 'print null 16'],
  ]);
  expect(languages.en.commands.times(watch.stop())).toMatch(
    / 2\.0 s {2}Cards to share\n +7\.0 s {2}Search\n +16\.0 s {2}Making pages$/,
  );
});
