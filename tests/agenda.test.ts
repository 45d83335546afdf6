import { describe, expect, test } from 'vitest';
import type { Page, SafeHtml } from '../src/model/index.ts';
import { calendarFile } from '../src/pair/calendar-file.ts';
import { requestsOf } from '../src/audiences/index.ts';
import { visibleFrom } from '../src/pair/events.ts';
import { markTerms } from '../src/pair/glossary.ts';
import { action, createSet, definitions, edition, indicator, pairAll } from './pair-support.ts';

const at = { file: 'content/organisatie.md', line: 1 };
const day = (more = {}) => ({
  id: 'x',
  from: '2026-02-27',
  until: '2026-02-28',
  title: 'Praten',
  about: null,
  who: null,
  kind: 'gesprek',
  ...more,
});

describe('the calendar file', () => {
  const file = (more = {}) => calendarFile([day(more)], { name: 'De Overhaal', stamp: '2026-03-01' });
  test('has whole days whose end is the day after, across the end of a month', () => {
    expect(file()).toContain('DTSTART;VALUE=DATE:20260227\r\nDTEND;VALUE=DATE:20260301\r\n');
    expect(file({ from: '2028-02-28', until: '2028-02-28' })).toContain('DTEND;VALUE=DATE:20280229\r\n');
  });
  test('escapes what means something, and folds at 75 bytes without breaking a letter', () => {
    const title = `Cliëntenraad; ouders, ${'één é '.repeat(30)}\nslot`;
    const text = file({ title });
    expect(text).toContain('SUMMARY:Cliëntenraad\\; ouders\\, ');
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain(`${'één é '.repeat(30)}\\nslot`);
  });
  test('is the same bytes twice, every line ends as the format asks, and begins and ends', () => {
    expect(file()).toBe(file());
    expect(file().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file()).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*END:VCALENDAR\r\n$/);
  });
});

describe('the calendar of a group', () => {
  const item = (title: string, from: string, visibility: string[] = []) => ({
    title,
    kind: 'talk' as const,
    from,
    until: from,
    about: null,
    who: null,
    visibility,
    at,
  });
  const one = indicator('uitval');
  const made = createSet('teams', [one]);
  made.share('uitval', 'noord', '2025-H1', [9, 50]);
  const all = definitions({
    indicators: [one],
    actions: [action('bel', [{ indicator: 'uitval', unit: 'noord', period: '2025-H1' }])],
    organisation: { agenda: [item('Voor allen', '2026-01-05'), item('Alleen intern', '2025-12-24', ['intern'])] },
  });
  const { sites } = pairAll(all, [{ edition: edition('teams'), set: made.set }]);
  const pageOf = (group: string) =>
    sites.find((site) => site.group === group)?.pages.find(({ path }) => path === 'agenda/index.html');

  test('holds its own days in order, its actions and its editions; another group sees none of them', () => {
    const rows = pageOf('intern')?.sections.flatMap((section) =>
      section.kind === 'days' ? section.items.map(({ what }) => what) : [],
    );
    expect(rows).toEqual([
      'verschijnt: Teampagina’s 2025',
      'actie klaar: bel',
      'Alleen intern',
      'opnieuw meten: bel',
      'Voor allen',
    ]);
    const other = JSON.stringify(pageOf('openbaar'));
    expect(other).toContain('Voor allen');
    expect(other).not.toMatch(/Alleen intern|actie klaar/);
  });
});

describe('words of the glossary', () => {
  const term = (name: string) => ({ name, meaning: 'x', instead: [], at });
  const page = (...html: string[]) =>
    ({
      path: 'x/index.html',
      audience: null,
      sections: html.map((one) => ({ kind: 'prose', id: 'p', title: null, html: one as SafeHtml })),
    }) as unknown as Page;
  const marked = (terms: string[], ...html: string[]) =>
    markTerms(page(...html), terms.map(term)).sections.map((section) => (section.kind === 'prose' ? section.html : ''));
  const link = (word: string, id = word) => `<a class="term" href="/woordenlijst/index.html#begrip-${id}">${word}</a>`;

  test('lead to it the first time they stand on a page, in any case', () => {
    expect(marked(['uitval'], '<p>Uitval is uitval.</p>', '<p>uitval</p>')).toEqual([
      `<p>${link('Uitval', 'uitval')} is uitval.</p>`,
      '<p>uitval</p>',
    ]);
  });
  test.each([
    ['in a link', '<p><a href="/x">de uitval</a></p>'],
    ['in a heading', '<h3>Uitval</h3>'],
    ['in an attribute', '<p><img src="/a.png" alt="uitval" /></p>'],
    ['in a longer word', '<p>uitvalcijfer en jeugd-uitval</p>'],
  ])('but not %s', (_, html) => {
    expect(marked(['uitval'], html)).toEqual([html]);
  });
  test('two words in one sentence lead each to their own, and one within the other’s link to none', () => {
    expect(marked(['lange uitval', 'uitval', 'team'], '<p>lange uitval in een team</p>')).toEqual([
      `<p>${link('lange uitval', 'lange-uitval')} in een ${link('team')}</p>`,
    ]);
  });
});

