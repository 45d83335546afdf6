import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { audiences } from '../src/audiences/index.ts';
import { charts, chartWords } from '../src/charts/index.ts';
import { measures } from '../src/measures/index.ts';
import { actionStates, storyKinds, signs } from '../src/model/index.ts';
import { compile, type Compiled } from '../src/site.ts';
import { layouts } from '../src/sources/index.ts';
import { claimsIn } from './claims.ts';
import { halfYears } from './sample/days.ts';
import { feedbackMonths } from './sample/feedback.ts';
import { sampleFiles } from './sample/files.ts';
import { aliveIn } from './sample/teams.ts';
import { trajectories } from './sample/trajectories.ts';

const root = join(import.meta.dirname, '..');
const stories = readdirSync(join(root, 'content/verhalen'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(root, 'content/verhalen', name), 'utf8') }));
const organisation = readFileSync(join(root, 'content/organisatie.md'), 'utf8');

describe('the sample’s data', () => {
  test('the committed files are what the generator writes, byte for byte', () => {
    for (const [name, bytes] of sampleFiles()) expect(readFileSync(join(root, 'data', name)).equals(bytes), name).toBe(true);
  });

  test('is small enough to keep beside the code', () => {
    const sizes = [...sampleFiles().values()].map(({ length }) => length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_050_000);
  });

  test('has about four thousand trajectories in eight half-years, and a source of sixteen months', () => {
    expect(halfYears).toHaveLength(8);
    expect(feedbackMonths).toHaveLength(16);
    const { length } = trajectories(20260112);
    expect(length).toBeGreaterThan(3_800);
    expect(length).toBeLessThan(4_200);
  });

  test('has twelve teams at the end, one of them with three clients', () => {
    const last = halfYears.at(-1) as (typeof halfYears)[number];
    expect(aliveIn(last)).toHaveLength(12);
    const ended = trajectories(20260112).filter(({ team }) => team.id === 'luwte');
    expect(new Set(ended.map(({ client }) => client)).size).toBe(3);
  });
});

describe('the sample’s stories', () => {
  test('name nobody who was not declared as a pseudonym', () => {
    const known = new Set([...words(organisation), 'Zijn', 'Dit']);
    const unknown = stories.flatMap(({ name, text }) => {
      const declared = new Set(/pseudoniemen: \[(.*)\]/.exec(text)?.[1]?.split(/,\s*/) ?? []);
      const inside = prose(text).match(/(?<=[\p{Ll}\d,;] )\p{Lu}\p{L}+/gu) ?? [];
      return inside.filter((word) => !known.has(word) && !declared.has(word)).map((word) => `${name}: ${word}`);
    });
    expect(unknown).toEqual([]);
  });

  test('carry consent when a client or parent speaks, with an end to it', () => {
    const told = stories.filter(({ text }) => /^perspectief:/m.test(text));
    expect(told.length).toBeGreaterThan(6);
    for (const { name, text } of told) expect(text, name).toMatch(/toestemming:\n(?: {2}.*\n)* {2}verloopt: \d{4}-\d{2}-\d{2}\n/);
  });

  test('are also negative, and of several voices', () => {
    expect(stories.length).toBeGreaterThanOrEqual(25);
    expect(stories.filter(({ text }) => /^teken: negatief$/m.test(text)).length).toBeGreaterThanOrEqual(6);
    const voices = stories.map(({ text }) => /^(?:van|perspectief): (.*)$/m.exec(text)?.[1]);
    expect(new Set(voices).size).toBeGreaterThanOrEqual(12);
  });
});

