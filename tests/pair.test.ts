import { describe, expect, test } from 'vitest';
import { audiences, requestsOf } from '../src/audiences/index.ts';
import { createFormatter } from '../src/format.ts';
import { languages } from '../src/lang/index.ts';
import { comparedWith } from '../src/pair/compared.ts';
import type { Indicator, Page, SafeHtml, Spread } from '../src/model/index.ts';
import { action, createSet, definitions, edition, indicator, pairAll, source, told, unit } from './pair-support.ts';

const one = indicator('afgemaakt', { question: 'Maakten gezinnen hun traject af?' });
const teams = edition('teams');

function teamPages(
  more: Parameters<typeof definitions>[0] = {},
  fill = (_: ReturnType<typeof createSet>) => {},
  stories = [told('kleiner', [{ indicator: 'afgemaakt', unit: 'noord', period: '2025-H1' }])],
) {
  const all = definitions({ indicators: [one], ...more });
  const set = createSet('teams', all.indicators);
  for (const id of ['noord', 'zuid', 'eik']) set.share('afgemaakt', id, '2025-H1', [30, 40]);
  fill(set);
  return pairAll(all, [{ edition: teams, set: set.set, told: stories }]);
}

const find = (pages: Page[] | undefined, path: string) => pages?.find((page) => page.path === path);
const spreadsOf = (page: Page | undefined): Spread[] =>
  (page?.sections ?? []).flatMap((section) => (section.kind === 'spread' ? [section.spread] : []));
const noordOf = (made: ReturnType<typeof teamPages>) => spreadsOf(find(made.sites[0]?.pages, '2025/teams/noord/index.html'))[0];

describe('pair() gives a group its own pages', () => {
  test('and no page, definition or title of an edition of another group', () => {
    const { sites } = teamPages();
    const [intern, openbaar] = sites;
    expect(intern?.pages.map(({ path }) => path).filter((path) => !path.endsWith('geteld-en-verteld/index.html'))).toEqual([
      'index.html',
      '2025/teams/index.html',
      '2025/teams/noord/index.html',
      '2025/teams/zuid/index.html',
      '2025/teams/eik/index.html',
      'definities/afgemaakt/index.html',
      'jaren/index.html',
      'verhalen/index.html',
      'hoe-wij-tellen/index.html',
      'toegankelijkheid/index.html',
      '2025/index.html',
      'verhalen/kleiner/index.html',
      'eenheden/noord/index.html',
      'eenheden/zuid/index.html',
      'eenheden/eik/index.html',
      'cijfer/index.html',
      'zoeken/index.html',
    ]);
    expect(openbaar?.pages.map(({ path }) => path)).toEqual(['index.html', 'cijfer/index.html', 'zoeken/index.html']);
    expect(JSON.stringify(openbaar)).not.toContain('Teampagina');
  });

  test('free pages only where they may be read', () => {
    const page = {
      id: 'over',
      title: 'Over ons',
      annex: false,
      retention: null,
      body: '',
      bodyLine: 1,
      at: { file: 'x', line: 1 },
    };
    const { sites } = teamPages({ freePages: [{ ...page, visibility: ['openbaar'] }] });
    expect(sites.map(({ pages }) => find(pages, 'over/index.html') !== undefined)).toEqual([false, true]);
  });

  test('with a permanent address when the group has one, base path included', () => {
    const { sites } = teamPages();
    expect(sites[1]?.pages[0]?.canonical).toBe('https://voorbeeld.nl/kwaliteit/');
    expect(sites[0]?.pages[0]?.canonical).toBe(null);
  });

  test('a team that did not live in the period has no page', () => {
    const units = [
      unit('organisatie', 'O', null),
      unit('noord', 'Noord', 'organisatie'),
      unit('oud', 'Oud', 'organisatie', { until: '2024-12-31' }),
    ];
    const { sites } = teamPages({ organisation: { units } });
    expect(find(sites[0]?.pages, '2025/teams/oud/index.html')).toBe(undefined);
    expect(find(sites[0]?.pages, '2025/teams/noord/index.html')).toBeDefined();
  });

  test('and, where anyone may read, none of what is not released: not a page, not a title', () => {
    const all = definitions({ indicators: [one] });
    const report = edition('verslag', {
      audience: 'quality-report',
      visibility: 'openbaar',
      title: 'Nog niet af',
      state: 'draft',
    });
    const set = createSet('verslag', [one]);
    set.share('afgemaakt', 'organisatie', '2025-H1', [60, 80]);
    const stories = [told('eigen', [{ indicator: 'afgemaakt', unit: 'organisatie', period: '2025-H1' }])];
    const { sites, findings } = pairAll(all, [{ edition: report, set: set.set, told: stories }]);
    expect(JSON.stringify(sites)).not.toContain('Nog niet af');
    expect(findings.map(({ code }) => code)).toContain('TV-579');
    expect(findings.map(({ code }) => code)).not.toContain('TV-571');
    const released = pairAll(all, [{ edition: { ...report, state: 'released' }, set: set.set, told: stories }]);
    expect(released.findings.map(({ code }) => code)).not.toContain('TV-579');
    expect(JSON.stringify(released.sites[1]?.pages)).toContain('Nog niet af');
  });

  test('a first page shows what the newest released report about all has on its cover, and says which report that is', () => {
    const set = (id: string, counts: [number, number]) => {
      const made = createSet(id, [one]);
      made.share('afgemaakt', 'organisatie', '2025-H1', counts);
      return made.set;
    };
    const stories = [told('eigen', [{ indicator: 'afgemaakt', unit: 'organisatie', period: '2025-H1' }])];
    const all = definitions({ indicators: [one] });
    const report = (id: string, date: string, counts: [number, number], state: 'draft' | 'released' = 'released') => ({
      edition: edition(id, { audience: 'quality-report', date, state }),
      set: set(id, counts),
      told: stories,
    });
    const editions = [
      report('oud', '2025-09-01', [60, 80]),
      report('nieuw', '2026-03-01', [40, 80]),
      report('concept', '2026-05-01', [20, 80], 'draft'),
    ];
    const cover = (parts: typeof editions) => {
      const first = pairAll(all, parts).sites[0]?.pages[0]?.sections[0];
      return first?.kind === 'cover' ? first : null;
    };
    expect(cover(editions)?.facts.map(({ value }) => value)).toEqual(['50\u00a0%']);
    expect(cover(editions)?.from?.path).toBe('2026/nieuw/organisatie/index.html');
    expect(cover(editions.slice(2))?.facts).toEqual([]);
  });

  test('two pages with one address are a finding', () => {
    const page = {
      id: '2025/teams',
      title: 'Botst',
      annex: false,
      retention: null,
      body: '',
      bodyLine: 1,
      visibility: [],
      at: { file: 'x', line: 1 },
    };
    expect(teamPages({ freePages: [page] }).findings.map(({ code }) => code)).toContain('TV-573');
  });
});

