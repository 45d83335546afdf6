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
    expect(chart.reading.join(' ')).toContain('streepjeslijn');
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

describe('what happened in a team’s time, in its trend', () => {
  const events = [
    { title: 'Verhuisd', day: '2024-08-20', from: '2024-10-01' },
    { title: 'Nieuwe lijst', day: '2024-02-18', from: '2024-03-31' },
    { title: 'Te nieuw om te zien', day: '2025-06-01', from: '2025-07-13' },
    { title: 'Lang geleden', day: '2020-06-01', from: '2020-07-13' },
  ];
  const chart = drawOne(ask('trend', { events }))!;
  const rules = (svg: string) =>
    [...(/class="event" d="([^"]*)"/.exec(svg)?.[1] ?? '').matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x));

  test('stands where figures can first tell of it, as far into that period as it is, and only where the row has that period', () => {
    const [first = 0, second = 0, ...more] = rules(chart.wide);
    const dots = [...chart.wide.matchAll(/<circle[^>]*cx="([\d.]+)"/g)].map(([, x]) => Number(x)).toSorted((a, b) => a - b);
    expect(more).toEqual([]);
    // Half of both half-years: at the place of their own points, the first of which is hidden and has none.
    expect(second).toBeCloseTo(dots[1] ?? 0, 0);
    expect(second - first).toBeCloseTo((dots[2] ?? 0) - (dots[1] ?? 0), -1);
  });

  test('is told in words and in the table, in the order of time', () => {
    expect(chart.reading.join(' ')).toContain('wat zes weken eerder gebeurde.');
    expect(chart.marks).toEqual(['A: Nieuwe lijst (18 februari 2024).', 'B: Verhuisd (20 augustus 2024).']);
    expect(chart.table.rows.map(([name]) => /\(.\)/.exec(name ?? '')?.[0])).toEqual([undefined, '(A)', '(B)', undefined]);
    expect(JSON.stringify(chart)).not.toMatch(/Te nieuw|Lang geleden/);
  });

  test('letters that would touch stand behind each other', () => {
    const close = drawOne(ask('trend', { events: [events[0]!, { ...events[0]!, title: 'Ook', from: '2024-10-02' }] }))!;
    expect(close.narrow).toContain('>A B<');
  });

  test('nothing happened: the drawing is as it was', () => {
    expect(drawOne(ask('trend', { events: [] }))).toEqual(drawOne(ask('trend')));
  });
});
