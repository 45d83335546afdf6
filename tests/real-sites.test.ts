import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findState, findValue } from '../src/numbers.ts';
import { compile } from '../src/site.ts';
import { checklistWithExtremes, ldjFiles } from './sites/ldj-2020/convert.ts';
import { njiFiles, ofCode } from './sites/nji-2018/convert.ts';
import { chartOf, downloadsOf, truthsOf } from './outside/produce.ts';
import { judge } from './outside/judge.ts';
import type { Observation } from './outside/observation.ts';
import { readSite } from './outside/read-site.ts';
import { strangers, unknownPairs } from './outside/strangers.ts';
import { tallyInOwnProcess } from '../src/count/tally.ts';
import { buildCase, type Built } from './sites/read-back.ts';
import { englishFiles, published, unitId } from './sites/sdq-england/convert.ts';
import { dutch, inCase, sourceRows } from './sites/tables.ts';

const slow = 180_000;
const errorsOf = ({ compiled }: Built) => compiled.findings.filter(({ level }) => level === 'error');

/** What an attacker reads in all files, and what of it no edition says. */
function attacked({ compiled, files }: Built) {
  const { definitions, sets } = compiled;
  const seen = readSite(files());
  const read = { ...seen, definitions: definitions!, sets };
  return { ...seen, escaped: [...strangers(read), ...unknownPairs(read)] };
}
const nothingHidden = 'hides nothing, so an attacker has nothing to work out; no number stands outside its tables';

describe('ldj-2020: checklists, response and problems of sixteen teams', () => {
  let site: Built;
  beforeAll(async () => void (site = await buildCase('ldj-2020')), slow);
  const pageOf = (condition: string) => site.page(`2020/condities/${condition}/index.html`);
  const names: Record<string, string> = {
    controle: 'Zonder dashboard',
    gedeeltelijk: 'Gedeeltelijk ingevoerd',
    volledig: 'Volledig ingevoerd',
  };

  test('the committed files are what the tables of the source become', async () => {
    for (const [name, text] of ldjFiles()) expect(await readFile(inCase('ldj-2020', 'data', name), 'utf8')).toBe(text);
    expect(errorsOf(site)).toEqual([]);
  });

  test('table 2: every mean and n on the page is the printed one, beside the other conditions', async () => {
    const titles: Record<string, string> = {
      verzameling: 'Gegevens verzamelen',
      benutting: 'Gegevens gebruiken',
      randvoorwaarden: 'Randvoorwaarden',
      totaal: 'LDJ Checklist totaal',
    };
    for (const row of sourceRows(inCase('ldj-2020', 'bron', '002-t2-ldj-checklist.csv'))) {
      const table = (await pageOf(row['conditie'] ?? '')).table(titles[row['domein'] ?? ''] ?? '?');
      expect(table?.get(names[row['conditie'] ?? ''] ?? '')?.slice(0, 2)).toEqual([dutch(row['mean'] ?? ''), row['n']]);
    }
  });

  test('table 3: a mean of percentages stays a mean, and is never pooled to a percentage of all', async () => {
    for (const row of sourceRows(inCase('ldj-2020', 'bron', '002-t3-respons.csv'))) {
      const page = await pageOf(row['conditie'] ?? '');
      expect(page.table('Respons op begin- en eindmeting')?.get(names[row['conditie'] ?? ''] ?? '')).toEqual([
        dutch(row['mean_pct'] ?? ''),
        row['n'],
      ]);
    }
    expect((await pageOf('controle')).table('Respons op begin- en eindmeting')?.has('Alle teams in het onderzoek')).toBe(false);
  });

  test('table 4: start, end, and the six effect sizes and labels of the source, on the page', async () => {
    const titles: Record<string, string> = { opgroei: 'Opgroeiproblemen', opvoed: 'Opvoedproblemen' };
    for (const row of sourceRows(inCase('ldj-2020', 'bron', '002-t4-zscores-effectgrootte.csv'))) {
      const page = await pageOf(row['conditie'] ?? '');
      const table = page.table(titles[row['probleemgebied'] ?? ''] ?? '?');
      expect(table?.get(names[row['conditie'] ?? ''] ?? '')?.slice(0, 4)).toEqual([
        row['n'],
        dutch(row['begin_mean_z'] ?? ''),
        dutch(row['eind_mean_z'] ?? ''),
        `${dutch(row['es'] ?? '')} (klein)`,
      ]);
    }
  });

  test(
    'the lowest and highest team of table 2 are refused, by name of the column',
    async () => {
      const root = await mkdtemp(join(tmpdir(), 'tv-extremes-'));
      await cp(inCase('ldj-2020'), root, { recursive: true });
      await writeFile(join(root, 'data/checklist.csv'), checklistWithExtremes());
      const { findings } = await compile(root);
      expect(findings).toContainEqual(expect.objectContaining({ code: 'TV-388', params: { columns: ['minimum', 'maximum'] } }));
    },
    slow,
  );

  test(nothingHidden, () => {
    const { observations, escaped } = attacked(site);
    expect(observations.length).toBeGreaterThan(50);
    expect(observations.filter(({ hidden }) => hidden)).toEqual([]);
    expect(escaped).toEqual([]);
  });
});

