import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { protectAll, createField } from '../../src/guard/protect.ts';
import { createSets } from '../../src/guard/publishable.ts';
import { createSolver } from '../../src/guard/solver.ts';
import { createFormatter } from '../../src/format.ts';
import { languages } from '../../src/lang/index.ts';
import { measures } from '../../src/measures/index.ts';
import { audienceIds, blockText, type Cell, type Chart, type Definitions, type Tally } from '../../src/model/index.ts';
import { outputs } from '../../src/outputs/index.ts';
import { siteOf } from '../../src/outputs/input.ts';
import { edition } from '../guard-support.ts';
import { action } from '../pair-support.ts';
import { story } from '../tell-support.ts';
import { attack } from './attack.ts';
import { printed } from './built.ts';
import type { Observation } from './observation.ts';
import { makeOrganisation, type Made } from './organisations.ts';
import { printSites } from './print.ts';
import { chartOf, sitesOf } from './produce.ts';
import { kindOf, type SiteFile } from './read-file.ts';
import { readSite } from './read-site.ts';
import { systemsOf } from './system.ts';
import { isValued, valuedShapes } from './valued.ts';
import { spanOf } from './words.ts';

const solver = await createSolver();

describe('what is hidden leaves no trace', { timeout: 300_000 }, () => {
  test('hidden numbers replaced by nonsense give the same site, byte for byte', async () => {
    const plain = makeOrganisation(0, 'kinds of help');
    const made = { ...plain, definitions: withEverything(plain.definitions) };
    const hidden = decide(made);
    for (const period of ['2025-H1', '2025-H2', '2025']) expect(hidden).toContain(`stopt/k0t1/${period}/`);
    const poisoned = poison(made.tally, hidden);
    expect(poisoned).not.toEqual(made.tally);
    const [real, nonsense] = [show(made, made.tally, hidden), show(made, poisoned, hidden)];
    const files = await printed(real, 'tests/no-such-folder', bytesIn);
    const kinds = new Set(files.map(({ path }) => kindOf(path)));
    expect([...kinds]).toEqual(expect.arrayContaining(['html', 'csv', 'eml', 'ics', 'png', 'xml', 'json', 'js', 'txt']));
    // Everything there is a way to say something is among them, so that whatever tells more than it may is compared.
    const compared = new Set(files.map(({ path }) => path));
    for (const { id, paths } of Object.values(outputs)) {
      const stand = real.flatMap((site) =>
        site.publication ? paths(siteOf(site, site.publication)).map((path) => `${site.group}/${path}`) : [],
      );
      expect(stand.length, id).toBeGreaterThan(0);
      expect(
        stand.filter((path) => !compared.has(path)),
        id,
      ).toEqual([]);
    }
    expect(new Set(made.definitions.editions.map(({ audience }) => audience))).toEqual(new Set(audienceIds));
    expect(await printed(nonsense, 'tests/no-such-folder', bytesIn)).toEqual(files);
  });

  test.for(['one team', 'few teams', 'empty periods', 'an answer of one', 'English', 'two groupings', ...valuedShapes] as const)(
    'nonsense in any organisation: %s',
    (shape) => {
      for (let seed = 0; seed < (isValued(shape) ? 2 : 3); seed += 1) {
        const made = makeOrganisation(seed, shape);
        const hidden = decide(made);
        expect(printSites(show(made, poison(made.tally, hidden), hidden))).toEqual(printSites(show(made, made.tally, hidden)));
      }
    },
  );

  test('nonsense in any chart of any team, beside others or alone', () => {
    const drawn = (['kinds of help', 'forty teams', 'scores at start and end', 'days of waiting'] as const).map((shape) => {
      const made = makeOrganisation(1, shape);
      const hidden = decide(made);
      const [real, nonsense] = [made.tally, poison(made.tally, hidden)].map((tally) => drawAll(made, tally, hidden));
      expect(nonsense).toEqual(real);
      return [...(real ?? [])];
    });
    const kinds = new Set(drawn.flat().flatMap(([asked, chart]) => (chart ? asked.split(' ')[0] : [])));
    // Questions of a list are counted for nobody here.
    expect(kinds).toEqual(new Set(Object.keys(charts).filter((kind) => kind !== 'items')));
  });

  test.for(['few teams', 'kinds of help', 'empty periods', 'an answer of one'] as const)(
    'another world that fits everything printed gives the same site: %s',
    (shape) => {
      let others = 0;
      for (let seed = 0; seed < 5; seed += 1) {
        const made = makeOrganisation(seed, shape);
        const hidden = decide(made);
        const files = printSites(show(made, made.tally, hidden));
        const other = otherWorld(made, files, hidden);
        if (other.cells.some((cell, nth) => cell.n !== made.tally.cells[nth]?.n)) others += 1;
        expect(printSites(show(made, other, hidden)), `seed ${seed}`).toEqual(files);
      }
      expect(others).toBeGreaterThan(2);
    },
  );
});

