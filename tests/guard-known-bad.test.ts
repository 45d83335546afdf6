import { describe, expect, test } from 'vitest';
import { auditAll } from '../src/guard/audit.ts';
import { tellLeaks } from '../src/guard/leaks.ts';
import { createField, protectAll } from '../src/guard/protect.ts';
import { createSets } from '../src/guard/publishable.ts';
import { createSolver } from '../src/guard/solver.ts';
import { languages } from '../src/lang/index.ts';
import { explainPast } from '../src/ledger/explain.ts';
import { forceOf } from '../src/ledger/force.ts';
import { printOf } from '../src/ledger/printed.ts';
import { guard } from '../src/guard.ts';
import { incidents } from '../src/measures/incidents.ts';
import { number } from '../src/measures/number.ts';
import { share } from '../src/measures/share.ts';
import type { Measures } from '../src/guard/publishable.ts';
import { blockText, category, emptyLedger, type Cell, type Definitions, type Difference } from '../src/model/index.ts';
import { sentenceOf } from '../src/report.ts';
import { changedFolder, complaints } from './define-support.ts';
import { block, definitions, edition, indicator, measures, organisation, sumUp, tally, unit } from './guard-support.ts';
import { publishedAs } from './ledger-support.ts';

const solver = await createSolver();
const units = [unit('org', null), ...['a', 'b', 'c', 'd'].map((id) => unit(id, 'org'))];

interface Case {
  known: Definitions;
  cells: Cell[];
  differences?: Difference[];
  /** Ways of counting, when a stand-in will not do. */
  shelf?: Measures;
}

/** What the last audit says of a pattern: codes with their places, and the first sentence. It is an error: the build stops. */
function audited({ known, cells, differences = [], shelf = measures }: Case, pattern: Iterable<string>) {
  const counted = { definitions: known, tally: { ...tally(cells), differences }, measures: shelf };
  const hidden = new Set(pattern);
  const { leaks } = auditAll(createField(counted), { hidden, least: 7, solver });
  const { sets } = createSets({ ...counted, hidden });
  const found = tellLeaks(leaks, { definitions: known, sets });
  const places = found.flatMap(({ code, level, params }) =>
    code === 'TV-451' && level === 'error' ? [`${params.edition}: ${params.indicator} ${params.unit} ${params.period}`] : [],
  );
  return { places, say: found[0] ? sentenceOf(found[0], { words: languages['nl-NL'], showValues: true }) : '' };
}

function protectedIn({ known, cells, differences = [], shelf = measures }: Case): Set<string> {
  const counted = { definitions: known, tally: { ...tally(cells), differences }, measures: shelf, solver };
  return protectAll(createField(counted), counted).hidden;
}

const world = (own: Partial<Definitions> = {}) => definitions({ organisation: organisation(units), ...own });
const printed = (hidden: Iterable<string>) => [...hidden].filter((text) => !text.includes('~')).sort();