describe('the sample as a site', () => {
  let sample: Compiled;
  beforeAll(async () => void (sample = await compile(root)), 120_000);
  const definitions = () => sample.definitions!;
  const pages = () => sample.sites.flatMap((site) => site.pages);

  test('compiles without an error, and without a story that no page prints', () => {
    const wrong = sample.findings.filter(({ level, code }) => level === 'error' || code.startsWith('TV-5'));
    expect(wrong.map(({ code, at }) => `${code} ${at.file}:${at.line}`)).toEqual([]);
  });

  test('finds what was put into its data: an unknown code twice, a total row, doubles between two exports', () => {
    const said = sample.findings.map(({ code }) => code);
    expect(said.filter((code) => code === 'TV-351')).toHaveLength(2);
    expect(said).toEqual(expect.arrayContaining(['TV-330', 'TV-372']));
  });

  test('uses every member of every shelf', () => {
    const { indicators, editions, sources, stories: told, actions } = definitions();
    const drawn = pages().flatMap(({ sections }) =>
      [...JSON.stringify(sections).matchAll(/"kind":"(\w+)","title"/g)].map(([, kind]) => kind),
    );
    const asked = stories.flatMap(({ text }) => [...text.matchAll(/^::: (\S+)$/gm)].map(([, word]) => word));
    expect(new Set(indicators.map(({ measure }) => measure))).toEqual(new Set(Object.keys(measures)));
    expect(new Set(editions.map(({ audience }) => audience))).toEqual(new Set(Object.keys(audiences)));
    expect(new Set(sources.map(({ layout }) => layout))).toEqual(new Set(Object.keys(layouts)));
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(storyKinds));
    expect(new Set(told.flatMap(({ sign }) => sign ?? []))).toEqual(new Set(signs));
    expect(new Set(actions.map(({ state }) => state))).toEqual(new Set(actionStates));
    expect(drawn).toEqual(expect.arrayContaining(Object.keys(charts)));
    expect(new Set(asked)).toEqual(new Set(Object.keys(chartWords)));
  });

  test('every way of counting is shown on a page, and something is told of it', () => {
    const told = pages().flatMap(({ sections }) =>
      sections.flatMap((section) =>
        section.kind === 'spread' && section.spread.counted.state === 'shown' && section.spread.told.length > 0
          ? [section.spread.indicator]
          : [],
      ),
    );
    // Ways that share a measure: faces, a method with two goals, who came back, goals per family, and four meanings of response.
    const ways = ['gezichten', 'gesprek', 'steun', 'samen-thuis', 'geen-nieuwe-hulp', 'meeste-doelen', 'doelen', 'uitval'];
    expect(told).toEqual(expect.arrayContaining(ways));
    // Of reports also in what form they came and how severe they were, with enough youngsters behind each answer.
    const captions = pages().flatMap(({ sections }) =>
      [...JSON.stringify(sections).matchAll(/"caption":"([^"]*)"/g)].map(([, said]) => said),
    );
    for (const what of ['vorm', 'intensiteit']) expect(captions).toContain(`Agressie in huis, naar ${what} · De Overhaal · 2025`);
    const answers = pages().flatMap(({ sections }) =>
      sections.flatMap((section) => (section.kind === 'table' && section.id === 'respons' ? section.table.rows : [])),
    );
    for (const [title, meaning] of [
      ['Respons op de exit-vragenlijst', /van de \d+ afgesloten trajecten hadden een ingevulde exit-vragenlijst$/m],
      ['Respons op de Zorgenmeter', /van de \d+ afgesloten trajecten hadden een begin- én een eindlijst$/m],
      ['Respons op de steunlijst', /van de \d+ begeleide pleeggezinnen hadden een ingevulde steunlijst$/m],
      ['Kaarten die terugkwamen', /van de \d+ kinderen die een kaart kregen gaven de kaart ingekleurd terug$/m],
    ] as const)
      expect(
        answers
          .filter(([name]) => name === title)
          .map(([, , said]) => said)
          .join('\n'),
        title,
      ).toMatch(meaning);
    const measureOf = new Map(definitions().indicators.map(({ id, measure }) => [id, measure]));
    expect(new Set(told.map((id) => measureOf.get(id)))).toEqual(new Set(Object.keys(measures)));
  });

  test('a list of stories has each below one heading, what families told first', () => {
    for (const { group, pages } of sample.sites) {
      const lists = (pages.find(({ path }) => path === 'verhalen/index.html')?.sections ?? []).filter(
        ({ kind }) => kind === 'list',
      );
      const listed = lists.flatMap((list) => (list.kind === 'list' ? list.items.map(({ link }) => link.path) : []));
      const own = pages.filter(({ kind, path }) => kind === 'story' && listed.includes(path));
      expect(new Set(listed).size, group).toBe(listed.length);
      expect(own, group).toHaveLength(listed.length);
      expect(lists.length, group).toBeGreaterThanOrEqual(3);
      expect(lists[0], group).toMatchObject({ title: 'Wat gezinnen vertelden' });
    }
  });

  test('ranks nobody: in every table and download units stand in the author’s order, and nothing costs so much per outcome', () => {
    const order = definitions().organisation.units.map(({ name }) => name);
    const tables = (value: unknown): string[][][] => {
      if (typeof value !== 'object' || value === null) return [];
      const own = 'caption' in value && 'rows' in value && Array.isArray(value.rows) ? [value.rows as string[][]] : [];
      return [...own, ...Object.values(value).flatMap(tables)];
    };
    const files = (path: string, content: unknown) =>
      typeof content === 'string' && path.endsWith('.csv')
        ? [content.split('\r\n').map((line) => [line.split(';')[3] ?? ''])]
        : [];
    let compared = 0;
    for (const page of pages()) {
      const all = [
        ...tables(page.sections),
        ...page.downloads.flatMap((file) => files(file.path, 'content' in file ? file.content : null)),
      ];
      for (const rows of all) {
        const names = rows.map(([first = '']) => first).filter((name, i, list) => order.includes(name) && name !== list[i - 1]);
        if (new Set(names).size > 1) compared += 1;
        expect(names, page.path).toEqual(names.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
      }
      expect(JSON.stringify(all)).not.toMatch(/ranglijst|beste team|slechtste|kosten per|euro per/i);
    }
    expect(compared).toBeGreaterThan(10);
  });

  test('no sentence of ours claims what counting cannot say', () => {
    const ours = new Set(['conclusion', 'reading', 'subtitle', 'note', 'besides', 'under', 'points', 'lead', 'caption', 'about']);
    const said = (value: unknown, name = ''): string[] => {
      if (typeof value === 'string') return ours.has(name) ? [value] : [];
      if (Array.isArray(value)) return value.flatMap((one) => said(one, name));
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([key, inner]) => said(inner, key));
    };
    const texts = pages().flatMap(({ sections }) => said(sections));
    expect(texts.length).toBeGreaterThan(1000);
    // Who ended a trajectory is one of the sample's own answers.
    const own = (text: string) => text.replaceAll(/door ons is 33|met wijze door het gezin of door ons/g, '');
    expect([...new Set(texts)].filter((text) => claimsIn(own(text)).length > 0)).toEqual([]);
  });

  test('says who they were beside the outcomes, and beside everybody with the same kind of help', () => {
    const page = pages().find(({ path }) => path.endsWith('teams-2025-h2/zuid/index.html'));
    const tables = page?.sections.filter((section) => section.kind === 'tables') ?? [];
    const [who, whom] = tables;
    expect(tables.map(({ id }) => id)).toEqual(['om-wie-het-gaat', 'voor-wie']);
    expect(whom?.tables.map(({ caption }) => caption)).toEqual([
      'Uitval, naar leeftijd bij de start: 2025',
      'Zonder hulp verder, naar leeftijd bij de start: 2025',
    ]);
    expect(who?.tables.map(({ caption }) => caption)).toEqual(['Leeftijd bij de start', 'Soort hulp', 'Zwaarte bij de start']);
    for (const { head, rows } of who?.tables ?? []) {
      expect(head).toEqual(['Antwoord', 'Team Zuid', 'Hulp thuis']);
      for (const row of rows)
        expect(row.slice(1).join()).toMatch(/^(?:0|\d+ \(\d+\u00a0%\)),\d+ \((?:minder dan )?[1-9]\d*\u00a0%\)$/);
    }
    const small = pages().find(({ path }) => path.endsWith('/luwte/index.html'));
    expect(small?.sections.flatMap((section) => (section.kind === 'tables' ? section.tables : []))).toEqual([]);
  });

  test('says which lists there are of a change: both, one, or none, everyone once', () => {
    const tables = pages().flatMap(({ path, sections }) =>
      sections.flatMap((section) =>
        section.kind === 'table' && section.id === 'welke-lijsten' ? [{ path, ...section.table }] : [],
      ),
    );
    expect(tables.map(({ path }) => path.split('/').at(-2))).toEqual(['organisatie', 'werf', 'dok']);
    for (const { head, rows } of tables) {
      expect(head).toEqual(['Gevraagd', 'begin en eind', 'alleen begin', 'alleen eind', 'geen lijst', 'Totaal', 'Periode']);
      for (const row of rows) {
        const [both = 0, start = 0, end = 0, none = 0, total = 0] = row.slice(1, 6).map(Number);
        expect(both + start + end + none).toBe(total);
      }
    }
    expect(tables[0]?.rows[0]).toContain('89');
    expect(JSON.stringify(pages().find(({ path }) => path === tables[0]?.path)?.sections)).toContain('89 van de 188');
  });

  test('says on every page that it is made up', () => {
    for (const { path, notices } of pages()) expect(notices.join(' '), path).toMatch(/verzonnen/);
  });

  test('the team of three shows no figure about its three, and still its story', () => {
    const page = pages().find(({ path }) => path.endsWith('/luwte/index.html'));
    const shown = page?.sections.flatMap((section) =>
      section.kind === 'spread' && section.spread.counted.state === 'shown' ? [section.spread.id] : [],
    );
    expect(shown).toEqual([]);
    expect(JSON.stringify(page)).toContain('Een klein huis');
  });
});

/** Words with a capital: names of the organisation and its teams may be used in any story. */
function words(text: string): string[] {
  return text.match(/\p{Lu}\p{L}+/gu) ?? [];
}

/** What a reader reads: no front matter, no chart blocks, no bound numbers. */
function prose(text: string): string {
  return text
    .replace(/^---\n.*?\n---\n/su, '')
    .replace(/^:::.*?^:::$/gmsu, '')
    .replace(/\{[^}]*\}/g, '0');
}