/** Every other thing a site is made of, about a team that is hidden: letters, a sheet, a calendar, words, a story, an action. */
function withEverything(plain: Definitions): Definitions {
  const at = { file: 'test.md', line: 1 };
  const hiddenFigure = { indicator: 'stopt', unit: 'k0t1', period: '2025' };
  const letter = { story: 'uitleg', figure: 'stopt', did: ['bellen'], didNot: [], coming: ['Een ouderavond.'], reply: null };
  const own = { period: '2025', state: 'released' as const, corrections: [], history: [], visibility: 'openbaar' };
  const about = { ...own, unit: 'k0t1' };
  const { organisation: body } = plain;
  return {
    ...plain,
    organisation: {
      ...body,
      groups: body.groups.map((group) => ({ ...group, address: `https://voorbeeld.nl/${group.id}/` })),
      agenda: [
        {
          title: 'Verhuizing',
          kind: 'event',
          from: '2025-08-15',
          until: '2025-08-15',
          about: null,
          who: null,
          visibility: [],
          units: ['k0t1'],
          at,
        },
        { title: 'Praten', kind: 'talk', from: '2026-05-01', until: '2026-05-02', about: null, who: null, visibility: [], at },
      ],
      terms: [{ name: 'stopte', meaning: 'Eerder weg dan afgesproken.', instead: [], at }],
    },
    stories: [
      story('uitleg', { kind: 'interpretation', links: [{ ...hiddenFigure, at }], body: 'Team k0t1 verhuisde in de zomer.' }),
    ],
    actions: [action('bellen', [hiddenFigure], { again: '2025-H2', state: 'done', when: '2025-06-01', who: 'teamleider' })],
    editions: [
      ...plain.editions.filter(({ id }) => !id.startsWith('verslag-')),
      edition('brief', { ...about, audience: 'newsletter', letter }),
      edition('brief-allen', { ...own, audience: 'newsletter', letter }),
      edition('fiche', { ...about, audience: 'factsheet', figures: ['stopt', 'nut'] }),
      edition('gesprek', { ...about, audience: 'session' }),
      ...audienceIds.flatMap((audience) =>
        ['newsletter', 'factsheet', 'session'].includes(audience) ? [] : [edition(`over-${audience}`, { ...about, audience })],
      ),
    ],
  };
}

/** Every chart there is, of the year of one team that is hidden and of what it is part of. */
function drawAll({ definitions }: Made, tally: Tally, hidden: Set<string>): Map<string, Chart | null> {
  const { sets } = createSets({ definitions, tally, hidden, measures });
  const set = sets.get('verslag');
  if (!set) throw new Error('unknown edition: verslag');
  const { units, locale } = definitions.organisation;
  const words = languages[locale];
  const format = createFormatter(locale, words, 1);
  const calendar = { grains: ['half-year' as const, 'year' as const], firstMonth: 1 };
  const context = { definitions, words, format, set, calendar };
  const team = units.find(({ id }) => definitions.indicators.some((own) => hidden.has(`${own.id}/${id}/2025/`)));
  return new Map(
    definitions.indicators.flatMap(({ id }) =>
      [team?.id, team?.parent].flatMap((unit) =>
        Object.values(charts).map(({ id: kind, draw }) => {
          const request = { kind, indicator: id, unit: unit ?? 'org', period: '2025', part: null, series: null, at: null };
          return [`${kind} ${id} ${unit}`, draw(request, context)] as const;
        }),
      ),
    ),
  );
}

/** Files by what stands in every byte of them, pictures too. */
function bytesIn(folder: string): SiteFile[] {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return paths
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(folder.length + 1), text: createHash('sha256').update(readFileSync(path)).digest('hex') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function decide({ definitions, tally }: Made): Set<string> {
  return protectAll(createField({ definitions, tally, measures }), { definitions, tally, measures, solver }).hidden;
}

function show({ definitions }: Made, tally: Tally, hidden: Set<string>) {
  return sitesOf(definitions, createSets({ definitions, tally, hidden, measures }).sets);
}

/** Nonsense in every number of a hidden block, whatever it counts. That nobody was there stays true: an empty answer is no number. */
function poison(tally: Tally, hidden: Set<string>): Tally {
  const nonsense = (cell: Cell, nth: number): Cell => {
    const n = 1000 + ((nth * 7919) % 997);
    const others = Object.entries(cell).map(([key, value], at) => [key, garbled(value, n + 17 * at)] as const);
    return { ...(Object.fromEntries(others) as unknown as Cell), n, persons: n - 3, sum: n * 5, sumSquares: n * 31 };
  };
  return { ...tally, cells: tally.cells.map((cell, nth) => (hidden.has(blockText(cell)) ? nonsense(cell, nth) : cell)) };
}

/** A value of a cell with every number in it replaced. */
function garbled(value: unknown, by: number): unknown {
  if (typeof value === 'number') return by;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner], at) => [key, garbled(inner, by + 3 * at + 1)]));
}