describe('beside the editions stand', () => {
  const pages = teamPages().sites[0]?.pages;

  test('a year with how to cite each edition, and no address where the group has none', () => {
    const list = find(pages, '2025/index.html')?.sections.find(({ kind }) => kind === 'list');
    expect(list).toMatchObject({
      items: [{ text: 'Voorbeeldstichting (2025). Teampagina’s 2025 [teampagina’s]. 1 september 2025.' }],
    });
  });

  test('a page per story, with its figures and where it stands', () => {
    const page = find(pages, 'verhalen/kleiner/index.html');
    expect(page?.title).toBe('Kleiner gemaakt');
    expect(JSON.stringify(page?.sections)).toContain('definities/afgemaakt/index.html');
    expect(JSON.stringify(page?.sections)).toContain('2025/teams/noord/index.html');
  });

  test('a draft on accessibility that claims no status', () => {
    const text = JSON.stringify(find(pages, 'toegankelijkheid/index.html')?.sections);
    expect(text).toContain('Het is geen verklaring');
    expect(text).not.toMatch(/voldoet|status [A-E]/i);
  });

  test('an author’s own page of that name instead of ours', () => {
    const own = {
      id: 'toegankelijkheid',
      title: 'Onze verklaring',
      visibility: [],
      annex: false,
      retention: null,
      body: '',
      bodyLine: 1,
    };
    const made = teamPages({ freePages: [{ ...own, at: { file: 'x', line: 1 } }] });
    expect(made.findings.map(({ code }) => code)).not.toContain('TV-573');
    expect(find(made.sites[0]?.pages, 'toegankelijkheid/index.html')?.title).toBe('Onze verklaring');
  });
});