describe('what happened in a team’s time', () => {
  const half = { basePeriod: 'half-year' as const, firstMonth: 1 };
  test.each([
    ['six weeks before a half-year begins, that one lies wholly after it', '2025-05-20', '2025-07-01', null, '2025-H2'],
    ['a day later it is about both sides', '2025-05-21', '2025-07-02', '2025-H2', '2026-H1'],
    ['in the middle of a half-year', '2025-07-01', '2025-08-12', '2025-H2', '2026-H1'],
    ['over the end of February in a leap year', '2028-01-20', '2028-03-02', '2028-H1', '2028-H2'],
  ])('%s', (_, day, from, partly, wholly) => {
    const seen = visibleFrom(day, half);
    expect([seen.from, seen.partly?.id ?? null, seen.wholly.id]).toEqual([from, partly, wholly]);
  });

  const event = (
    title: string,
    from: string,
    more: { units?: string[]; visibility?: string[]; kind?: 'event' | 'talk' } = {},
  ) => ({ title, kind: 'event' as const, from, until: from, about: null, who: null, visibility: [], at, ...more });
  const one = indicator('uitval');
  const made = createSet('teams', [one]);
  made.share('uitval', 'noord', '2025-H1', [9, 50]);
  const agenda = [
    event('Verhuisd', '2025-02-01', { units: ['noord'] }),
    event('Andere begeleiders', '2024-11-25', { units: ['noord'] }),
    event('Lang geleden', '2024-11-01', { units: ['noord'] }),
    event('Nieuwe directie', '2025-06-01'),
    event('Zuid verhuisd', '2025-02-01', { units: ['zuid'] }),
    event('Alleen voor de raad', '2025-02-01', { visibility: ['raad'] }),
    event('Een gesprek', '2025-02-01', { kind: 'talk' }),
  ];
  const shown = (more = {}) => {
    const all = definitions({ indicators: [one], organisation: { agenda } });
    const { sites } = pairAll(all, [
      { edition: edition('teams', { audience: 'team', period: '2025-H1', ...more }), set: made.set },
    ]);
    const page = sites.flatMap(({ pages }) => pages).find(({ path }) => path.endsWith('/noord/index.html'));
    return page?.sections.find((section) => section.kind === 'table' && section.id === 'wat-er-gebeurde');
  };
  test('stands on its page: its own events, those of all, those just before; never those of others, or for other groups', () => {
    const section = shown();
    const rows = section?.kind === 'table' ? section.table.rows : [];
    expect(rows.map(([, what]) => what)).toEqual(['Andere begeleiders', 'Verhuisd', 'Nieuwe directie']);
    expect(JSON.stringify(shown({ period: 'alles' }))).not.toMatch(/Zuid verhuisd|Alleen voor|Een gesprek/);
    expect(rows[1]![2]).toBe('eerste helft van 2025 (deels), tweede helft van 2025');
  });

  test('goes into the drawings over time of pages that tell it, by the same rules', () => {
    const all = definitions({ indicators: [one], organisation: { agenda } });
    const trends = createSet('teams', [one]);
    for (const period of ['2024-H2', '2025-H1']) trends.share('uitval', 'noord', period, [9, 50]);
    const asked = (more: Parameters<typeof edition>[1]) =>
      requestsOf(edition('teams', { period: '2025-H1', ...more }), all, trends.set).filter(({ unit, kind, blank }) => unit === 'noord' && kind === 'trend' && !blank); // prettier-ignore
    expect(asked({ audience: 'team' }).map(({ events }) => events?.map(({ title, from }) => `${title} ${from}`))).toEqual([
      ['Verhuisd 2025-03-15', 'Andere begeleiders 2025-01-06', 'Lang geleden 2024-12-13', 'Nieuwe directie 2025-07-13'],
    ]);
    expect(asked({ audience: 'team', visibility: 'raad' })[0]?.events?.length).toBe(5);
  });
});