/**
 * Counts that an attacker may take for the truth: as far from it as he can get. He has read the site, and knows every block that is
 * not hidden, also where no page prints it: the guard counts all of those as public.
 */
function otherWorld(made: Made, files: SiteFile[], hidden: Set<string>): Tally {
  const { definitions, tally } = made;
  const observations = [...readSite(files).observations, ...publicBlocks(made, hidden)];
  const worlds = new Map(
    systemsOf(observations, chartOf(definitions), { rests: false, filled: true }).map((system) => {
      const attacking = attack(system.rows, null);
      for (const block of system.hidden.slice(0, 12)) {
        const [first = ''] = system.whole;
        attacking.most(system.formOf(block, first), block.unit.length % 2 ? 'minimize' : 'maximize');
      }
      return [system.title, { system, world: attacking.world() }] as const;
    }),
  );
  const names = new Map(definitions.organisation.units.map(({ id, name }) => [id, name]));
  const titles = new Map(definitions.indicators.map(({ id, title }) => [id, title]));
  const cells = tally.cells.map((cell) => {
    const found = worlds.get(titles.get(cell.indicator) ?? '');
    if (!found) return cell;
    const { system, world } = found;
    const block = {
      title: '',
      series: '',
      part: cell.part ?? '',
      unit: names.get(cell.unit) ?? '',
      period: spans[cell.period] ?? '',
    };
    const wanted = cell.category === null ? system.whole : [cell.category];
    const form = new Map(wanted.flatMap((quantity) => [...system.formOf(block, quantity)]));
    const isKnown = [...form.keys()].every((name) => world.has(name));
    const n = [...form.keys()].reduce((sum, name) => sum + (world.get(name) ?? 0), 0);
    return isKnown && form.size > 0 ? { ...cell, n, persons: n } : cell;
  });
  return { ...tally, cells };
}

function publicBlocks({ definitions, tally }: Made, hidden: Set<string>): Observation[] {
  const titles = new Map(definitions.indicators.map(({ id, title }) => [id, title]));
  const names = new Map(definitions.organisation.units.map(({ id, name }) => [id, name]));
  return tally.cells
    .filter((cell) => cell.series === null && cell.n !== null && !hidden.has(blockText(cell)))
    .map(({ indicator, unit, period, part, category, n }) => ({
      title: titles.get(indicator) ?? '',
      unit: names.get(unit) ?? '',
      period: spans[period] ?? '',
      part: part ?? '',
      series: '',
      what: category === null ? ('n' as const) : ('count' as const),
      category: category ?? '',
      low: n ?? 0,
      high: n ?? 0,
      hidden: false,
      where: 'the guard',
    }));
}

const spans: Record<string, string> = {
  ...Object.fromEntries(
    ['2024', '2025'].flatMap((year) => [
      [`${year}-H1`, spanOf(`${year}-01-01`, `${year}-06-30`)],
      [`${year}-H2`, spanOf(`${year}-07-01`, `${year}-12-31`)],
      [year, spanOf(`${year}-01-01`, `${year}-12-31`)],
    ]),
  ),
  alles: 'all',
};

/**
 * That the comparison would see a trace in every kind of file: what must be hidden is let through, and each kind
 * that tells numbers says other things of nonsense. The others tell none.
 */
test('what is hidden shows, when it is let through, in every kind of file that tells numbers', async () => {
  const plain = makeOrganisation(0, 'kinds of help');
  const made = { ...plain, definitions: withEverything(plain.definitions) };
  const hidden = decide(made);
  const leaking = new Set<string>();
  const [real, nonsense] = [show(made, made.tally, leaking), show(made, poison(made.tally, hidden), leaking)];
  const given = { styles: [], engine: '' };
  const differing = await Promise.all(
    Object.values(outputs).map(async ({ id, files }): Promise<string[]> => {
      const made = async (sites: typeof real) => {
        const all = await Promise.all(
          sites.map((site) => (site.publication ? files({ ...siteOf(site, site.publication), ...given }) : [])),
        );
        return all.flat().map(({ path, content, pieces }) => [path, content, [...(pieces?.() ?? [])].join('')]);
      };
      return isDeepStrictEqual(await made(real), await made(nonsense)) ? [] : [id];
    }),
  );
  const pagesOf = (sites: typeof real) => sites.map(({ pages }) => pages);
  expect(isDeepStrictEqual(pagesOf(real), pagesOf(nonsense))).toBe(false);
  // Downloads are of the pages. A picture to pass on, a feed and a catalogue name editions, and no figure.
  expect(differing.flat()).toEqual(['sitemap', 'newsletter', 'search']);
});