describe('every page says what it is', () => {
  test('fictional organisations and drafts, on the page and on paper', () => {
    const all = definitions({ indicators: [one] });
    const { sites } = pairAll(all, [{ edition: { ...teams, state: 'draft' }, set: createSet('teams', [one]).set }]);
    for (const page of sites[0]?.pages ?? []) expect(page.notices.join(' ')).toContain('verzonnen');
    const team = find(sites[0]?.pages, '2025/teams/noord/index.html');
    expect(team?.notices[0]).toContain('Concept');
    expect(team?.running.text).toContain('concept');
  });

  test('a team page starts with “Zijn dit onze cijfers?” and ends with the four steps', () => {
    const page = find(teamPages().sites[0]?.pages, '2025/teams/noord/index.html');
    expect(page?.sections.map(({ kind }) => kind)).toEqual(['cover', 'facts', 'spread', 'steps', 'list']);
    expect(page?.sections[1]).toMatchObject({ title: 'Zijn dit onze cijfers?' });
    expect(page?.sections.at(-2)).toMatchObject({
      steps: [{ title: 'Herkennen' }, { title: 'Begrijpen' }, { title: 'Waarderen' }, { title: 'Verbeteren' }],
    });
  });
});

describe('a spread counts', () => {
  test('the key number in words, with what it counts under it', () => {
    expect(noordOf(teamPages())?.counted).toMatchObject({
      state: 'shown',
      key: { headline: '75\u00a0%', under: '30 van de 40 gezinnen maakten het traject af' },
    });
  });

  test('people and no percentage below twenty', () => {
    const made = teamPages({}, (set) => set.share('afgemaakt', 'noord', '2025-H1', [5, 7]));
    expect(noordOf(made)?.counted).toMatchObject({ key: { headline: '5 van de 7 gezinnen' }, charts: [{ kind: 'people' }] });
  });

  test('the smallest wider period that may be shown, and says so', () => {
    const made = teamPages({}, (set) => {
      set.hide('afgemaakt', 'noord', '2025-H1');
      set.share('afgemaakt', 'noord', '2025', [40, 50]);
    });
    expect(noordOf(made)?.counted).toMatchObject({
      state: 'shown',
      note: expect.stringContaining('2025'),
      key: { under: expect.stringContaining('40 van de 50') },
    });
  });

  test('nothing, calmly, when no period may be shown; the story stays', () => {
    const spread = noordOf(teamPages({}, (set) => set.hide('afgemaakt', 'noord', '2025-H1')));
    expect(spread?.counted).toMatchObject({ state: 'not-shown', reason: expect.stringContaining('Niet getoond') });
    expect(spread?.told).toHaveLength(1);
  });

  test.each([
    ['empty', 'Geen gezinnen bij Team Noord'],
    ['not-yet', 'Nog niet te zien'],
    ['absent', 'niet gevraagd'],
  ] as const)('what is %s is said as such, and not widened', (state, said) => {
    const made = teamPages({}, (set) => {
      set.hide('afgemaakt', 'noord', '2025-H1', state);
      set.share('afgemaakt', 'noord', '2025', [40, 50]);
    });
    expect(noordOf(made)?.counted).toMatchObject({ state: 'not-shown', reason: expect.stringContaining(said) });
  });

  test.each([
    ['not-yet', 'Nog geen cijfer, want we vragen dit sinds januari.'],
    ['not-applicable', 'Niet van toepassing, want we vragen dit sinds januari.'],
  ] as const)('an indicator that is not available (%s) says why', (kind, reason) => {
    const never = indicator('later', { unavailable: { kind, reason: 'we vragen dit sinds januari' } });
    const page = find(teamPages({ indicators: [one, never] }).sites[0]?.pages, '2025/teams/noord/index.html');
    expect(spreadsOf(page)[1]?.counted).toEqual({
      state: 'not-shown',
      reason,
    });
  });

  test('over a year when the indicator is counted in years and the edition in half-years', () => {
    const yearly = indicator('jaarlijks', { basePeriod: 'year' });
    const all = definitions({ indicators: [yearly] });
    const set = createSet('teams', [yearly]);
    set.share('jaarlijks', 'noord', '2025', [40, 50]);
    const { sites } = pairAll(all, [{ edition: teams, set: set.set }]);
    expect(spreadsOf(find(sites[0]?.pages, '2025/teams/noord/index.html'))[0]?.counted).toMatchObject({
      state: 'shown',
      note: null,
    });
  });
});

