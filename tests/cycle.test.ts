import { describe, expect, test } from 'vitest';
import { languages } from '../src/lang/index.ts';
import { kinds } from '../src/kinds/index.ts';
import { readOver } from '../src/lints/index.ts';
import type { Action, Definitions, Edition, Sign, ToldStory } from '../src/model/index.ts';
import { changeOf } from '../src/pair/later.ts';
import { action, createSet, definitions, edition, indicator, pairAll, told } from './pair-support.ts';

const words = languages['nl-NL'];
const at = { file: 'content/acties/x.md', line: 1 };

describe('whether it got better', () => {
  const few = { value: 0.5, low: null, high: null };
  const then = { value: 0.4, low: 0.3, high: 0.5 };
  test.each([
    ['a clear fall of what should be low is better', { value: 0.2, low: 0.15, high: 0.25 }, 'lower-is-better', 'better'],
    ['and of what should be high is worse', { value: 0.2, low: 0.15, high: 0.25 }, 'higher-is-better', 'worse'],
    ['of what is neither it is only less', { value: 0.2, low: 0.15, high: 0.25 }, 'neutral', 'less'],
    ['a fall that chance explains is no change', { value: 0.35, low: 0.25, high: 0.45 }, 'lower-is-better', 'chance'],
    ['of few people nothing is said', few, 'lower-is-better', 'too-few'],
  ] as const)('%s', (_, now, direction, expected) => {
    expect(changeOf(now, then, direction)).toBe(expected);
  });
  test('the words never say what it is due to', () => {
    const say = words.cycle.later;
    const all = (['better', 'worse', 'more', 'less', 'chance', 'too-few'] as const).map((change) =>
      say({ title: 'Uitval', again: '2025', now: '12 %', before: '2024', then: '19 %', change }),
    );
    expect(new Set(all).size).toBe(6);
    for (const sentence of all) expect(sentence).not.toMatch(/dankzij|door|omdat|want/);
  });
});

describe('what an action lacks', () => {
  const whole = (own: Partial<Action>): Action => ({
    id: 'x',
    title: 'X',
    what: 'iets',
    who: 'team',
    with: [],
    how: null,
    when: '2026-06-01',
    from: [],
    state: 'running',
    again: '2026',
    at,
    ...own,
  });
  const found = (own: Partial<Action>) =>
    readOver({
      definitions: {
        stories: [],
        actions: [whole(own)],
        editions: [{ date: '2026-03-01', body: '', at }],
        indicators: [],
        freePages: [],
        organisation: { locale: 'nl-NL', terms: [] },
      } as unknown as Definitions,
      words,
      kinds,
    }).map(({ code }) => code);
  test.each([
    ['nobody to do it', { who: null }, ['TV-810']],
    ['no date', { when: null }, ['TV-810']],
    ['nothing, when it is only proposed', { who: null, when: null, state: 'proposed' }, []],
    ['nothing, when it was asked of others', { who: null, to: 'de gemeente' }, []],
    ['a date that has passed while it runs', { when: '2026-02-01' }, ['TV-813']],
    ['a time to see whether it helped, once it is done', { state: 'done', again: null }, ['TV-812']],
  ] as const)('%s', (_, own, codes) => {
    expect(found(own)).toEqual(codes);
  });
});

