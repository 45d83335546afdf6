import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { certainlySql, misfitsIn, possiblySql, type Scope } from '../src/count/condition-sql.ts';
import { openDuckdb } from '../src/count/engine-duckdb.ts';
import type { Engine } from '../src/count/engine.ts';
import { monthSql, periodAt, startSql } from '../src/count/periods-sql.ts';
import { dateLiteral, literal, numberLiteral, shifted } from '../src/count/sql.ts';
import { shiftDay } from '../src/count/not-yet.ts';
import { grains, periodOf, type Bound, type Condition } from '../src/model/index.ts';
import { fill, source, type Row } from './count-fixtures.ts';

const scope: Scope = { source: source(), alias: 'r', firstMonth: 1 };
const is = (column: string, ...values: string[]): Condition => ({ op: 'one-of', column, values });
const not = (of: Condition): Condition => ({ op: 'not', of });
const all = (...of: Condition[]): Condition => ({ op: 'all', of });
const any = (...of: Condition[]): Condition => ({ op: 'any', of });
const value = (text: string): Bound => ({ kind: 'value', value: text });
const range = (column: string, own: Partial<Record<'from' | 'until' | 'upTo', Bound>>): Condition => ({
  op: 'range',
  column,
  from: null,
  until: null,
  upTo: null,
  ...own,
});

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdb();
});
afterAll(() => engine.close());

let table = 0;
/** What a condition says of rows: yes, no or unknown as numerator; in or out as denominator. */
async function judge(
  condition: Condition,
  rows: Row[],
): Promise<{ numerator: (string | null)[]; denominator: (string | null)[] }> {
  const own = source({ id: `t${++table}` });
  await fill(engine, own, rows);
  const [three, two] = [possiblySql(condition, scope), certainlySql(condition, scope)];
  const lines = await engine.query(
    `select case when ${three} then 'ja' when not ${three} then 'nee' else 'onbekend' end, case when ${two} then 'in' else 'uit' end from "${own.id}" r order by cast(__row as integer)`,
  );
  return { numerator: lines.map(([text]) => text ?? null), denominator: lines.map(([, text]) => text ?? null) };
}