describe('a spread tells', () => {
  const own = told('eigen', [{ indicator: 'afgemaakt', unit: 'noord', period: '2025-H1' }]);
  const above = told('boven', [{ indicator: 'afgemaakt', unit: 'ambulant', period: '2025' }]);

  test('its own story, with the first sentences apart', () => {
    const [story] = noordOf(teamPages({}, undefined, [own, above]))?.told ?? [];
    expect(story).toMatchObject({ id: 'eigen', borrowedFrom: null, quoted: true });
    expect(story?.opening).toHaveLength(1);
    expect(story?.rest).toHaveLength(1);
  });

  test('else the nearest one upward, says whose it is, and leaves lines for the team', () => {
    const spread = noordOf(teamPages({}, undefined, [above]));
    expect(spread?.told[0]).toMatchObject({ id: 'boven', borrowedFrom: 'Verteld over Ambulante hulp, 2025' });
    expect(spread?.blank?.lines).toBeGreaterThan(2);
  });

  test('of a unit with teams, one told above goes before one told in a team below', () => {
    const all = definitions({ indicators: [one] });
    const made = createSet('verslag', [one]);
    made.share('afgemaakt', 'ambulant', '2025-H1', [30, 40]);
    const where = (id: string) => [{ indicator: 'afgemaakt', unit: id, period: '2025-H1' }];
    const report = edition('verslag', { audience: 'quality-report', unit: 'ambulant' });
    const stories = [told('onder', where('noord')), told('hoger', where('organisatie'))];
    const { sites } = pairAll(all, [{ edition: report, set: made.set, told: stories }]);
    expect(spreadsOf(find(sites[0]?.pages, '2025/verslag/ambulant/index.html'))[0]?.told.map(({ id }) => id)).toEqual(['hoger']);
  });

  test('never a story of a sister team', () => {
    expect(
      noordOf(teamPages({}, undefined, [told('zus', [{ indicator: 'afgemaakt', unit: 'zuid', period: '2025-H1' }])]))?.told,
    ).toEqual([]);
  });

  test('one story at several figures stands on the page once; later figures refer to it', () => {
    const second = indicator('nut');
    const shared = told(
      'samen',
      ['afgemaakt', 'nut'].map((id) => ({ indicator: id, unit: 'noord', period: '2025-H1' })),
    );
    const made = teamPages({ indicators: [one, second] }, (set) => set.share('nut', 'noord', '2025-H1', [30, 40]), [shared]);
    const [first, later] = spreadsOf(find(made.sites[0]?.pages, '2025/teams/noord/index.html'));
    expect(first?.told.map(({ anchor }) => anchor)).toEqual(['verhaal-samen']);
    expect([later?.told, later?.see]).toEqual([
      [],
      [expect.objectContaining({ text: 'Kleiner gemaakt', anchor: 'verhaal-samen' })],
    ]);
  });

  test('a figure of which nothing is told is a finding per indicator: a warning inside, an error in public', () => {
    const inside = teamPages({}, undefined, []).findings;
    expect(inside).toMatchObject([
      { code: 'TV-570', level: 'warning', params: { indicator: 'afgemaakt', units: ['noord', 'zuid', 'eik'] } },
    ]);
    const set = createSet('teams', [one]);
    set.share('afgemaakt', 'noord', '2025-H1', [30, 40]);
    const outside = pairAll(definitions({ indicators: [one] }), [
      { edition: { ...teams, visibility: 'openbaar' }, set: set.set },
    ]);
    expect(outside.findings).toMatchObject([{ code: 'TV-570', level: 'error', params: { units: ['noord'] } }]);
  });

  test('a story that no page prints is a finding at the story', () => {
    const lost = told('kwijt', [{ indicator: 'ietsanders', unit: 'noord', period: '2025-H1' }]);
    expect(teamPages({}, undefined, [above, lost]).findings).toMatchObject([
      { code: 'TV-570' },
      { code: 'TV-571', params: { story: 'kwijt' } },
    ]);
  });

  test('actions follow the figure they came from', () => {
    const made = teamPages({ actions: [action('tempo', [{ indicator: 'afgemaakt', unit: 'noord', period: '2025-H1' }])] });
    expect(noordOf(made)?.actions).toMatchObject([
      { title: 'tempo', stateText: 'bezig', byline: expect.stringContaining('1 december 2025') },
    ]);
  });
});

