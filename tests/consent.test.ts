import { describe, expect, test } from 'vitest';
import { dayOf } from '../src/clock.ts';
import { admit } from '../src/consent.ts';
import { define } from '../src/define.ts';
import type { Channel, Definitions, Edition, StoryGroup, StorySource } from '../src/model/index.ts';
import { tell } from '../src/tell.ts';
import { base, changedFolder, complaints, folderOf } from './define-support.ts';
import { edition } from './guard-support.ts';
import { brug, contextOf, story } from './tell-support.ts';

const at = { file: 'content/verhalen/2025/zes-weken.md', line: 1 };
const consent = (own: Partial<NonNullable<StorySource['consent']>> = {}): NonNullable<StorySource['consent']> => ({
  by: ['moeder'],
  given: '2025-11-03',
  expires: '2027-11-03',
  channels: ['web'],
  pseudonyms: [],
  ageGroup: null,
  traceability: { k: 9, by: 'kwaliteitscoördinator', date: '2025-11-10' },
  ...own,
});
const told = (own: Partial<StorySource> = {}) =>
  story('zes-weken', {
    kind: 'client-story',
    personal: true,
    voice: 'moeder',
    consent: consent(),
    body: 'Zes weken wachten.',
    ...own,
  });
const link = (unit: string, period: string, tells: string | null = null) => ({ indicator: 'uitval', unit, period, tells, at });

/** What one edition may tell of a story on a day. */
function asked(
  own: StorySource,
  {
    day = '2026-03-20',
    groups = [],
    withdrawn = [],
    editions,
  }: { day?: string | null; groups?: StoryGroup[]; withdrawn?: string[]; editions?: Edition[] } = {},
) {
  const definitions: Definitions = brug({ stories: [own], ...(editions ? { editions } : {}) });
  const { set, edition: first } = contextOf(definitions);
  const admitted = admit({
    definitions,
    sets: new Map([[first.id, set]]),
    groups,
    at: day,
    withdrawn: new Map(withdrawn.map((id) => [id, '2026-01-05'])),
  });
  const stories = admitted.definitionsFor(first).stories;
  const placesLeft = stories.filter((one) => one.withdrawn !== null);
  const mayTell = stories.filter((one) => !placesLeft.includes(one)).map(({ id }) => id);
  return { mayTell, placesLeft, codes: admitted.findings.map(({ code }) => code), admitted, first, definitions, set };
}