describe('a condition in three values (numerator) and in two (denominator)', () => {
  const wijze = ['client', 'plan', null].map((word): Row => ({ wijze: word }));

  test('one of: unknown when missing; a denominator takes only what is certain', async () => {
    expect(await judge(is('wijze', 'client'), wijze)).toEqual({
      numerator: ['ja', 'nee', 'onbekend'],
      denominator: ['in', 'uit', 'uit'],
    });
  });

  test('not one of: unknown when missing; a denominator excludes only what is certain, so unknown codes stay in', async () => {
    expect(await judge(not(is('wijze', 'client')), wijze)).toEqual({
      numerator: ['nee', 'ja', 'onbekend'],
      denominator: ['uit', 'in', 'in'],
    });
  });

  test('not of not is the condition again', async () => {
    expect(await judge(not(not(is('wijze', 'client'))), wijze)).toEqual(await judge(is('wijze', 'client'), wijze));
  });

  test('filled and empty are never unknown', async () => {
    expect(await judge({ op: 'filled', column: 'wijze' }, wijze)).toEqual({
      numerator: ['ja', 'ja', 'nee'],
      denominator: ['in', 'in', 'uit'],
    });
    expect(await judge(not({ op: 'empty', column: 'wijze' }), wijze)).toEqual({
      numerator: ['ja', 'ja', 'nee'],
      denominator: ['in', 'in', 'uit'],
    });
  });

  test('a list of no values holds for nobody, and no conditions at all for everybody', async () => {
    expect((await judge(is('wijze'), wijze)).numerator).toEqual(['nee', 'nee', 'nee']);
    expect((await judge(all(), wijze)).numerator).toEqual(['ja', 'ja', 'ja']);
    expect((await judge(any(), wijze)).numerator).toEqual(['nee', 'nee', 'nee']);
  });

  const pairs = ['client', 'plan', null].flatMap((a) => ['ja', 'nee', null].map((b): Row => ({ wijze: a, gepland: b })));

  test('and: certainly no as soon as one part is no, whatever is missing', async () => {
    const { numerator } = await judge(all(is('wijze', 'client'), is('gepland', 'ja')), pairs);
    expect(numerator).toEqual(['ja', 'nee', 'onbekend', 'nee', 'nee', 'nee', 'onbekend', 'nee', 'onbekend']);
  });

  test('or: certainly yes as soon as one part is yes, whatever is missing', async () => {
    const { numerator } = await judge(any(is('wijze', 'client'), is('gepland', 'ja')), pairs);
    expect(numerator).toEqual(['ja', 'ja', 'ja', 'ja', 'nee', 'onbekend', 'ja', 'onbekend', 'onbekend']);
  });

  test('not of and, not of or: De Morgan, in both logics', async () => {
    const [a, b] = [is('wijze', 'client'), is('gepland', 'ja')];
    expect((await judge(not(all(a, b)), pairs)).numerator).toEqual((await judge(any(not(a), not(b)), pairs)).numerator);
    expect((await judge(not(any(a, b)), pairs)).denominator).toEqual((await judge(all(not(a), not(b)), pairs)).denominator);
  });

  test('with filled beside it, a missing value is certainly no', async () => {
    expect((await judge(all({ op: 'filled', column: 'wijze' }, is('wijze', 'client')), wijze)).numerator).toEqual([
      'ja',
      'nee',
      'nee',
    ]);
  });

  test('several answers: one of them is enough; part of a word is not the word', async () => {
    const rows: Row[] = [{ door: '|ouders|school|' }, { door: '|schoolarts|' }, { door: null }];
    expect((await judge(is('door', 'school', 'niemand'), rows)).numerator).toEqual(['ja', 'nee', 'onbekend']);
  });

  test('numbers: equal in value, however they are written', async () => {
    const rows: Row[] = [{ cijfer: '7.50' }, { cijfer: '7' }, { cijfer: null }];
    expect((await judge(is('cijfer', '7,5'), rows)).numerator).toEqual(['ja', 'nee', 'onbekend']);
  });

  test('ranges: from and up to are inside, until is outside', async () => {
    const rows = ['6.9999', '7', '8', '9', '9.0001', null].map((cijfer): Row => ({ cijfer }));
    expect((await judge(range('cijfer', { from: value('7'), upTo: value('9') }), rows)).numerator).toEqual([
      'nee',
      'ja',
      'ja',
      'ja',
      'nee',
      'onbekend',
    ]);
    expect((await judge(range('cijfer', { until: value('9') }), rows)).numerator).toEqual([
      'ja',
      'ja',
      'ja',
      'nee',
      'nee',
      'onbekend',
    ]);
    expect((await judge(not(range('cijfer', { from: value('7') })), rows)).denominator).toEqual([
      'in',
      'uit',
      'uit',
      'uit',
      'uit',
      'in',
    ]);
  });

  test('ordered answers: by their place in the list, not by the alphabet', async () => {
    const rows = ['niet', 'weinig', 'redelijk', 'veel', null].map((nut): Row => ({ nut }));
    expect((await judge(range('nut', { from: value('redelijk') }), rows)).numerator).toEqual([
      'nee',
      'nee',
      'ja',
      'ja',
      'onbekend',
    ]);
    expect((await judge(range('nut', { until: value('redelijk') }), rows)).numerator).toEqual([
      'ja',
      'ja',
      'nee',
      'nee',
      'onbekend',
    ]);
    expect((await judge(range('nut', { from: value('weinig'), upTo: value('redelijk') }), rows)).numerator).toEqual([
      'nee',
      'ja',
      'ja',
      'nee',
      'onbekend',
    ]);
  });

  test('dates: a day, or a period as a bound', async () => {
    const rows = ['2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01', null].map((einde): Row => ({ einde }));
    expect((await judge(range('einde', { from: value('2025-H1'), upTo: value('2025-H1') }), rows)).numerator).toEqual([
      'nee',
      'ja',
      'ja',
      'nee',
      'onbekend',
    ]);
    expect((await judge(is('einde', '2025-H1', '2024-12-31'), rows)).numerator).toEqual(['ja', 'ja', 'ja', 'nee', 'onbekend']);
  });

  test('dates counted from another column or from the reference date, to the end of a shorter month', async () => {
    const month: Bound = { kind: 'date', from: { column: 'start' }, amount: 1, unit: 'months' };
    const rows: Row[] = [
      { start: '2025-01-31', einde: '2025-02-27' },
      { start: '2025-01-31', einde: '2025-02-28' },
      { start: null, einde: '2025-02-28' },
    ];
    expect((await judge(range('einde', { until: month }), rows)).numerator).toEqual(['ja', 'nee', 'onbekend']);
    const yearAgo: Bound = { kind: 'date', from: 'reference-date', amount: -12, unit: 'months' };
    const around: Row[] = ['2025-01-11', '2025-01-12', null].map((einde) => ({ einde }));
    expect((await judge(range('einde', { until: yearAgo }), around)).denominator).toEqual(['in', 'uit', 'uit']);
  });

  test('values that do not fit their column are found, not compared', () => {
    const wrong = all(
      is('cijfer', 'veel'),
      range('einde', { from: value('31 februari') }),
      range('nut', { from: value('best') }),
      is('wijze', 'wat dan ook'),
    );
    expect(misfitsIn(wrong, scope)).toEqual([
      { column: 'cijfer', value: 'veel' },
      { column: 'einde', value: '31 februari' },
      { column: 'nut', value: 'best' },
    ]);
  });
});

