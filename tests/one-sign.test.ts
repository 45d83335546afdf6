import { describe, expect, test } from 'vitest';
import { createSolver } from '../src/guard/solver.ts';
import { guard } from '../src/guard.ts';
import { measures } from '../src/measures/index.ts';
import { keyText, type Cell, type Chart, type Edition, type Section } from '../src/model/index.ts';
import { blocksOf } from '../src/outputs/mail/blocks.ts';
import { machineCsv } from '../src/outputs/open-data/figures.ts';
import { languages } from '../src/lang/index.ts';
import { block, definitions, edition, indicator, organisation, sumUp, tally, unit } from './guard-support.ts';
import { sitesOf } from './outside/produce.ts';

const solver = await createSolver();
/** Of the first figure one is small and two protects it. Of the second, one person of three gave a delicate answer; four protects that. */
const sizes: [id: string, n: number, yes: number][] = [['team1', 4, 2], ['team2', 12, 5], ['team3', 30, 1], ['team4', 33, 10], ['team5', 40, 12]]; // prettier-ignore
const units = [unit('org', null), ...sizes.map(([id]) => unit(id, 'org'))];
function editionsOf(id: string): Edition[] {
  const own = { unit: id, period: '2025-H1', state: 'released' } as const;
  return [edition(`blad-${id}`, { ...own, audience: 'team' }), edition(`brief-${id}`, { ...own, audience: 'newsletter' })];
}

const report = edition('verslag', { period: '2025', state: 'released' });
const known = definitions({
  organisation: organisation(units),
  editions: [report, ...['team1', 'team2'].flatMap(editionsOf)],
  indicators: [indicator('uitval'), indicator('klacht', { sensitive: ['ja'] })],
});
const cells: Cell[] = sumUp(
  sizes.flatMap(([id, n, yes]) => [
    ...block(id, '2025-H1', [n, yes]),
    ...(n > 20 ? block(id, '2025-H1', [n, yes], { indicator: 'klacht' }) : []),
  ]),
  units,
);
const { sets } = guard({ definitions: known, tally: tally(cells), measures, solver });

/** The pages of one team alone, with all that is drawn, said and offered on them, without whose they are. */
function pagesOf(id: string): string[] {
  const [site] = sitesOf({ ...known, editions: editionsOf(id) }, sets);
  const anonymous = (text: string) =>
    text.replaceAll(id, '#').replace(/[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}|#c[0-9a-z]{9}/g, 'CODE');
  return (site?.pages ?? []).filter(({ path }) => path.includes(id)).map((page) => anonymous(JSON.stringify(page)));
}

function chartsIn(value: unknown): Chart[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'narrow' in value && 'reading' in value ? [value as Chart] : Object.values(value).flatMap(chartsIn);
}

/** A figure of a letter with nothing but a drawing. */
function figureWith(chart: Chart): Section {
  const counted = { state: 'shown', key: null, charts: [chart], note: null };
  return { kind: 'figure', id: 'x', question: 'Wie?', conclusion: 'Zo.', counted } as unknown as Section;
}

describe('one sign and one text for whatever is hidden', () => {
  test('pages, charts, newsletter and downloads of the small team are those of the team that protects it', () => {
    const [small, partner] = [pagesOf('team1'), pagesOf('team2')];
    small.forEach((page, nth) => expect(page).toBe(partner[nth]));
    expect(small.length).toBeGreaterThan(4);
    expect(small.filter((page) => page.includes('Niet getoond')).length).toBeGreaterThan(0);
  });

  test('on every page, sheet, drawing and letter with the sign stands what it means', () => {
    const { hidden, hiddenWhy } = languages['nl-NL'].figures;
    const pages = sitesOf(known, sets).flatMap((site) => site.pages);
    const signed = pages.filter(({ sections }) => JSON.stringify(sections).includes(hidden));
    expect(new Set(signed.map(({ kind }) => kind)).size).toBeGreaterThan(1);
    // On paper not every drawing says how it is read.
    const onPaper = (value: unknown) => JSON.stringify(value, (key, own: unknown) => (key === 'reading' ? undefined : own));
    expect(signed.filter(({ sections }) => !onPaper(sections).includes(hiddenWhy)).map(({ path }) => path)).toEqual([]);
    const charts = pages.flatMap(({ sections }) => chartsIn(sections)).filter(({ table }) => table.rows.flat().includes(hidden));
    expect(charts.length).toBeGreaterThan(0);
    // Said twice on a page, it stands in its guide, to which drawings refer.
    expect(charts.filter(({ reading, guide }) => !reading.includes(hiddenWhy) && !guide)).toEqual([]);
    const [page] = pages.filter((one) => chartsIn(one.sections).some((chart) => charts.includes(chart)));
    const letter = blocksOf({ ...page!, sections: [figureWith(charts[0]!)] }, languages['nl-NL']);
    expect(letter.at(-1)).toMatchObject({ kind: 'line', text: hiddenWhy });
  });

  test('in a download: small, protecting, and an answer that protects another', () => {
    const rows = [
      ...machineCsv({ definitions: known, words: languages['nl-NL'], set: sets.get('verslag')!, edition: report }, units),
    ]
      .join('')
      .split('\r\n');
    const rowOf = (id: string, about: string) =>
      rows
        .find((row) => row.includes(`${id},`) && row.includes(about) && /,2025-H1,.*,ja,count,/.test(row))
        ?.replaceAll(id, '#')
        .replaceAll(about, '@');
    const small = rowOf('team1', 'uitval');
    expect(small).toMatch(/,ja,count,hidden,,,$/);
    expect(rowOf('team2', 'uitval')).toBe(small);
    expect(rowOf('team4', 'klacht')).toBe(small);
    expect(rowOf('team5', 'klacht')).not.toBe(small);
  });

  test('as a number: the same form, and no value', () => {
    const told = (of: string, id: string) => {
      const key = { indicator: of, version: 'aaaaaaaa', unit: id, period: '2025-H1', part: null, series: null, category: 'ja', face: 'count' } as const; // prettier-ignore
      const number = sets.get('verslag')?.numbers.get(keyText(key));
      return { form: number?.form, value: number?.value };
    };
    const hidden = { form: { kind: 'hidden' }, value: null };
    expect(sets.get('verslag')?.states.get('klacht/team4/2025-H1/')).toBe('shown');
    expect(told('klacht', 'team3').form?.kind).toBe('band');
    expect([told('uitval', 'team1'), told('uitval', 'team2'), told('klacht', 'team4')]).toEqual([hidden, hidden, hidden]);
  });
});