describe('a quality report', () => {
  const report = edition('verslag', { audience: 'quality-report', title: 'Wat telt', body: 'Onze visie.' });
  const stories = [told('eigen', [{ indicator: 'afgemaakt', unit: 'organisatie', period: '2025-H1' }])];
  const make = (more: Partial<typeof report> = {}) => {
    const response = indicator('respons', { measure: 'response', title: 'Exit-vragenlijst', predicate: 'vulden een lijst in' });
    const all = definitions({
      indicators: [one, response],
      actions: [action('tempo', [{ indicator: 'afgemaakt', unit: 'noord', period: '2025-H1' }])],
      sources: [source('beeindigingen')],
    });
    const set = createSet('verslag', all.indicators);
    set.share('afgemaakt', 'organisatie', '2025-H1', [60, 80]);
    set.share('respons', 'organisatie', '2025-H1', [60, 80]);
    const made = pairAll(all, [{ edition: { ...report, ...more }, set: set.set, told: stories }]);
    return { ...made, page: find(made.sites[0]?.pages, '2025/verslag/organisatie/index.html') };
  };

  test('opens with a cover: key figures with their voice, and contents', () => {
    expect(make().page?.sections[0]).toMatchObject({
      kind: 'cover',
      title: 'Wat telt',
      facts: [
        {
          value: '75\u00a0%',
          voice: {
            text: 'In maart wilde ik stoppen. Het werd me te veel, drie afspraken per week.',
            byline: expect.stringContaining('Moeder'),
          },
        },
      ],
      contents: expect.arrayContaining([{ text: 'Wat deze cijfers niet zeggen', anchor: 'grenzen' }]),
    });
  });

  test('goes from vision to response, pride, actions, and ends with what the figures do not say', () => {
    expect(make().page?.sections.map((section) => ('id' in section ? section.id : section.kind))).toEqual([
      'cover',
      'visie',
      'spread',
      'respons',
      'trots',
      'acties',
      'grenzen',
    ]);
  });

  test('chapters give their own headings, in their own order', () => {
    const chapter = {
      title: 'Hoe effectief is de hulp?',
      indicators: ['afgemaakt'],
      stories: ['eigen'],
      actions: 'all' as const,
      at: { file: 'x', line: 1 },
    };
    const { page } = make({ chapters: [chapter] });
    expect(page?.sections.slice(2, 6)).toMatchObject([
      { kind: 'chapter', title: 'Hoe effectief is de hulp?' },
      { kind: 'spread', level: 3 },
      { kind: 'stories', stories: [], see: [{ anchor: 'verhaal-eigen' }] },
      { kind: 'actions' },
    ]);
  });

  test('shows what teams told when nobody spoke for the whole, and says which team', () => {
    const all = definitions({ indicators: [one] });
    const set = createSet('verslag', [one]);
    set.share('afgemaakt', 'organisatie', '2025-H1', [60, 80]);
    const { sites } = pairAll(all, [
      { edition: report, set: set.set, told: [told('team', [{ indicator: 'afgemaakt', unit: 'noord', period: '2025-H1' }])] },
    ]);
    expect(spreadsOf(find(sites[0]?.pages, '2025/verslag/organisatie/index.html'))[0]?.told[0]?.borrowedFrom).toContain(
      'Team Noord',
    );
  });
});

test('requestsOf() asks each drawing once, and none of what is hidden', () => {
  const all = definitions({ indicators: [one] });
  const set = createSet('teams', [one]);
  set.share('afgemaakt', 'noord', '2025-H1', [30, 40]);
  set.hide('afgemaakt', 'zuid', '2025-H1');
  expect(requestsOf(teams, all, set.set).map(({ kind, unit: where }) => [kind, where])).toEqual([['people', 'noord']]);
});

test('every audience has an id of its own', () => {
  for (const [id, audience] of Object.entries(audiences)) expect(audience.id).toBe(id);
});

test('a story without a paragraph at its start is printed after the figure, whole', () => {
  const list = told('lijst', [{ indicator: 'afgemaakt', unit: 'noord', period: '2025-H1' }], {
    blocks: [{ kind: 'prose', html: '<ul><li>a</li></ul>' as SafeHtml }],
  });
  const [story] = noordOf(teamPages({}, undefined, [list]))?.told ?? [];
  expect([story?.opening.length, story?.rest.length]).toEqual([1, 0]);
});