describe('admit() tells a personal story with a consent that holds', () => {
  test('on the day, for the web', () => {
    expect(asked(told())).toMatchObject({ mayTell: ['zes-weken'], codes: [] });
  });

  test('without consent nowhere', () => {
    expect(asked(told({ consent: null }))).toMatchObject({ mayTell: [], codes: ['TV-780'] });
  });

  test('from the day it was given, and not before', () => {
    const own = told({ consent: consent({ given: '2026-03-20' }) });
    expect(asked(own)).toMatchObject({ mayTell: ['zes-weken'], codes: [] });
    expect(asked(own, { day: '2026-03-19' })).toMatchObject({ mayTell: [], placesLeft: [], codes: ['TV-781'] });
  });

  test('until the day it ends, and a warning sixty days before', () => {
    expect(asked(told(), { day: '2027-09-03' })).toMatchObject({ mayTell: ['zes-weken'], codes: [] });
    expect(asked(told(), { day: '2027-09-04' })).toMatchObject({ mayTell: ['zes-weken'], codes: ['TV-783'] });
    expect(asked(told(), { day: '2027-11-03' })).toMatchObject({ mayTell: ['zes-weken'], codes: ['TV-783'] });
    expect(asked(told(), { day: '2027-11-04' })).toMatchObject({ mayTell: [], codes: ['TV-781'] });
  });

  test('of what was told while it held its place is left, without the text; of what came after, nothing', () => {
    const late = { day: '2027-11-04' };
    const { placesLeft, admitted, first } = asked(told(), late);
    expect(placesLeft).toMatchObject([{ id: 'zes-weken', body: '', withdrawn: '2027-11-03' }]);
    expect(admitted.withheldFrom(first).map(({ id }) => id)).toEqual(['zes-weken']);
    expect(asked(told({ consent: consent({ channels: ['druk'] }) }), late)).toMatchObject({ placesLeft: [], codes: ['TV-781'] });
    const after = [edition('teams', { date: '2027-11-04' })];
    expect(asked(told(), { ...late, editions: after }).placesLeft).toEqual([]);
  });

  test('also in an edition of long before it ended: what is built after that day does not tell it, whatever the edition’s date', () => {
    const early = [edition('teams', { date: '2026-01-01' })];
    for (const day of ['2027-11-04', '2030-01-01']) {
      const { mayTell, placesLeft } = asked(told(), { day, editions: early });
      expect([mayTell, placesLeft.map(({ body }) => body)]).toEqual([[], ['']]);
    }
  });

  test('without a day nothing runs out', () => {
    expect(asked(told(), { day: null })).toMatchObject({ mayTell: ['zes-weken'], codes: [] });
  });

  test('only through the channels that were given', () => {
    expect(asked(told({ consent: consent({ channels: ['druk'] }) }))).toMatchObject({ mayTell: [], codes: ['TV-782'] });
    expect(asked(told({ consent: consent({ channels: [] }) }))).toMatchObject({ mayTell: [], codes: ['TV-782'] });
  });

  test.each([
    ['newsletter', 'nieuwsbrief'],
    ['impact', 'financier'],
    ['municipality', 'financier'],
    ['factsheet', 'druk'],
  ] as const)('and in %s for ‘%s’ besides the web', (audience, channel) => {
    const editions = brug()
      .editions.slice(0, 1)
      .map((one) => ({ ...one, audience }));
    const codes = (channels: Channel[]) => asked(told({ consent: consent({ channels }) }), { editions }).codes;
    expect(codes(['web'])).toEqual(['TV-782']);
    expect(codes(['web', channel])).toEqual([]);
  });

  test('what staff say carries a role instead', () => {
    expect(asked(story('zes-weken'))).toMatchObject({ mayTell: ['zes-weken'], codes: [] });
  });
});

describe('admit() tells of somebody who is one of several', () => {
  test('as somebody judged, and wrote down', () => {
    expect(asked(told({ consent: consent({ traceability: null }) })).codes).toEqual(['TV-784']);
    expect(asked(told({ consent: consent({ traceability: { k: 6, by: null, date: null } }) }))).toMatchObject({
      mayTell: [],
      codes: ['TV-784'],
    });
    expect(asked(told({ consent: consent({ traceability: { k: 7, by: null, date: null } }) })).codes).toEqual([]);
  });

  test('as was counted: that goes before a judgement', () => {
    expect(asked(told(), { groups: [{ story: 'zes-weken', isEnough: false }] })).toMatchObject({
      mayTell: [],
      codes: ['TV-785'],
    });
    const unjudged = told({ consent: consent({ traceability: null }) });
    expect(asked(unjudged, { groups: [{ story: 'zes-weken', isEnough: true }] }).codes).toEqual([]);
  });

  test('beside a figure that is shown', () => {
    expect(asked(told({ links: [link('klein', '2025-H1')] }))).toMatchObject({ mayTell: [], codes: ['TV-786'] });
    expect(asked(told({ links: [link('noord', '2025')] })).codes).toEqual([]);
  });

  test('with an answer that enough people gave: the smallest group in public, three inside', () => {
    expect(asked(told({ links: [link('noord', '2025-H2', 'ja')] }))).toMatchObject({ codes: ['TV-787'], mayTell: [] });
    expect(asked(told({ links: [link('noord', '2025-H2', 'nee')] })).codes).toEqual([]);
    expect(asked(told({ links: [link('noord', '2025-H2', 'bestaat niet')] })).codes).toEqual(['TV-787']);
  });

  test('a story composed of several is about no one, and says so', () => {
    const own = told({ composite: true, consent: consent({ traceability: null }), links: [link('klein', '2025-H1')] });
    const { codes, definitions } = asked(own);
    expect(codes).toEqual([]);
    const { stories } = tell(contextOf({ ...definitions, stories: [{ ...own, links: [link('noord', '2025')] }] }));
    expect(stories[0]?.byline).toContain('samengesteld uit wat meer mensen vertelden');
  });
});

