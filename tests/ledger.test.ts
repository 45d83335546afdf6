import { describe, expect, test } from 'vitest';
import { canonicalJson, chain, ledgerText } from '../src/ledger/chain.ts';
import { parseLedger } from '../src/ledger/parse.ts';
import { everythingPublished, linesFor, publishedEditions, publishedSet } from '../src/ledger/published.ts';
import { languages } from '../src/lang/index.ts';
import { define } from '../src/define.ts';
import { sentenceOf } from '../src/report.ts';
import { emptyLedger, keyText, parseBlock, parseKey, blockText, type PublishableSet } from '../src/model/index.ts';
import { definitions, edition, organisation, unit } from './guard-support.ts';
import { publishedAs, rowsOf } from './ledger-support.ts';

const all = definitions({
  organisation: organisation([unit('org', null), unit('noord', 'org')]),
  editions: [edition('verslag'), edition('teams', { visibility: 'intern' })],
});

/** A set with a number per year and unit, the last hidden. */
function setOf(id: string, years = 20): PublishableSet {
  const set: PublishableSet = {
    edition: id,
    versions: new Map([['uitval', 'aaaaaaaa']]),
    numbers: new Map(),
    states: new Map(),
    categories: new Map([['uitval/', ['ja', 'nee']]]),
    measures: new Map([['uitval', 'share']]),
  };
  for (let year = 2001; year <= 2000 + years; year += 1) {
    const isHidden = year === 2000 + years;
    const key = { indicator: 'uitval', version: 'aaaaaaaa', unit: 'noord', period: String(year), part: null, series: null };
    set.states.set(blockText(key), isHidden ? 'hidden' : 'shown');
    const number = { ...key, category: null, face: 'n' as const };
    set.numbers.set(keyText(number), {
      key: number,
      form: { kind: isHidden ? 'hidden' : 'exact' },
      value: isHidden ? null : year,
    });
  }
  return set;
}

const first = publishedAs(emptyLedger, { definitions: all, edition: 'verslag', set: setOf('verslag'), date: '2026-03-12' });
const ledger = publishedAs(first, { definitions: all, edition: 'teams', set: setOf('teams'), date: '2026-06-01' });
const rows = rowsOf(ledger);
const read = (lines: string[]) => parseLedger(`${lines.join('\n')}\n`).findings.map(({ code, at }) => [code, at.line]);
const edited = (index: number, from: RegExp, to: string) => rows.map((row, nr) => (nr === index ? row.replace(from, to) : row));

describe('a ledger that nobody touched', () => {
  test('reads as it was written, and is the same when written again', () => {
    const parsed = parseLedger(ledgerText(ledger.lines));
    expect(parsed).toEqual({ ledger, findings: [] });
    expect(ledgerText(parsed.ledger.lines)).toBe(ledgerText(ledger.lines));
  });

  test('gives an edition back whole: numbers, hidden signs, states, categories', () => {
    expect(publishedSet(publishedEditions(ledger).get('verslag')!)).toEqual(setOf('verslag'));
  });

  test('tells each definition once, in a sentence', () => {
    expect(ledger.lines.filter(({ kind }) => kind === 'definition')).toMatchObject([
      { indicator: 'uitval', sentence: 'Van alle uitval.' },
    ]);
  });

  test('ends its lines as Windows does: the same', () => {
    expect(parseLedger(ledgerText(ledger.lines).replaceAll('\n', '\r\n')).findings).toEqual([]);
  });

  test('is no data file that somebody forgot to describe', () => {
    const folder = { root: '/', texts: [], others: [], dataFiles: ['data/gepubliceerd.jsonl'], ledger: '', releases: [] };
    expect(define(folder).findings.filter(({ code }) => code === 'TV-188')).toEqual([]);
  });
});

