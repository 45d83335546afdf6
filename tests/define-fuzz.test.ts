import { join } from 'node:path';
import { expect, test } from 'vitest';
import { define } from '../src/define.ts';
import type { Definitions } from '../src/model/index.ts';
import { readFolder } from '../src/read.ts';
import { say } from './define-support.ts';

const folder = readFolder(join(import.meta.dirname, 'folders/definities'));

/** The same numbers in every run (mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below) | 0;
  };
}

const signs = [
  '\t',
  ':',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '*',
  '&a ',
  '!',
  '-',
  '#',
  '\n',
  '\r\n',
  '---\n',
  '“',
  '\u00A0',
  '\0',
  '|',
  '>',
  '__proto__',
  'leeg',
  '99999',
  'constructor: x\n',
  '\uFEFF',
  '🙂',
  '? ',
  ', ',
];

function mutate(text: string, random: (below: number) => number): string {
  const at = random(text.length);
  const sign = signs[random(signs.length)] ?? '';
  const lines = text.split('\n');
  const line = random(lines.length);
  const ways = [
    () => text.slice(0, at),
    () => text.slice(at),
    () => text.slice(0, at) + sign + text.slice(at),
    () => text.slice(0, at) + text.slice(at + 1 + random(12)),
    () => lines.filter((_, index) => index !== line).join('\n'),
    () => [...lines.slice(0, line), lines[random(lines.length)], ...lines.slice(line)].join('\n'),
    () => lines.map((one, index) => (index === line ? `  ${one}` : one)).join('\n'),
    () => lines.map((one, index) => (index === line ? one.replace(/: .*/, `: ${sign}`) : one)).join('\n'),
  ];
  return ways[random(ways.length)]?.() ?? text;
}

/** No name in what is handed on is a name of nothing: later steps may rely on it. */
function expectConsistent({ organisation, indicators, sources, stories, actions, editions, freePages }: Definitions) {
  const ids = (things: readonly { id: string }[]) => new Set<string | null>(things.map(({ id }) => id)).add(null);
  const units = ids(organisation.units);
  const groups = ids(organisation.groups);
  const known = ids(indicators);
  const described = ids(sources).add('');
  const links = [
    ...stories.flatMap((story) => story.links),
    ...actions.flatMap(({ from }) => from.filter((origin) => 'unit' in origin)),
  ];
  const chapters = editions.flatMap((edition) => edition.chapters);
  expect(organisation.units.filter(({ parent, mergedInto }) => !units.has(parent) || !units.has(mergedInto))).toEqual([]);
  expect(
    indicators.filter(
      (one) => !described.has(one.source) || !described.has(one.numerator?.source ?? '') || !known.has(one.response),
    ),
  ).toEqual([]);
  expect(links.filter((link) => !known.has(link.indicator) || !units.has(link.unit))).toEqual([]);
  expect(editions.filter((edition) => !units.has(edition.unit) || !groups.has(edition.visibility))).toEqual([]);
  expect(chapters.flatMap((chapter) => chapter.indicators).filter((id) => !known.has(id))).toEqual([]);
  expect(freePages.flatMap((page) => page.visibility).filter((id) => !groups.has(id))).toEqual([]);
}

test('define(folder) never throws, is consistent, and every finding has a place in a file, for 300 damaged folders', () => {
  const random = createRandom(20_251_121);
  for (let run = 0; run < 300; run++) {
    const hit = random(folder.texts.length);
    let texts = folder.texts.map((file, index) => (index === hit ? { ...file, text: mutate(file.text, random) } : file));
    if (run % 3 === 0)
      texts = texts.map((file) => (random(6) === 0 ? { ...file, text: mutate(mutate(file.text, random), random) } : file));
    // Whatever is left out is one more kind of damage, and keeps 300 runs short.
    texts = texts.filter((_, index) => index === hit || random(3) === 0);
    const { definitions, findings } = define({ ...folder, texts });
    if (definitions) expectConsistent(definitions);
    for (const found of findings) {
      const file = texts.find(({ path }) => path === found.at.file);
      const known = file !== undefined || folder.dataFiles.includes(found.at.file) || found.code === 'TV-100';
      expect(known, `${run} ${say(found)}`).toBe(true);
      const lines = file?.text.split(/\r\n|\r|\n/).length ?? 0;
      if (found.at.line !== null)
        expect(found.at.line >= 1 && found.at.line <= lines, `${run} ${say(found)} of ${lines}`).toBe(true);
      expect(say(found)).not.toMatch(/undefined|\[object|NaN|null/);
    }
  }
}, 120_000);