describe('known to be bad: unprotected it stops the build with edition and block, and the guard hides it', () => {
  test('the 3 × 2 table with only its two small cells hidden, and with one partner', () => {
    const leaves = [['a', 9, 8], ['b', 3, 11], ['c', 12, 5]] as const; // prettier-ignore
    const cells = sumUp(
      leaves.flatMap(([id, first, second]) => [...block(id, '2025-H1', [first, 2]), ...block(id, '2025-H2', [second, 2])]),
      units,
    );
    const bad = { known: world(), cells };
    const two = ['uitval/b/2025-H1/', 'uitval/c/2025-H2/'];
    const { places, say } = audited(bad, two);
    expect(places).toEqual(['verslag: uitval b 2025-H1', 'verslag: uitval c 2025-H2']);
    expect(say).toContain(
      'Editie ‘verslag’ kan niet worden gemaakt: uit wat getoond wordt, kan iemand een te kleine groep terugrekenen: ‘uitval’ van ‘b’ over 2025-H1',
    );
    expect(audited(bad, [...two, 'uitval/b/2025-H2/']).places).not.toEqual([]);
    const hidden = protectedIn(bad);
    expect(printed(hidden)).toEqual(expect.arrayContaining(two));
    expect(audited(bad, hidden).places).toEqual([]);
  });

  test('a small group that somebody forgot to hide', () => {
    const cells = sumUp(
      ['a', 'b', 'c'].flatMap((id) => block(id, '2025-H1', id === 'a' ? [3, 1] : [20, 5])),
      units,
    );
    const { places, say } = audited({ known: world(), cells }, []);
    expect(places[0]).toBe('verslag: uitval a 2025-H1');
    expect(say).toContain('gaat over te weinig mensen, of niemand weet over hoeveel, en zou toch worden getoond');
  });

  test('rolling windows: a year that begins in another month than in a published edition', () => {
    const cells = sumUp(
      ['a', 'b', 'c'].flatMap((id) => block(id, '2025-H1', [20, 5])),
      units,
    );
    const school = world({ organisation: organisation(units, { firstMonth: 8 }) });
    const counted = { definitions: world(), tally: tally(cells), measures };
    const set = createSets({ ...counted, hidden: new Set() }).sets.get('verslag')!;
    const ledger = publishedAs(emptyLedger, { definitions: world(), edition: 'verslag', set, date: '2026-02-01' });
    const explained = (now: Definitions) =>
      explainPast(forceOf(ledger, { definitions: now, tally: tally(cells), measures }), now).filter(
        ({ code }) => code === 'TV-456',
      );
    expect(explained(world())).toEqual([]);
    const [found] = explained(school);
    expect(found).toMatchObject({ level: 'error', params: { was: 1, now: 8, edition: 'verslag' } });
    expect(found && sentenceOf(found, { words: languages['nl-NL'], showValues: true })).toContain('Zet ‘beginmaand: 1’ terug');
  });

  test('rolling windows: two school years that begin in other months carry the same names', () => {
    const at = (firstMonth: number) => world({ organisation: organisation(units, { firstMonth }) });
    const cells = ['a', 'b', 'c'].flatMap((id) => block(id, '2024-2025', [20, 5]));
    const { sets } = createSets({ definitions: at(8), tally: tally(cells), measures, hidden: new Set() });
    const ledger = publishedAs(emptyLedger, {
      definitions: at(8),
      edition: 'verslag',
      set: sets.get('verslag')!,
      date: '2026-02-01',
    });
    const codes = (now: Definitions) =>
      explainPast(forceOf(ledger, { definitions: now, tally: tally(cells), measures }), now).map(({ code }) => code);
    expect(codes(at(8))).not.toContain('TV-456');
    expect(codes(at(9))).toContain('TV-456');
  });

  test.for(['2024-07 tot 2025-07', '2024-H2/2025-H1', 'afgelopen 12 maanden', '2024-2025'])(
    'rolling windows: no edition can ask for one (%s)',
    (period) => {
      const found = complaints(changedFolder('content/edities/teams-2025.md', 'periode: "2025"', `periode: ${period}`));
      expect(found).toEqual([expect.stringMatching(/^TV-\d+ content\/edities\/teams-2025.md:6 .*periode/i)]);
    },
  );

  test('percentages without n: a printed block of which nobody knows how many it is about', () => {
    const share = (id: string, percentage: number): Cell[] => {
      const [whole, yes] = block(id, '2025', [null, null], { range: { low: 0, high: null } }) as [Cell, Cell];
      const from = { mean: null, sd: null, decimals: 1, from: null, until: null };
      return [whole, { ...yes, imported: { ...from, percentage } }];
    };
    const cells = [...block('org', '2025', [60, 20]), ...block('a', '2025', [40, 10]), ...share('b', 56.5), ...share('c', 42.9)];
    const bad = { known: world(), cells };
    expect(audited(bad, []).places).toEqual(['verslag: uitval b 2025', 'verslag: uitval c 2025']);
    const hidden = protectedIn(bad);
    expect(printed(hidden)).toEqual(['uitval/b/2025/', 'uitval/c/2025/']);
    expect(audited(bad, hidden).places).toEqual([]);
  });

  test('a response of three gives the base of the hidden answers away', () => {
    const known = world({
      indicators: [indicator('nut', { response: 'respons' }), indicator('respons', { measure: 'response' })],
    });
    const of = (id: string, n: number, all: number) => [
      ...block(id, '2025-H1', [n, 1], { indicator: 'nut' }),
      ...block(id, '2025-H1', [all, n], { indicator: 'respons' }),
    ];
    const bad = { known, cells: sumUp([...of('a', 3, 30), ...of('b', 20, 40), ...of('c', 22, 50), ...of('d', 30, 60)], units) };
    const answers = ['2025-H1', '2025', 'alles'].flatMap((period) => ['a', 'b'].map((id) => `nut/${id}/${period}/`));
    const { places, say } = audited(bad, answers);
    expect(places).toEqual(['2025-H1', '2025', 'alles'].map((period) => `verslag: nut a ${period}`));
    expect(say).toContain('een te kleine groep terugrekenen: ‘nut’ van ‘a’');
    const hidden = protectedIn(bad);
    expect(printed(hidden)).toContain('respons/a/2025-H1/');
    expect(audited(bad, hidden).places).toEqual([]);
  });

  test('means to two decimals: the sum of the three hidden scores is left', () => {
    const known = world({
      indicators: [indicator('cijfer', { measure: 'mean', value: 'cijfer', scale: { from: 1, upTo: 10 } })],
    });
    const scores = [['org', 60, 7.73], ['a', 25, 7.92], ['b', 22, 7.59], ['c', 10, 8.1], ['d', 3, 5.94]] as const; // prettier-ignore
    const cells = scores.flatMap(([id, n, mean]) =>
      block(id, '2025', [n, 0], { indicator: 'cijfer', sum: Number((n * mean).toFixed(2)) }).slice(0, 1),
    );
    const bad = { known, cells };
    const { places, say } = audited(bad, ['cijfer/d/2025/']);
    expect(places).toEqual(['verslag: cijfer d 2025']);
    expect(say).toContain('‘cijfer’ van ‘d’ over 2025');
    const hidden = protectedIn(bad);
    expect(printed(hidden)).toEqual(['cijfer/c/2025/', 'cijfer/d/2025/']);
    expect(audited(bad, hidden).places).toEqual([]);
  });

  test('a revision: 18 in the newsletter, 20 in the annual report; the two who came late lie between', () => {
    const all = world({ editions: [edition('nieuwsbrief', { period: '2025-H1' }), edition('verslag')] });
    const leaves = (a: number) => [
      ...block('a', '2025-H1', [a, 12]),
      ...block('b', '2025-H1', [30, 9]),
      ...block('c', '2025-H1', [28, 7]),
    ];
    const half = sumUp(leaves(18), units).filter(({ period }) => period === '2025-H1');
    const open = units.map(({ id }) => `uitval/${id}/2025/`);
    const { sets } = createSets({ definitions: all, tally: tally(half, open), measures, hidden: new Set() });
    const ledger = publishedAs(emptyLedger, {
      definitions: all,
      edition: 'nieuwsbrief',
      set: sets.get('nieuwsbrief')!,
      date: '2025-09-01',
    });
    const second = ['a', 'b', 'c'].flatMap((id) => block(id, '2025-H2', [20, 6]));
    const counted = { definitions: all, tally: tally(sumUp([...leaves(20), ...second], units)), measures };
    const past = forceOf(ledger, counted);
    expect([...past.costly.keys()].sort()).toEqual(expect.arrayContaining(['uitval/a/2025/', 'uitval/org/2025/']));
    const careless = printOf({ ...past, costly: new Map() }, counted)!(new Set());
    const told = createField({ ...counted, tally: careless.tally, forced: past.forced });
    const leaks = auditAll(told, { hidden: new Set(), least: 7, solver }).leaks;
    const found = tellLeaks(leaks, { definitions: all, sets: createSets({ ...counted, hidden: new Set() }).sets });
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'TV-451',
        level: 'error',
        params: expect.objectContaining({ unit: 'a', period: '2025', isRest: true }),
      }),
    );
    const careful = guard({ ...counted, solver, forced: past.forced, inPrint: printOf(past, counted)! });
    expect(careful.audit.leaks).toEqual([]);
  });

  test('20 closed, 18 girls closed: two boys lie between two indicators', () => {
    const known = world({
      indicators: [indicator('afgesloten', { measure: 'number' }), indicator('meisjes', { measure: 'number' })],
    });
    const places = [['a', 20, 18], ['b', 30, 15], ['c', 40, 20]] as const; // prettier-ignore
    const cells = sumUp(
      places.flatMap(([id, all, girls]) => [
        ...block(id, '2025-H1', [all, 0], { indicator: 'afgesloten' }).slice(0, 1),
        ...block(id, '2025-H1', [girls, 0], { indicator: 'meisjes' }).slice(0, 1),
      ]),
      units,
    );
    const find = (of: string, cell: Cell) =>
      cells.find((own) => blockText(own) === blockText({ ...cell, indicator: of }))?.n ?? 0;
    const differences = cells
      .filter((cell) => cell.indicator === 'afgesloten')
      .map((cell) => ({ cell, n: find('afgesloten', cell) - find('meisjes', cell) }))
      .map(({ cell: { unit: id, period }, n }) => ({
        larger: 'afgesloten', smaller: 'meisjes', unit: id, period, part: null, same: false, n, persons: n,
      })); // prettier-ignore
    const bad = { known, cells, differences };
    const { places: stopped, say } = audited(bad, []);
    expect(stopped).toContain('verslag: afgesloten a 2025-H1');
    expect(say).toContain('wat overblijft van ‘afgesloten’ van ‘a’');
    const hidden = protectedIn(bad);
    expect(printed(hidden)).toContain('meisjes/a/2025-H1/');
    expect(audited(bad, hidden).places).toEqual([]);
  });

  test('two indicators about the very same rows: each protects its small team with another partner, and gives away that of the other', () => {
    const known = world({ indicators: [indicator('afgesloten', { measure: 'number' }), indicator('uitval')] });
    const sizes = [['a', 3, 1], ['b', 30, 9], ['c', 40, 12], ['d', 35, 11]] as const; // prettier-ignore
    const cells = sumUp(
      sizes.flatMap(([id, n, yes]) => [
        ...block(id, '2025-H1', [n, 0], { indicator: 'afgesloten' }).slice(0, 1),
        ...block(id, '2025-H1', [n, yes]),
      ]),
      units,
    );
    const places = cells.filter((cell) => cell.indicator === 'afgesloten');
    const differences = places.map(({ unit: id, period }) => ({
      larger: 'afgesloten', smaller: 'uitval', unit: id, period, part: null, same: true, n: 0, persons: 0,
    })); // prettier-ignore
    const periods = ['2025-H1', '2025', 'alles'];
    const pattern = periods.flatMap((period) =>
      ['afgesloten/a', 'afgesloten/b', 'uitval/a', 'uitval/c'].map((id) => `${id}/${period}/`),
    );
    const bad = { known, cells, differences };
    expect(audited({ known, cells }, pattern).places).toEqual([]);
    expect(audited(bad, pattern).places).toEqual(
      expect.arrayContaining(['verslag: afgesloten a 2025', 'verslag: uitval a 2025']),
    );
    const hidden = protectedIn(bad);
    expect(audited(bad, hidden).places).toEqual([]);
  });

  test('a share of days that are one person’s for more than half, though nine have part in them', () => {
    const side = { source: 'rijen', sum: 'dagen', same: null, where: { op: 'all' as const, of: [] } };
    const plain = world({ indicators: [indicator('thuis', { denominator: side })] });
    const known = { ...plain, sources: plain.sources.map((own) => ({ ...own, person: 'client' })) };
    const days = (id: string, [n, yes]: [number, number], largest: number) =>
      block(id, '2025', [n, yes], { indicator: 'thuis', persons: 9 }).map((cell) => ({
        ...cell,
        behind: { atRisk: 9, contributors: 9, largest: cell.category === null ? largest : 10 },
      }));
    const cells = [...days('org', [400, 120], 70), ...days('a', [100, 30], 51), ...['b', 'c', 'd'].flatMap((id) => days(id, [100, 30], 30))]; // prettier-ignore
    const bad = { known, cells, shelf: { ...measures, share } };
    expect(audited(bad, []).places).toEqual(['verslag: thuis a 2025']);
    expect(audited(bad, ['thuis/a/2025/']).places).toEqual(['verslag: thuis a 2025']);
    const hidden = protectedIn(bad);
    expect(printed(hidden)).toContain('thuis/a/2025/');
    expect(audited(bad, hidden).places).toEqual([]);
    // Rows of no person are counts of many, and nobody has most of those.
    expect(audited({ ...bad, known: plain }, []).places).toEqual([]);
  });

  test('days of an answer that are two persons’, though nine have part in the whole and nobody in most of it', () => {
    const side = { source: 'rijen', sum: 'dagen', same: null, where: { op: 'all' as const, of: [] } };
    const plain = world({ indicators: [indicator('thuis', { denominator: side })] });
    const known = { ...plain, sources: plain.sources.map((own) => ({ ...own, person: 'client' })) };
    const days = (id: string, [n, yes]: [number, number], contributors: number) =>
      block(id, '2025', [n, yes], { indicator: 'thuis', persons: 9 }).map((cell) => ({
        ...cell,
        behind: { atRisk: 9, contributors: cell.category === category.yes ? contributors : 9, largest: 10 },
      }));
    const others = ['b', 'c', 'd'].flatMap((id) => days(id, [100, 30], 9));
    const bad = {
      known,
      cells: [...days('org', [400, 120], 30), ...days('a', [100, 30], 2), ...others],
      shelf: { ...measures, share },
    };
    expect(audited(bad, []).places).toEqual(['verslag: thuis a 2025']);
    // Its own team alone hidden, the total minus the others is what those two had.
    expect(audited(bad, ['thuis/a/2025/']).places).toEqual(['verslag: thuis a 2025']);
    const hidden = protectedIn(bad);
    expect(printed(hidden).length).toBeGreaterThan(1);
    expect(audited(bad, hidden).places).toEqual([]);
    expect(
      audited({ ...bad, cells: [...days('org', [400, 120], 30), ...days('a', [100, 30], 3), ...others] }, []).places,
    ).toEqual([]);
  });

  // Printed in an earlier edition: the organisation and a. Counted again since: the years and second halves of b and c.
  test('figures that contradict each other: whoever believes the later ones has the hidden half of a team', () => {
    const [half, later, year] = ['2025-H1', '2025-H2', '2025'];
    const unseen = (id: string) =>
      block(id, half, [5, 2]).map((cell) => ({
        ...cell,
        n: null,
        persons: null,
        range: { low: cell.category === null ? 1 : 0, high: null },
      }));
    const cells = [
      ...[...block('org', half, [30, 9]), ...block('a', half, [20, 6]), ...unseen('b'), ...unseen('c')],
      ...[
        ...block('b', later, [10, 3]),
        ...block('b', year, [16, 5]),
        ...block('c', later, [10, 3]),
        ...block('c', year, [17, 5]),
      ],
    ];
    const hidden = [`uitval/b/${half}/`, `uitval/c/${half}/`];
    expect(audited({ known: world(), cells }, hidden).places).toContain('verslag: uitval b 2025-H1');
  });

  test('reports of a form that are one youngster’s: the breakdown is hidden, and how many reports there were is told', () => {
    const known = world({ indicators: [indicator('agressie', { measure: 'incidents', numerator: null, breakdown: ['vorm'] })] });
    const kind = {
      id: 'vorm',
      headings: ['Vorm'],
      kind: 'multiple' as const,
      values: ['verbaal', 'fysiek'],
      translate: {},
      list: null,
    };
    const column: Definitions['sources'][number]['columns'][number] = {
      ...{ ...kind, separator: ',', required: false, dot: null, at: { file: 'data/rijen.md', line: 1 } },
    };
    const forms = (id: string, n: number, of: Record<string, [number, number]>): Cell[] => {
      const whole = { ...(block(id, '2025', [n, 0], { indicator: 'agressie', persons: 9 })[0] as Cell), behind: { atRisk: 9, contributors: 9, largest: 2 } }; // prettier-ignore
      const answers = Object.entries(of).map(([form, [count, contributors]]): Cell => ({ ...whole, series: 'vorm', category: form, n: count, behind: { atRisk: contributors, contributors, largest: 1 } })); // prettier-ignore
      return [whole, { ...whole, series: 'vorm' }, ...answers];
    };
    const others = ['b', 'c', 'd'].flatMap((id) => forms(id, 12, { verbaal: [7, 7], fysiek: [5, 5] }));
    const bad = {
      known: { ...known, sources: known.sources.map((own) => ({ ...own, columns: [column] })) },
      cells: [
        ...forms('org', 48, { verbaal: [31, 9], fysiek: [17, 9] }),
        ...forms('a', 12, { verbaal: [10, 7], fysiek: [2, 1] }),
        ...others,
      ],
      shelf: { ...measures, incidents },
    };
    expect(audited(bad, []).places).toEqual(['verslag: agressie a 2025']);
    const hidden = protectedIn(bad);
    expect(audited(bad, hidden).places).toEqual([]);
    expect(printed(hidden).filter((text) => text.endsWith('/2025/'))).toEqual([]);
    expect(printed(hidden)).toContain('agressie/a/2025/vorm');
    expect(printed(hidden).length).toBeGreaterThan(1);
  });

  test('a sum of days that is one person’s for more than half, though nine have part in it', () => {
    const side = { source: 'rijen', sum: 'dagen', same: null, where: { op: 'all' as const, of: [] } };
    const known = world({ indicators: [indicator('dagen', { measure: 'number', denominator: side })] });
    const days = (id: string, sum: number, largest: number) =>
      block(id, '2025', [id === 'org' ? 36 : 9, 0], {
        indicator: 'dagen',
        sum,
        behind: { atRisk: 9, contributors: 9, largest },
      }).slice(0, 1);
    const cells = [...days('org', 400, 70), ...days('a', 100, 51), ...['b', 'c', 'd'].flatMap((id) => days(id, 100, 30))];
    const bad = { known, cells, shelf: { ...measures, number } };
    expect(audited(bad, []).places).toEqual(['verslag: dagen a 2025']);
    expect(audited(bad, ['dagen/a/2025/']).places).toEqual(['verslag: dagen a 2025']);
    const hidden = protectedIn(bad);
    expect(printed(hidden)).toEqual(['a', 'b', 'c'].map((id) => `dagen/${id}/2025/`));
    expect(audited(bad, hidden).places).toEqual([]);
  });
});