describe('nji-2018: who measures what, asked twice', () => {
  let site: Built;
  beforeAll(async () => void (site = await buildCase('nji-2018')), slow);
  const value = (
    edition: string,
    asked: { indicator: string; unit: string; period: string; face: 'n' | 'count'; category?: string },
  ) => findValue(site.compiled.sets.get(edition)!, { part: null, series: null, ...asked });

  test('the committed files are what the tables of the source become', async () => {
    for (const [name, text] of njiFiles()) expect(await readFile(inCase('nji-2018', 'data', name), 'utf8')).toBe(text);
    expect(errorsOf(site)).toEqual([]);
  });

  test('finds the percentages that were printed wrong, and no others', () => {
    const wrong = site.compiled.findings.flatMap((found) => (found.code === 'TV-382' ? found.params.values.join(' ') : []));
    // Count, of how many, what that is in per cent, and what was printed.
    expect(wrong.sort()).toEqual(['44 75 59 57', '5 9 56 55', '5 9 56 55', '6 9 67 55', '6 9 67 66']);
  });

  test('first round: counts of 75, each answer a figure of its own that may exceed a hundred together', async () => {
    for (const [table, unit, stem] of [
      ['003-t3-gemeten-aanbieders.csv', 'aanbieders', 'gemeten'],
      ['003-t4-gevraagd-gemeenten.csv', 'gemeenten', 'gevraagd'],
    ] as const) {
      const page = await site.page(`2018/${unit}-ronde-1/${unit}/index.html`);
      for (const row of sourceRows(inCase('nji-2018', 'bron', table))) {
        const indicator = `${stem}-${ofCode[row['code'] ?? '']}`;
        const title = site.compiled.definitions!.indicators.find(({ id }) => id === indicator)!.title;
        expect(page.table(title)?.get('eerste helft van 2018')?.slice(0, 2), indicator).toEqual([row['aantal'], '75']);
      }
    }
  });

  test('a wrong percentage is not repeated: the count is told', async () => {
    const page = await site.page('2018/aanbieders-ronde-1/aanbieders/index.html');
    expect(page.table('Meet of cliënten zonder hulp verder kunnen')?.get('eerste helft van 2018')?.[2]).toBe('59 %');
    expect(page.text).not.toContain('57 %');
  });

  test('second round: 50 organisations and 9 on their own are both shown, for they are no persons', () => {
    for (const row of sourceRows(inCase('nji-2018', 'bron', '003-b-t3-gemeten.csv'))) {
      const indicator = `gemeten-${ofCode[row['code'] ?? '']}`;
      const at = (unit: string) => ({ indicator, unit, period: '2018-H2', face: 'count' as const });
      expect(value('ronde-2', at('organisaties')), indicator).toBe(Number(row['org_aantal']));
      expect(value('ronde-2', at('vrijgevestigden')), indicator).toBe(Number(row['vrij_aantal']));
    }
  });

  test('who did not fill in an answer is counted as such', async () => {
    const table = (await site.page('2019/ronde-2/vrijgevestigden/index.html')).table('Voert kwaliteitsgesprekken');
    expect([...(table ?? [])].map(([answer, [count]]) => `${answer} ${count}`)).toEqual([
      'ja 0', 'soms 4', 'nee 1', 'n.v.t. solopraktijk 3', 'niet ingevuld 1', 'Totaal 9',
    ]); // prettier-ignore
  });

  test(nothingHidden, () => {
    const { observations, escaped } = attacked(site);
    expect(observations.length).toBeGreaterThan(50);
    expect(observations.filter(({ hidden }) => hidden)).toEqual([]);
    expect(escaped).toEqual([]);
  });
});