describe('a withdrawn story', () => {
  test.each([
    ['by its file', told({ withdrawn: '2026-01-05' }), []],
    ['by the ledger, whatever its file says', told(), ['zes-weken']],
  ])('%s keeps its place, without title, text or voice', (_, own, withdrawn) => {
    const { admitted, first, codes } = asked(own, { withdrawn });
    expect(codes).toEqual([]);
    const context = contextOf(brug({ stories: admitted.definitionsFor(first).stories }));
    const { stories } = tell(context);
    expect(stories).toMatchObject([
      { byline: '', quoted: false, blocks: [], source: { title: 'Dit verhaal is niet meer beschikbaar', body: '', voice: '' } },
    ]);
    expect(JSON.stringify(stories)).not.toContain('Zes weken wachten');
  });

  test('may be a stub without text, and its text is asked away', () => {
    const path = 'content/verhalen/2025/even-weg.md';
    const stub = changedFolder(path, '---\n\n', 'ingetrokken: 2026-01-05\n---\n\n');
    const { definitions } = define(stub);
    expect(definitions?.stories.find(({ id }) => id === 'even-weg')).toMatchObject({ withdrawn: '2026-01-05', body: '' });
    expect(complaints(stub).filter((said) => said.includes('is ingetrokken'))).toHaveLength(1);
  });
});

describe('define() knows which stories are personal', () => {
  const personal = (front: string) =>
    define(
      folderOf({ ...base, 'content/verhalen/2025/x.md': `---\ntitel: X\n${front}\nbij: []\n---\nTekst.\n` }),
    ).definitions?.stories.find(({ id }) => id === 'x')?.personal;

  test('those by or about clients, parents and named people; not those that carry a role', () => {
    expect(personal('soort: cliëntverhaal\nperspectief: moeder')).toBe(true);
    expect(personal('soort: betekenisvolste-verandering\nperspectief: vader')).toBe(true);
    expect(personal('soort: vervolg\nperspectief: jongere')).toBe(true);
    expect(personal('soort: vervolg\nvan: groepsleider')).toBe(false);
    expect(personal('soort: duiding\nvan: team noord')).toBe(false);
    expect(
      personal(
        'soort: duiding\nvan: team\ntoestemming: { door: [moeder], gegeven: 2025-01-01, verloopt: 2027-01-01, kanalen: [web], pseudoniemen: [Mila] }',
      ),
    ).toBe(true);
  });

  test('a channel nobody knows is said, with those there are', () => {
    const folder = folderOf({
      ...base,
      'content/verhalen/2025/x.md':
        '---\ntitel: X\nsoort: cliëntverhaal\nperspectief: moeder\ntoestemming: { door: [moeder], gegeven: 2025-01-01, verloopt: 2027-01-01, kanalen: [website] }\n---\nTekst.\n',
    });
    expect(complaints(folder).join()).toContain('‘website’');
  });
});

describe('dayOf(clock, definitions)', () => {
  const own = brug({ editions: [edition('verslag', { date: '2026-03-20' })] });
  const real = { ...own, organisation: { ...own.organisation, fictional: false } };
  const made = { ...own, organisation: { ...own.organisation, fictional: true } };

  test('is the day that was asked, else the day of the computer; nobody goes back to when a consent still held', () => {
    expect(dayOf({ at: '2031-01-01', today: '2030-01-01' }, real)).toBe('2031-01-01');
    expect(dayOf({ at: '2026-01-01', today: '2030-01-01' }, real)).toBe('2030-01-01');
    expect(dayOf({ at: '2026-01-01', today: null }, real)).toBe('2026-01-01');
    expect(dayOf({ at: null, today: '2030-01-01' }, real)).toBe('2030-01-01');
    expect(dayOf({ at: null, today: null }, real)).toBe(null);
  });

  test('an organisation that does not exist lives on the day of its last edition', () => {
    expect(dayOf({ at: null, today: '2030-01-01' }, made)).toBe('2026-03-20');
    expect(dayOf({ at: '2031-01-01', today: '2030-01-01' }, made)).toBe('2031-01-01');
  });
});