describe('what is told and counted keep each other company', () => {
  const link = { indicator: 'afgemaakt', unit: 'noord', period: '2025-H1' };
  const long = (id: string) =>
    told(id, [link], { blocks: [{ kind: 'prose', html: `<p>${'Het werd me te veel. '.repeat(60)}</p>` as SafeHtml }] });

  test('one story beside the figure, and what would leave an empty page below it', () => {
    const spread = noordOf(teamPages({}, undefined, [long('een'), long('twee'), long('drie')]));
    expect(spread?.told).toHaveLength(3);
    expect(spread?.beside).toMatchObject({ stories: 1 });
  });

  test('short stories all beside it', () => {
    const spread = noordOf(teamPages({}, undefined, [told('een', [link]), told('twee', [link])]));
    expect(spread?.beside.stories).toBe(2);
  });

  test.each(['“Ik belde zelf.”', '„Ik belde zelf.”', '&quot;Ik belde zelf.&quot;', '<em>“Ik belde</em> zelf.”'])(
    'a quote that has its own opening mark gets no second one: %s',
    (text) => {
      const quote = told('een', [link], { blocks: [{ kind: 'prose', html: `<p>${text}</p>` as SafeHtml }] });
      const [opening] = noordOf(teamPages({}, undefined, [quote]))?.told[0]?.opening ?? [];
      const plain = opening?.kind === 'prose' ? opening.html.replace(/<[^>]*>/g, '') : '';
      expect(plain.match(/[“„"]|&quot;/g)?.filter((sign) => sign !== '&quot;')).toEqual(['“']);
    },
  );
});

describe('a public page does not point at one team', () => {
  const of = (unitId: string, id: string) => action(id, [{ indicator: 'afgemaakt', unit: unitId, period: '2025-H1' }]);
  const titles = (visibility: string, about = 'organisatie') => {
    const all = definitions({ indicators: [one], actions: [of('noord', 'van noord'), of('organisatie', 'van allen')] });
    const set = createSet('verslag', [one]);
    set.share('afgemaakt', about, '2025-H1', [60, 80]);
    const report = edition('verslag', { audience: 'quality-report', visibility, unit: about });
    const { sites } = pairAll(all, [{ edition: report, set: set.set, told: [] }]);
    const page = sites.flatMap(({ pages }) => pages).find(({ path }) => path === `2025/verslag/${about}/index.html`);
    return spreadsOf(page)[0]?.actions.map(({ title }) => title);
  };

  test('an action from a team’s figure is in the report inside, and not in the public one', () => {
    expect(titles('intern')).toEqual(['van noord', 'van allen']);
    expect(titles('openbaar')).toEqual(['van allen']);
  });

  test('unless the edition is about that team', () => {
    expect(titles('openbaar', 'noord')).toEqual(['van noord', 'van allen']);
  });

  test('nor when a story told there led to the same action', () => {
    const both = action('ook', [{ story: 'eigen' }, { indicator: 'afgemaakt', unit: 'noord', period: '2025-H1' }]);
    const all = definitions({ indicators: [one], actions: [both] });
    const set = createSet('verslag', [one]);
    set.share('afgemaakt', 'organisatie', '2025-H1', [60, 80]);
    const stories = [told('eigen', [{ indicator: 'afgemaakt', unit: 'organisatie', period: '2025-H1' }])];
    const report = edition('verslag', { audience: 'quality-report', visibility: 'openbaar' });
    const { sites } = pairAll(all, [{ edition: report, set: set.set, told: stories }]);
    expect(JSON.stringify(sites.map(({ pages }) => pages))).not.toContain('tempogesprek');
  });
});

test('an indicator that may not be compared asks for no comparison', () => {
  const all = definitions({
    indicators: [{ ...one, compared: false }],
    organisation: { units: [unit('o', 'O', null), unit('a', 'A', 'o'), unit('b', 'B', 'o')] },
  });
  const set = createSet('teams', all.indicators);
  for (const id of ['a', 'b']) set.share('afgemaakt', id, '2025-H1', [30, 40]);
  const about = edition('teams', { unit: 'o' });
  expect(requestsOf(about, all, set.set).map(({ kind }) => kind)).toEqual(['people', 'people']);
  const free = { ...all, indicators: [one] };
  expect(requestsOf(about, free, set.set).map(({ kind }) => kind)).toContain('compare');
});

describe('the page of a definition', () => {
  const rowsOf = (more: Partial<Indicator>) => {
    const own = indicator('nut', more);
    const set = createSet('teams', [own]);
    set.share('nut', 'noord', '2025-H1', [40, 50]);
    const { sites } = pairAll(definitions({ indicators: [own] }), [{ edition: teams, set: set.set }]);
    const facts = find(sites[0]?.pages, 'definities/nut/index.html')?.sections.find(({ kind }) => kind === 'facts');
    const rows = facts?.kind === 'facts' ? facts.rows : [];
    return new Map(rows.map(({ label, texts }) => [label, texts.join().replaceAll('\u00a0', ' ')]));
  };

  test('says what kind of agreement it is, who chose it, who measured, and since when', () => {
    const rows = rowsOf({ status: 'government', chosenBy: 'regio, 12 maart 2024', measuredBy: 'hulpverlener', since: '2025-H1' });
    expect(['Soort afspraak', 'Gekozen door', 'Gemeten door', 'Geldt sinds'].map((label) => rows.get(label))).toEqual([
      'afgesproken door de overheid',
      'regio, 12 maart 2024',
      'hulpverlener',
      'eerste helft van 2025',
    ]);
  });

  test.each([
    ['share', '70 % (afspraak)'],
    ['checklist', '70 % (afspraak)'],
    ['duration', '70 dagen (afspraak)'],
    ['incidents', '70 (afspraak)'],
  ] as const)('a norm of %s: %s', (measure, said) => {
    expect(rowsOf({ measure, norm: { value: 70, origin: 'afspraak' } }).get('Norm')).toBe(said);
  });
});

test('sources of one day are one line', () => {
  const more = { sources: [source('beeindigingen'), source('vragen', { origin: 'de vragenlijst' })] };
  const page = find(
    teamPages({ ...more, indicators: [one, indicator('nut', { source: 'vragen' })] }, (set) =>
      set.share('nut', 'noord', '2025-H1', [30, 40]),
    ).sites[0]?.pages,
    '2025/teams/noord/index.html',
  );
  const [, facts] = page?.sections ?? [];
  const rows = facts?.kind === 'facts' ? facts.rows : [];
  expect(rows.find(({ label }) => label === 'Bron')?.texts).toEqual([
    'export uit het dossier en de vragenlijst, stand van 15 juli 2025',
  ]);
});

test('numbers that came rounded are said as such, not as a range', () => {
  const made = teamPages({ sources: [source('beeindigingen'), source('land', { roundedTo: 10 })] }, ({ set }) => {
    const round = { count: [32615, 32625], n: [43535, 43545] } as const;
    for (const [text, number] of set.numbers) {
      const { face, unit: where, category: answer } = number.key;
      if (where !== 'noord' || answer !== null || (face !== 'count' && face !== 'n')) continue;
      const [low, high] = round[face];
      set.numbers.set(text, { ...number, form: { kind: 'band', low, high }, value: (low + high) / 2 });
    }
  });
  const { counted } = noordOf(made) ?? {};
  expect(counted).toMatchObject({
    key: { under: 'ongeveer 32.620 van de 43.540 gezinnen (afgerond op 10) maakten het traject af' },
  });
});

test.each([
  ['aggregates', true],
  ['rows', false],
] as const)('with whom a figure is compared says whether they count alike: %s', (layout, isDoubted) => {
  const all = definitions({ indicators: [one], sources: [source('beeindigingen', { layout })] });
  const made = createSet('teams', [one]);
  const key = { indicator: 'afgemaakt', unit: 'noord', period: '2025-H1' };
  for (const [face, value] of [['reference-n', 60], ['reference-units', 2], ['reference-level', 1]] as const) made.number(key, face, value); // prettier-ignore
  const words = languages['nl-NL'];
  const context = { set: made.set, definitions: all, edition: teams, words, format: createFormatter('nl-NL', words, 1) };
  const sentence =
    comparedWith(
      context as never,
      { indicator: one, unit: 'noord', part: null, edition: teams } as never,
      { id: '2025-H1' } as never,
    ) ?? '';
  expect(sentence).toContain('Ambulante hulp');
  expect(sentence.includes('weten we niet zeker')).toBe(isDoubted);
});