describe('sdq-england: 155 authorities, 11 regions, one country', () => {
  let site: Built;
  beforeAll(async () => void (site = await buildCase('sdq-england')), slow);
  const years = ['2021', '2022', '2023'];
  const set = () => site.compiled.sets.get('report-2023')!;
  const units = () => site.compiled.definitions!.organisation.units;
  const rows = published();
  const printed = new Map(
    rows.map((row) => [[unitId(row), row['time_period'], row['breakdown']].join('|'), row['children_count'] ?? '']),
  );
  const count = (unit: string, year: string, line: string) => Number(printed.get([unit, year, line].join('|')));

  test('the committed files are what the published file becomes', async () => {
    for (const [name, text] of englishFiles()) expect(await readFile(inCase('sdq-england', name), 'utf8')).toBe(text);
    expect(errorsOf(site)).toEqual([]);
    expect(units()).toHaveLength(1 + 11 + 155);
  });

  test('what is hidden in addition: one authority whose children the source hides, and the smallest beside it', () => {
    const hidden = [...set().states].filter(([, state]) => state === 'hidden').map(([block]) => block);
    expect([...new Set(hidden.map((block) => block.split('/')[1]))]).toEqual(['city-of-london', 'kensington-and-chelsea']);
    // City of London: the source hides its numbers (1 to 5 children). Kensington and Chelsea: with all others of Inner London and the
    // region's own total, its numbers would give the City's back. Where the City has no average at all (2022), nothing more is hidden.
    expect(hidden.sort()).toEqual([
      ...['city-of-london', 'kensington-and-chelsea'].flatMap((unit) =>
        ['2021', '2023'].map((year) => `average-score/${unit}/${year}/`),
      ),
      ...['city-of-london', 'kensington-and-chelsea'].flatMap((unit) =>
        ['2021', '2023'].map((year) => `score-bands/${unit}/${year}/`),
      ),
      ...['city-of-london', 'kensington-and-chelsea'].flatMap((unit) => years.map((year) => `score-received/${unit}/${year}/`)),
    ]);
  });

  test('every number that is shown is the printed one', () => {
    let shown = 0;
    for (const { id: unit } of units())
      for (const year of years)
        for (const [indicator, category, line] of [
          ['score-received', null, 'SDQ score was received'],
          ['score-bands', 'normal', 'SDQ score is normal'],
          ['score-bands', 'borderline', 'SDQ score is borderline'],
          ['score-bands', 'cause for concern', 'SDQ score is a cause for concern'],
        ] as const) {
          const block = { indicator, unit, period: year, part: null, series: null };
          const value = findState(set(), block) === 'shown' ? findValue(set(), { ...block, face: 'count', category }) : null;
          if (value === null) continue;
          expect(value, `${indicator} ${unit} ${year} ${category}`).toBe(count(unit, year, line));
          shown += 1;
        }
    expect(shown).toBeGreaterThan(1_700);
  });

  test('numbers that the source hid stay away, and so does what would give them back', () => {
    const value = (unit: string, category: string) =>
      findValue(set(), { indicator: 'score-bands', unit, period: '2023', part: null, series: null, face: 'count', category });
    expect([value('rutland', 'normal'), value('rutland', 'borderline'), value('rutland', 'cause for concern')]).toEqual([
      6,
      null,
      null,
    ]);
  });

  test(
    'the pages of the authorities say the averages and bands as they were printed',
    async () => {
      const alive = units().filter(
        ({ id }) =>
          findState(set(), { indicator: 'average-score', unit: id, period: '2023', part: null, series: null }) === 'shown',
      );
      const authorities = alive.filter(({ id }) => units().every(({ parent }) => parent !== id));
      expect(authorities.length).toBeGreaterThan(140);
      for (const { id } of authorities) {
        const page = await site.page(`2023/authorities-2023/${id}/index.html`);
        const [averages, bands] = [page.table('Average SDQ score'), page.table('SDQ score in three bands')];
        for (const year of years) {
          const average = averages?.get(year)?.[0];
          if (average && /\d/.test(average)) expect(Number(average), `${id} ${year}`).toBe(count(id, year, 'SDQ average score'));
          const normal = bands?.get(year)?.[0];
          if (normal && /\d/.test(normal))
            expect(Number.parseInt(normal.replace(',', ''), 10), `${id} ${year}`).toBe(count(id, year, 'SDQ score is normal'));
        }
      }
    },
    slow,
  );

  test('the country’s figures are repeated as printed, though they are rounded to tens', async () => {
    const page = await site.page('2023/report-2023/organisatie/index.html');
    expect(page.table('SDQ score in three bands')?.get('2023')).toEqual([
      '15,430 (47%)',
      '4,160 (13%)',
      '13,030 (40%)',
      '32,620',
    ]);
    expect(page.table('SDQ score received')?.get('2023')).toEqual(['32,620', '43,540', '75%']);
    expect(page.table('Average SDQ score')?.get('2023')?.[0]).toBe('14.4');
  });

  test('an authority that began or ended has a page only in the years it lived', () => {
    const paths = site.compiled.sites.flatMap(({ pages }) => pages.map(({ path }) => path));
    expect(paths).toContain('2023/authorities-2023/north-northamptonshire/index.html');
    for (const gone of ['northamptonshire', 'cumberland', 'westmorland-and-furness'])
      expect(paths).not.toContain(`2023/authorities-2023/${gone}/index.html`);
  });

  // Its totals are rounded to tens and say so, its percentages too: an attacker takes each for what that leaves open. Of the City of London
  // the judge knows no more than he does, so any one number he could say of it would be one too many.
  test('an attacker who reckons with its roundings finds nobody; no number stands outside its tables', async () => {
    const { observations, escaped } = attacked(site);
    const { breaks, contradictory, small, solved } = await judged(observations);
    expect([breaks, contradictory, escaped]).toEqual([[], [], []]);
    expect(solved.programs).toBeGreaterThan(small);
    expect(small).toBe(2 + 2 + 3);
  });

  test('nor does one who has the regions as well, until the authority beside the hidden one is printed', async () => {
    const { definitions, sets } = site.compiled;
    const all = readSite(downloadsOf(definitions!, sets)).observations.filter(
      ({ title }) => title === 'SDQ score in three bands',
    );
    const { breaks, contradictory, small } = await judged(all);
    expect([breaks, contradictory, small]).toEqual([[], [], 2]);
    // The other twelve are 1,462 together and the region is about 1,460: three are left at most.
    const found = (await judged(shownToo(all, 'Kensington and Chelsea', 30))).breaks;
    expect(found.map(({ unit, period, why }) => [unit, period, why])).toEqual([['City of London', '2023-01..2024-01', 'size']]);
  });

  async function judged(observations: Observation[]) {
    const definitions = site.compiled.definitions!;
    const { tally } = await tallyInOwnProcess(inCase('sdq-england'), definitions);
    return judge(observations, truthsOf({ definitions, tally }), chartOf(definitions));
  }
  const inYear = ({ unit, period }: Observation, name: string) => unit === name && period === '2023-01..2024-01';
  const sizeOf = (all: Observation[], name: string) => all.find((fact) => inYear(fact, name) && fact.what === 'n')!;
  const shownToo = (all: Observation[], name: string, n: number): Observation[] => [
    ...all.filter((fact) => !inYear(fact, name)),
    { ...sizeOf(all, name), hidden: false, low: n, high: n },
  ];
});
