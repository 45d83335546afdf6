import { describe, expect, test } from 'vitest';
import { draw } from '../src/draw.ts';
import { requestText, type ChartRequest } from '../src/model/index.ts';
import { ask, given, share, shareOrder, type GivenBlock } from './charts/given.ts';

const blocks = (last: number): GivenBlock[] => [
  share('2023-H2', 31, 43),
  { unit: 'noord', period: '2024-H1', state: 'hidden' },
  share('2024-H2', 28, 40),
  share('2025-H1', last, 43),
];
const drawOne = (request: ChartRequest, last = 36) =>
  draw([request], given({ categories: shareOrder, blocks: blocks(last) })).get(requestText(request)) ?? null;

describe('draw it yourself', () => {
  test('the empty axes are those of the trend, and no figure changes a byte of them', () => {
    const blank = drawOne(ask('trend', { blank: true }));
    expect(blank).toEqual(drawOne(ask('trend', { blank: true }), 2));
    expect(blank?.title).toContain('Teken het zelf');
    const trend = drawOne(ask('trend'));
    const axes = (svg = '') => [...svg.matchAll(/>([^<>]*(?:%|jan|jul|20\d\d)[^<>]*)</g)].map(([, text]) => text).slice(-8);
    expect(axes(blank?.wide).length).toBeGreaterThan(5);
    expect(trend?.wide).toEqual(expect.stringContaining(axes(blank?.wide)[0] ?? '?'));
    const figures = /class="[^"]*\b(own|dot|soft|gap|value)\b/;
    expect(trend?.wide).toMatch(figures);
    expect(blank?.wide).not.toMatch(figures);
  });
  test('its table has room to write in, and no figure', () => {
    const { table } = drawOne(ask('trend', { blank: true }))!;
    expect(table.rows.length).toBe(4);
    expect(table.rows.every(([, cell]) => cell === '')).toBe(true);
  });
  test('what the team drew stands beside the result, as a line with a name and a column of the table', () => {
    const drawn = [
      { period: '2023-H2', value: 50 },
      { period: '2025-H1', value: 120 },
    ];
    const chart = drawOne(ask('trend', { drawn }))!;
    expect(chart.wide).toContain('vooraf getekend door het team');
    expect(chart.narrow).toContain('vooraf getekend door het team');
    expect(chart.reading).toContain('streepjeslijn');
    expect(chart.table.head.at(-1)).toBe('vooraf getekend door het team');
    expect(chart.table.rows.map((row) => row.at(-1)?.replace(/\s/g, ' '))).toEqual(['50 %', '', '', '120 %']);
  });
  test('drawn and undrawn are two requests, so that none stands for the other', () => {
    const texts = [ask('trend'), ask('trend', { blank: true }), ask('trend', { drawn: [{ period: '2025', value: 3 }] })].map(
      requestText,
    );
    expect(new Set(texts).size).toBe(3);
  });
});
