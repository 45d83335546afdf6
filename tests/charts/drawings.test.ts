import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import type { Chart } from '../../src/model/index.ts';
import { cases } from './cases.ts';
import { labelsOf, outlineOf } from './svg.ts';

const sizes = ['wide', 'narrow'] as const;
const drawn = Object.entries(cases).map(([name, { request, context }]) => {
  const chart = charts[request.kind].draw(request, context);
  if (!chart) throw new Error(`missing chart: ${name}`);
  return [name, chart] as const;
});
const all = drawn.flatMap(([name, chart]) => sizes.map((size) => [`${name}, ${size}`, chart[size], chart] as const));

describe('each situation looks as it was looked at', () => {
  test.each(all)('%s', async (name, svg) => {
    await expect(pretty(svg)).toMatchFileSnapshot(join(import.meta.dirname, 'expected', `${name.replace(', ', '.')}.svg`));
  });
});

describe('a drawing carries shapes, classes and places only', () => {
  test.each(all)('%s', (_, svg) => {
    expect(svg).not.toMatch(
      / (?:style|id|fill|stroke|font-\w+|aria-hidden|aria-description)=|<style|#[0-9a-f]{3,6}\b|NaN|undefined|Infinity/,
    );
    expect(svg.match(/aria-label=/g)).toHaveLength(1);
    expect(svg).toMatch(
      /^<svg class="draw (?:wide|narrow)" viewBox="0 0 (?:520|284) [\d.]+" width="\d+" height="[\d.]+" role="img" aria-label="[^"]+">/,
    );
    expect(svg.replace(/aria-label="[^"]*"/, '').match(/="[^"]*\d\.\d\d/)).toBeNull();
  });
});

describe('no label touches another or leaves the drawing', () => {
  test.each(all)('%s', (_, svg) => {
    const { width, height } = outlineOf(svg);
    const labels = labelsOf(svg);
    expect(labels.length).toBeGreaterThan(0);
    for (const { box, text, size } of labels) {
      expect(size).toBeGreaterThanOrEqual(12);
      expect.soft(box.x, text).toBeGreaterThanOrEqual(-1.5);
      expect.soft(box.x + box.width, text).toBeLessThanOrEqual(width + 1.5);
      expect.soft(box.y, text).toBeGreaterThanOrEqual(-3);
      expect.soft(box.y + box.height, text).toBeLessThanOrEqual(height + 1);
    }
    const touching = labels.flatMap((a, i) =>
      labels
        .slice(i + 1)
        .filter((b) => meet(a.box, b.box))
        .map((b) => `${a.text} / ${b.text}`),
    );
    expect(touching).toEqual([]);
  });
});

test('drawings are small: a column of ordinary charts under 2.5 kB each', () => {
  const ordinary = drawn.filter(([name]) => !/fifty|months|thirty|funnel|control/.test(name));
  for (const [name, chart] of ordinary) expect.soft(chart.wide.length, name).toBeLessThanOrEqual(2_560);
});

test('same numbers, same bytes', () => {
  for (const [name, chart] of drawn) {
    const one = cases[name];
    expect(one && charts[one.request.kind].draw(one.request, one.context)).toEqual(chart);
  }
});

test('every table has a caption, a heading for each column, and as many cells in each row', () => {
  for (const [name, { table }] of drawn) {
    expect.soft(table.caption, name).not.toBe('');
    for (const row of table.rows) expect.soft(row, name).toHaveLength(table.head.length);
    expect.soft(table.rows.flat().includes(''), name).toBe(false);
  }
});

test('no sentence claims what counting cannot say', () => {
  const said = drawn
    .map(([, chart]: readonly [string, Chart]) => `${chart.title} ${[...chart.reading, ...(chart.marks ?? [])].join(' ')}`)
    .join(' ');
  expect(said).not.toMatch(/\b(?:gelijk|bewezen|door ons|beste|slechtste|significant)\b/);
});

function meet(a: { x: number; y: number; width: number; height: number }, b: typeof a): boolean {
  return a.x + 0.5 < b.x + b.width && b.x + 0.5 < a.x + a.width && a.y + 2 < b.y + b.height && b.y + 2 < a.y + a.height;
}

/** One element per line, so that a change in a drawing can be read. */
function pretty(svg: string): string {
  return `${svg.replaceAll('><', '>\n<')}\n`;
}
