import { describe, expect, test } from 'vitest';
import { guardAfter } from '../src/counting.ts';
import { finding } from '../src/findings/index.ts';
import { findInsights } from '../src/guard/insider.ts';
import { createField } from '../src/guard/protect.ts';
import { createSolver } from '../src/guard/solver.ts';
import { guard } from '../src/guard.ts';
import { languages } from '../src/lang/index.ts';
import { emptyLedger, type Cell } from '../src/model/index.ts';
import { letterText } from '../src/release/letter.ts';
import type { Ready } from '../src/release/publish-edition.ts';
import { createFormatter } from '../src/format.ts';
import { sentenceOf } from '../src/report.ts';
import { block, definitions, edition, indicator, measures, organisation, sumUp, tally, unit } from './guard-support.ts';

const solver = await createSolver();
const ids = ['a', 'b', 'c', 'd', 'e'];
const units = [unit('org', null), ...ids.map((id) => unit(id, 'org'))];
const known = definitions({ organisation: organisation(units) });
const cellsOf = (sizes: number[]): Cell[] =>
  sumUp(
    ids.flatMap((id, nth) => block(id, '2025-H1', [sizes[nth] ?? 0, Math.floor((sizes[nth] ?? 0) / 3)])),
    units,
  );
const words = languages['nl-NL'];

function insidersOf(sizes: number[], places: string[]): string[] {
  const field = createField({ definitions: known, tally: tally(cellsOf(sizes)), measures });
  const hidden = new Set(places.map((place) => `uitval/${place}/`));
  const found = findInsights(field, { hidden, least: 7, solver, teams: new Set(ids) });
  expect(found.isAll).toBe(true);
  return [...found.blocks].map((text) => text.split('/').slice(1, 3).join(' '));
}

describe('somebody who knows one other team by heart', () => {
  const both = (teams: string[]) => ['2025-H1', '2025', 'alles'].flatMap((period) => teams.map((id) => `${id}/${period}`));

  test('works out the small team that hides behind his own, and with three that hide nobody', () => {
    expect(insidersOf([4, 12, 30, 30, 30], both(['a', 'b']))).toEqual(['a 2025-H1', 'a 2025', 'a alles']);
    expect(insidersOf([4, 12, 14, 30, 30], both(['a', 'b', 'c']))).toEqual([]);
  });

  test('two small teams and a third of three: who knows the third finds that the two are six together', () => {
    expect(insidersOf([3, 3, 12, 30, 30], both(['a', 'b', 'c'])).sort()).toEqual(
      ['a 2025', 'a 2025-H1', 'a alles', 'b 2025', 'b 2025-H1', 'b alles'],
    ); // prettier-ignore
  });

  test('is counted by edition for who asks, told without naming a team, and not tried otherwise', () => {
    const counted = { definitions: known, tally: tally(cellsOf([4, 12, 30, 30, 30])), measures, solver };
    const [found] = guard({ ...counted, insiders: true }).findings.filter(({ code }) => code === 'TV-457');
    expect(found?.params).toEqual({ editions: [{ edition: 'verslag', blocks: 3 }], isAll: true });
    expect(found && sentenceOf(found, { words, showValues: true })).toContain('Hoeveel, per editie: ‘verslag’ 3.');
    expect(guard(counted).findings.map(({ code }) => code)).not.toContain('TV-457');
  });
});

test('what the guard finds in a folder that never published anything is told as well', () => {
  const wrong = definitions({
    organisation: organisation(units),
    indicators: [indicator('uitval', { sensitive: ['bestaat-niet'] })],
  });
  const { findings } = guardAfter(emptyLedger, { definitions: wrong, tally: tally(cellsOf([4, 12, 30, 30, 30])), solver });
  expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['TV-450', 'TV-455']));
});

test('the release letter says what earlier editions cost and tell, and what insiders could find, of its own edition', () => {
  const at = { file: 'content/organisatie.md', line: 1 };
  const figure = { indicator: 'uitval', unit: 'org', period: 'alles' };
  const lost = (id: string, unitId: string) =>
    finding('TV-712', at, {
      indicator: 'uitval',
      figures: [{ ...figure, unit: unitId }],
      edition: id,
      because: ['verslag-2024'],
    });
  const oost = { edition: 'verslag', indicator: 'uitval', unit: 'oost', part: null, period: '2024', isRest: false };
  const insiders = [{ edition: 'verslag', blocks: 3 }, { edition: 'ander', blocks: 8 }]; // prettier-ignore
  const findings = [
    lost('verslag', 'org'),
    lost('ander', 'zuid'),
    finding('TV-453', at, { ...oost, knows: 'size' }),
    finding('TV-457', at, { editions: insiders, isAll: true }),
    finding('TV-450', at, { indicator: 'uitval', hidden: 3, filled: 9, divisions: null }),
  ];
  const set = guard({ definitions: known, tally: tally(cellsOf([4, 12, 30, 30, 30])), measures, solver }).sets.get('verslag')!;
  const ready = {
    edition: edition('verslag'), set, corrections: [],
    compiled: { ledger: emptyLedger }, admitted: { definitionsFor: () => known },
  } as unknown as Ready; // prettier-ignore
  const options = { definitions: known, words, format: createFormatter('nl-NL', words, 1), date: '2026-03-12' };
  const [, letter = ''] = letterText(ready, { ...options, findings }).split('\nLet op\n');
  const remarks = letter.split('\n\n')[0] ?? '';
  expect(remarks).toContain('kan van ‘uitval’ niet worden getoond: org (alles)');
  expect(remarks).toContain('‘uitval’ van ‘oost’ over 2024');
  expect(remarks).toContain('Hoeveel, per editie: ‘verslag’ 3.');
  expect(remarks).not.toMatch(/zuid|ander’ 8|3 van de 9/);
  expect(letterText(ready, options)).toContain('Let op\n  Geen opmerkingen.');
});