describe('a ledger that was changed', () => {
  test.each([
    ['its first line', 0, /"title":"verslag"/, '"title":"ander"'],
    ['a hidden sign', 21, /"state":"hidden"/, '"state":"shown"'],
    ['a number', 30, /"value":\d+/, '"value":7'],
    ['its last line', rows.length - 1, /"hash":"x"/, '"hash":"y"'],
  ])('in %s', (_, index, from, to) => {
    expect(rows[index]).toMatch(from);
    expect(read(edited(index, from, to))).toContainEqual(['TV-700', index + 1]);
  });

  test('says which line, since when, and what to do', () => {
    const found = parseLedger(`${edited(30, /"value":\d+/, '"value":7').join('\n')}\n`).findings;
    expect(found.map((one) => sentenceOf(one, { words: languages['nl-NL'], showValues: false }))).toEqual([
      'Regel 31 is gewijzigd sinds 12 maart 2026. In dit bestand staat wat al is gepubliceerd; daar mag niets in veranderen. Zet het bestand terug uit de reservekopie of het versiebeheer. Tot dan wordt er niets gepubliceerd.',
    ]);
  });

  test('by a line that is no line', () => {
    expect(read(rows.map((row, nr) => (nr === 9 ? row.slice(0, 40) : row)))).toContainEqual(['TV-700', 10]);
  });

  test.each([0, 12, 40])('by taking out line %i + 1', (index) => {
    expect(read(rows.toSpliced(index, 1))).toContainEqual(['TV-701', index + 1]);
  });

  test('by putting two lines in another order', () => {
    const turned = rows.with(20, rows[21]!).with(21, rows[20]!);
    expect(read(turned).map(([code]) => code)).toContain('TV-702');
  });

  test('by putting a line in twice', () => {
    expect(read(rows.toSpliced(20, 0, rows[19]!))).toContainEqual(['TV-702', 21]);
  });

  test('by cutting it off in a line, after a line, and in the second publication', () => {
    expect(parseLedger(ledgerText(ledger.lines).slice(0, -20)).findings.map(({ code }) => code)).toContain('TV-703');
    for (const length of [1, 20, first.lines.length - 1, rows.length - 1])
      expect(read(rows.slice(0, length))).toEqual([['TV-703', length]]);
  });

  test('by writing a newer program: refused, not misread', () => {
    const [{ nr: _, hash: __, ...opening }] = ledger.lines as [(typeof ledger.lines)[0] & { format: number }];
    const newer = chain([], [{ ...opening, format: 2 } as never, { ...ledger.lines.at(-1)! }]);
    expect(parseLedger(ledgerText(newer)).findings.map(({ code }) => code)).toEqual(['TV-704']);
  });
});

describe('a group', () => {
  test('may have its own lines and no other', () => {
    expect(linesFor(ledger, 'intern')).toEqual(ledger.lines.slice(first.lines.length));
    expect(linesFor(ledger, 'gemeente')).toEqual([]);
  });
});

describe('keys', () => {
  test.each([
    { part: null, series: null, category: null },
    { part: 'gemeente=Den Haag', series: null, category: 'ja' },
    { part: 'gemeente=Bergen/Zoom [west]', series: 'doelsoort', category: 'school of werk' },
    { part: null, series: 'begin', category: 'n.v.t./leeg' },
  ])('%o read back as they were', (own) => {
    const key = {
      indicator: 'uitval-2',
      version: 'ab12cd34',
      unit: 'team.noord',
      period: '2024-2025-H1',
      face: 'reference-n' as const,
      ...own,
    };
    expect(parseKey(keyText(key))).toEqual(key);
    const { version: _, category: __, face: ___, ...block } = key;
    expect(parseBlock(blockText(block))).toEqual(block);
  });

  test.each(['', 'uitval', 'uitval@a/noord/2024/#n', 'uitval@a/noord/2024//#onzin'])('%o is none', (text) => {
    expect(parseKey(text)).toBeNull();
  });
});

test('a later version repeats only what it changed, and what was hidden once stays hidden', () => {
  const changed = setOf('verslag');
  const [text, number] = [...changed.numbers][3]!;
  changed.numbers.set(text, { ...number, value: 99 });
  const next = publishedAs(ledger, { definitions: all, edition: 'verslag', set: changed, date: '2026-09-01' });
  expect(next.lines.slice(ledger.lines.length).map(({ kind }) => kind)).toEqual(['edition', 'number', 'release']);
  expect(everythingPublished(next).states.get('uitval/noord/2020/')).toMatchObject({ state: 'hidden' });
  expect(
    publishedEditions(next)
      .get('verslag')!
      .history.map(({ version }) => version),
  ).toEqual([1, 2]);
});

test('one meaning is one text, whatever the order in which it was said: hashes hang on it', () => {
  expect(canonicalJson({ b: [2, { d: 1, c: null }], a: 'x', e: undefined })).toBe('{"a":"x","b":[2,{"c":null,"d":1}]}');
});