describe('on a page', () => {
  const uitval = indicator('uitval', { direction: 'lower-is-better', title: 'Uitval' });
  const year = (id: string, period: string, more = {}) =>
    edition(id, { audience: 'quality-report', visibility: 'openbaar', period, date: `${Number(period) + 1}-03-01`, ...more });
  const compose = ({ actions, editions, told: stories = [] }: { actions: Action[]; editions: Edition[]; told?: ToldStory[] }) => {
    const all = { ...definitions({ indicators: [uitval] }), actions };
    return pairAll(
      all,
      editions.map((one) => {
        const made = createSet(one.id, [uitval]);
        made.share('uitval', 'organisatie', '2024', [80, 200]);
        made.share('uitval', 'organisatie', '2025', [20, 200]);
        return { edition: one, set: made.set, told: stories };
      }),
    );
  };
  const from = [{ indicator: 'uitval', unit: 'organisatie', period: '2024' }];
  const reportOf = (made: ReturnType<typeof compose>, id: string) =>
    JSON.stringify(made.sites.flatMap(({ pages }) => pages).find(({ path }) => path.includes(`${id}/organisatie/index`)));

  test('an action says what its figure was and became, with the word that the interval allows', () => {
    const made = compose({ actions: [action('bel', from, { again: '2025' })], editions: [year('v2025', '2025')] });
    expect(reportOf(made, 'v2025').replace(/\u00a0/g, ' ')).toMatch(/opnieuw gemeten \(2025\): 10 %\. Beter dan 40 % \(2024\)/);
  });
  test('the board of a group holds its actions by year and state, and is offered at the door', () => {
    const actions = [
      action('bel', from, { state: 'done' }),
      action('idee', from, { state: 'proposed' }),
      action('vraag', from, { to: 'de gemeente' }),
    ];
    const { sites } = compose({ actions, editions: [year('v2024', '2024')] });
    const pages = sites.flatMap(({ pages: all }) => all);
    const boards = pages.find(({ path }) => path === 'acties/index.html')?.sections.filter(({ kind }) => kind === 'board');
    expect(boards?.map((section) => 'id' in section && section.id)).toEqual(['jaar-2025', 'verbeteremmer', 'aanbevelingen']);
    expect(JSON.stringify(pages.filter(({ path }) => path === 'index.html'))).toContain('acties/index.html');
  });
  test('what came from a later figure is not in an earlier report', () => {
    const later = action('later', [{ indicator: 'uitval', unit: 'organisatie', period: '2025' }]);
    const made = compose({ actions: [later], editions: [year('v2024', '2024'), year('v2025', '2025')] });
    expect(reportOf(made, 'v2024')).not.toContain('"title":"later"');
    expect(reportOf(made, 'v2025')).toContain('"title":"later"');
  });
  test('two reports from whose figures nothing followed are a finding; one is only the older one', () => {
    const codes = (actions: Action[]) =>
      compose({ actions, editions: [year('v2024', '2024'), year('v2025', '2025')] }).findings.filter(
        ({ code }) => code === 'TV-811',
      );
    expect(codes([])).toMatchObject([{ params: { edition: 'v2025', previous: 'v2024' } }]);
    expect(codes([action('bel', from)])).toEqual([]);
  });
  test('three stories that all went well are a finding, and one that did not takes it away', () => {
    const link = { indicator: 'uitval', unit: 'organisatie', period: '2025' };
    const stories = (signs: Sign[]) => signs.map((sign, nth) => told(`s${nth}`, [link], { source: { sign } as never }));
    const codes = (signs: Sign[]) =>
      compose({ actions: [], editions: [year('v2025', '2025')], told: stories(signs) }).findings.filter(
        ({ code }) => code === 'TV-822',
      );
    expect(codes(['positive', 'positive', 'stable-and-good'])).toMatchObject([{ params: { count: 3, isGood: true } }]);
    expect(codes(['positive', 'negative', 'stable-and-good'])).toEqual([]);
    expect(codes(['positive', 'positive'])).toEqual([]);
  });
  test('what was expected stands before the figure, and whether it surprised after it', () => {
    const link = { indicator: 'uitval', unit: 'organisatie', period: '2025' };
    const one = told('v', [link], {
      source: { kind: 'expectation', voice: 'het team', expectedBeforehand: 'de helft.', surprised: true } as never,
    });
    const page = reportOf(compose({ actions: [], editions: [year('v2025', '2025')], told: [one] }), 'v2025');
    expect(page).toContain('"expected":["Vooraf verwacht: de helft (het team)."]');
    expect(page).toContain('"surprise":["De uitkomst verraste (het team)."]');
  });
  test('a team gets a sheet with empty axes that shows nothing, and a form with room', () => {
    const made = createSet('teams', [uitval]);
    made.share('uitval', 'noord', '2024-H2', [20, 50]);
    made.share('uitval', 'noord', '2025-H1', [9, 50]);
    const { sites } = pairAll(definitions({ indicators: [uitval] }), [{ edition: edition('teams'), set: made.set }]);
    const pages = sites.flatMap(({ pages: all }) => all);
    const sheet = (name: string) => JSON.stringify(pages.find(({ path }) => path.endsWith(`noord/${name}/index.html`)));
    expect(sheet('teken-het-zelf')).toContain('Teken het zelf');
    expect(sheet('teken-het-zelf').replace(/\u00a0/g, ' ')).not.toMatch(/\b9 van de 50|18 %/);
    expect(sheet('geteld-en-verteld')).toContain('"lines":2');
  });
});