describe('SQL', () => {
  test('a month and its period’s start give the period that periodOf gives, for every day of five years, every grain and every first month', async () => {
    const days = Array.from({ length: 5 * 366 }, (_, i) => new Date(Date.UTC(2022, 11, 1 + i)).toISOString().slice(0, 10));
    for (let firstMonth = 1; firstMonth <= 12; firstMonth++) {
      const list = grains.map((grain) => startSql(monthSql('d', firstMonth), grain)).join(', ');
      const lines = await engine.query(
        `select ${list} from (select cast(unnest(string_split(${literal(days.join(','))}, ',')) as date) as d) order by d`,
      );
      const found = lines.map((line) => line.map((start, at) => periodAt(Number(start), grains[at]!, firstMonth)));
      expect(found).toEqual(days.map((day) => grains.map((grain) => periodOf(day, grain, firstMonth).id)));
    }
  });

  test('shiftDay(day) moves a day as the engine does', async () => {
    for (const day of ['2024-02-29', '2025-01-31', '2025-12-31', '2025-03-01'])
      for (const unit of ['days', 'months', 'years'] as const)
        for (const amount of [-13, -1, 0, 1, 11, 12, 400]) {
          const [[moved] = []] = await engine.query(`select ${shifted(`cast('${day}' as date)`, amount, unit)}`);
          expect(`${day} ${amount} ${unit}: ${shiftDay(day, amount, unit)}`).toBe(`${day} ${amount} ${unit}: ${moved}`);
        }
  });

  test('a text is only ever a text', async () => {
    for (const text of ["o'neill", "'; drop table x; --", '\\', '"', '%_', '$1', "\\'", 'é\n\t😀', ''])
      expect(await engine.query(`select ${literal(text)}`)).toEqual([[text]]);
    expect(await engine.query(`select ${literal('a\0b')}`)).toEqual([['a\uFFFDb']]);
  });

  test('what is no number or no day becomes no SQL', () => {
    expect(['1', '-0,5', '−3', '1e5', '1.2.3', '', "1'", 'NaN'].map((text) => numberLiteral(text) !== null)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(['2025-02-28', '2025-02-29', '28-02-2025', "2025-01-01'"].map((text) => dateLiteral(text) !== null)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
