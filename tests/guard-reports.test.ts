import { describe, expect, test } from 'vitest';
import { auditAll } from '../src/guard/audit.ts';
import { createField, protectAll } from '../src/guard/protect.ts';
import { createSolver } from '../src/guard/solver.ts';
import { guard } from '../src/guard.ts';
import { languages } from '../src/lang/index.ts';
import { incidents } from '../src/measures/incidents.ts';
import type { Cell, Definitions } from '../src/model/index.ts';
import { sitesOf } from './outside/produce.ts';
import { story } from './tell-support.ts';
import { block, definitions, edition, indicator, measures, organisation, tally, unit } from './guard-support.ts';

const solver = await createSolver();
type Column = Definitions['sources'][number]['columns'][number];
const column: Column = {
  id: 'ernst',
  headings: ['Ernst'],
  kind: 'ordered',
  values: ['licht', 'matig', 'ernstig'],
  translate: {},
  list: null,
  separator: ',',
  required: false,
  dot: null,
  at: { file: 'data/rijen.md', line: 1 },
};
const plain = definitions({
  organisation: organisation([unit('org', null), unit('duin', 'org'), unit('bos', 'org')]),
  indicators: [indicator('agressie', { measure: 'incidents', numerator: null, breakdown: ['ernst'] })],
});
const known: Definitions = { ...plain, sources: plain.sources.map((source) => ({ ...source, columns: [column] })) };

type Report = { home: string; who: string; severity: string };

/** Forty reports about sixteen youngsters, none severe, and those that are. */
function reportsWith(severe: string[]): Report[] {
  const others = ['duin', 'bos'].flatMap((home) =>
    Array.from({ length: 20 }, (_, nth) => ({ home, who: `${home} ${nth % 8}`, severity: nth < 12 ? 'licht' : 'matig' })),
  );
  return [...others, ...severe.map((who) => ({ home: who.split(' ')[0] ?? '', who, severity: 'ernstig' }))];
}

/** The cells of a year, each with who is behind it. */
function cellsOf(reports: Report[]): Cell[] {
  return ['org', 'duin', 'bos'].flatMap((home) => {
    const own = reports.filter((report) => home === 'org' || report.home === home);
    const cellOf = (some: Report[]): Cell => {
      const each = [...Map.groupBy(some, ({ who }) => who).values()].map(({ length }) => length);
      const behind = { atRisk: each.length, contributors: each.length, largest: Math.max(...each) };
      return { ...(block(home, '2025', [some.length, 0], { indicator: 'agressie', persons: each.length })[0] as Cell), behind };
    };
    const answers = [...Map.groupBy(own, ({ severity }) => severity)];
    return [
      cellOf(own),
      { ...cellOf(own), series: 'ernst' },
      ...answers.map(([category, some]) => ({ ...cellOf(some), series: 'ernst', category })),
    ];
  });
}

function look(severe: string[], alone?: string[]) {
  const counted = {
    definitions: known,
    tally: tally(cellsOf(reportsWith(severe))),
    measures: { ...measures, incidents },
    solver,
  };
  const field = createField(counted);
  const hidden = alone ? new Set(alone.map((home) => `agressie/${home}/2025/ernst`)) : protectAll(field, counted).hidden;
  return { hidden: [...hidden].sort(), leaks: auditAll(field, { hidden, least: 7, solver }).leaks };
}

describe('how severe reports were: what of the whole may be told is told, though no home may tell it', () => {
  const homes = ['agressie/bos/2025/ernst', 'agressie/duin/2025/ernst'];

  test('four by three youngsters, none with more than half, two of them in each home', () => {
    expect(look(['duin 1', 'duin 1', 'bos 2', 'bos 3'])).toEqual({ hidden: homes, leaks: [] });
  });

  test('four in one home alone are told of that home too', () => {
    expect(look(['duin 1', 'duin 1', 'duin 2', 'duin 3']).hidden).toEqual([]);
  });

  test.for([
    ['one youngster has three of the four', ['duin 1', 'duin 1', 'duin 1', 'bos 2']],
    ['two youngsters made them', ['duin 1', 'duin 1', 'bos 2', 'bos 2']],
    ['three of the four are in one home, by two: they could not be twice as many', ['duin 1', 'duin 1', 'duin 2', 'bos 3']],
  ] as const)('hidden of the whole too: %s', ([, severe]) => {
    expect(look([...severe])).toEqual({ hidden: [...homes, 'agressie/org/2025/ernst'], leaks: [] });
  });

  test('a home alone is the difference of the whole and the other; so are three that could not be six', () => {
    expect(look(['duin 1', 'duin 1', 'bos 2', 'bos 3'], ['duin']).leaks.length).toBeGreaterThan(0);
    expect(look(['duin 1', 'duin 1', 'duin 2', 'bos 3'], ['duin', 'bos']).leaks.length).toBeGreaterThan(0);
  });
});

describe('a division that is hidden whole', () => {
  const severe = ['duin 1', 'duin 1', 'bos 2', 'bos 3'];
  const editions = [
    edition('verslag', { period: '2025', state: 'released' }),
    edition('teams', { period: '2025', audience: 'team', visibility: 'intern' }),
  ];
  const { sets, findings } = guard({
    definitions: { ...known, editions },
    tally: tally(cellsOf(reportsWith(severe))),
    measures: { ...measures, incidents },
    solver,
  });
  const pages = sitesOf({ ...known, editions }, sets).flatMap((site) => site.pages);
  const countedOn = (path: RegExp) =>
    pages
      .filter((page) => path.test(page.path))
      .flatMap(({ sections }) => sections.flatMap((section) => (section.kind === 'spread' ? section.spread.counted : [])));

  test('is counted for the author among what is hidden, though every figure itself is shown', () => {
    const divisions = { hidden: 2, filled: 3 };
    expect(findings.filter(({ code }) => code === 'TV-450')).toMatchObject([{ params: { hidden: 0, filled: 3, divisions } }]);
  });

  test('has the one text of whatever is hidden at its place; where it is shown its drawing stands', () => {
    const covered = { what: 'agressie, naar ernst', reason: languages['nl-NL'].figures.hiddenWhy };
    for (const home of ['duin', 'bos']) expect(countedOn(new RegExp(`/${home}/`))).toMatchObject([{ state: 'shown', covered }]);
    const [whole] = countedOn(/\/org\//);
    expect(whole).not.toHaveProperty('covered');
    expect(whole?.state === 'shown' ? whole.charts.map(({ kind }) => kind) : []).toContain('distribution');
  });

  test('says so where a story asks to draw it', () => {
    const body = '::: verdeling\nuitsplitsing: ernst\n:::';
    const told = story('verhaal', {
      body,
      links: [{ indicator: 'agressie', unit: 'duin', period: '2025', at: { file: 'content/verhalen/verhaal.md', line: 1 } }],
    });
    const definitions = { ...known, editions, stories: [told] };
    const texts = sitesOf(definitions, sets).flatMap((site) => site.pages);
    const blocks = texts
      .filter(({ path }) => path.includes('/duin/'))
      .flatMap(({ sections }) => sections.flatMap((section) => (section.kind === 'spread' ? section.spread.told : [])))
      .flatMap(({ opening, rest }) => [...opening, ...rest]);
    expect(blocks).toContainEqual({
      kind: 'covered',
      what: 'agressie, naar ernst',
      reason: languages['nl-NL'].figures.hiddenWhy,
    });
  });
});
