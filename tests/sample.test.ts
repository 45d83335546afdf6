import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { halfYears } from './sample/days.ts';
import { feedbackMonths } from './sample/feedback.ts';
import { sampleFiles } from './sample/files.ts';
import { aliveIn } from './sample/teams.ts';
import { trajectories } from './sample/trajectories.ts';

const root = join(import.meta.dirname, '..');
const stories = readdirSync(join(root, 'content/verhalen'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(root, 'content/verhalen', name), 'utf8') }));
const organisation = readFileSync(join(root, 'content/organisatie.md'), 'utf8');

describe('the sample’s data', () => {
  test('the committed files are what the generator writes, byte for byte', () => {
    for (const [name, bytes] of sampleFiles()) expect(readFileSync(join(root, 'data', name)).equals(bytes), name).toBe(true);
  });

  test('is small enough to keep beside the code', () => {
    const sizes = [...sampleFiles().values()].map(({ length }) => length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(900_000);
  });

  test('has about four thousand trajectories in eight half-years, and a source of sixteen months', () => {
    expect(halfYears).toHaveLength(8);
    expect(feedbackMonths).toHaveLength(16);
    const { length } = trajectories(20260112);
    expect(length).toBeGreaterThan(3_800);
    expect(length).toBeLessThan(4_200);
  });

  test('has twelve teams at the end, one of them with three clients', () => {
    const last = halfYears.at(-1) as (typeof halfYears)[number];
    expect(aliveIn(last)).toHaveLength(12);
    const ended = trajectories(20260112).filter(({ team }) => team.id === 'luwte');
    expect(new Set(ended.map(({ client }) => client)).size).toBe(3);
  });
});

describe('the sample’s stories', () => {
  test('name nobody who was not declared as a pseudonym', () => {
    const known = new Set([...words(organisation), 'Zijn', 'Dit']);
    const unknown = stories.flatMap(({ name, text }) => {
      const declared = new Set(/pseudoniemen: \[(.*)\]/.exec(text)?.[1]?.split(/,\s*/) ?? []);
      const inside = prose(text).match(/(?<=[\p{Ll}\d,;] )\p{Lu}\p{L}+/gu) ?? [];
      return inside.filter((word) => !known.has(word) && !declared.has(word)).map((word) => `${name}: ${word}`);
    });
    expect(unknown).toEqual([]);
  });

  test('carry consent when a client or parent speaks, with an end to it', () => {
    const told = stories.filter(({ text }) => /^perspectief:/m.test(text));
    expect(told.length).toBeGreaterThan(6);
    for (const { name, text } of told) expect(text, name).toMatch(/toestemming:\n(?: {2}.*\n)* {2}verloopt: \d{4}-\d{2}-\d{2}\n/);
  });

  test('are also negative, and of several voices', () => {
    expect(stories.length).toBeGreaterThanOrEqual(25);
    expect(stories.filter(({ text }) => /^teken: negatief$/m.test(text)).length).toBeGreaterThanOrEqual(6);
    const voices = stories.map(({ text }) => /^(?:van|perspectief): (.*)$/m.exec(text)?.[1]);
    expect(new Set(voices).size).toBeGreaterThanOrEqual(12);
  });
});

/** Words with a capital: names of the organisation and its teams may be used in any story. */
function words(text: string): string[] {
  return text.match(/\p{Lu}\p{L}+/gu) ?? [];
}

/** What a reader reads: no front matter, no chart blocks, no bound numbers. */
function prose(text: string): string {
  return text
    .replace(/^---\n.*?\n---\n/su, '')
    .replace(/^:::.*?^:::$/gmsu, '')
    .replace(/\{[^}]*\}/g, '0');
}
