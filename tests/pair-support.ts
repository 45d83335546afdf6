import { draw } from '../src/draw.ts';
import { requestsOf } from '../src/audiences/index.ts';
import { createFormatter } from '../src/format.ts';
import { wordsOf } from '../src/lang/index.ts';
import {
  blockText,
  category,
  keyText,
  type Action,
  type BlockState,
  type DataSource,
  type Definitions,
  type Edition,
  type Face,
  type Form,
  type Indicator,
  type PublishableSet,
  type SafeHtml,
  type StoryLink,
  type ToldStory,
  type Unit,
  speechOf,
} from '../src/model/index.ts';
import { pair, type EditionParts } from '../src/pair.ts';

const at = { file: 'content/toets.md', line: 1 };

export function unit(id: string, name: string, parent: string | null, more: Partial<Unit> = {}): Unit {
  return {
    id,
    name,
    parent,
    from: null,
    until: null,
    mergedInto: null,
    continues: [],
    formerNames: [],
    about: null,
    at,
    ...more,
  };
}

export function indicator(id: string, more: Partial<Indicator> = {}): Indicator {
  const all = { op: 'all' as const, of: [] };
  return {
    id,
    version: 'aaaa0000',
    title: id,
    aliases: [],
    question: `Hoe zit het met ${id}?`,
    noun: ['gezin', 'gezinnen'],
    predicate: 'maakten het traject af',
    kind: 'outcome',
    measure: 'share',
    source: 'beeindigingen',
    period: 'einde',
    basePeriod: null,
    denominator: { source: 'beeindigingen', sum: null, same: null, where: all },
    numerator: { source: 'beeindigingen', sum: null, same: null, where: all },
    value: null,
    favourable: [],
    breakdown: [],
    direction: 'higher-is-better',
    scale: null,
    response: null,
    status: 'own',
    since: null,
    replaces: null,
    chosenBy: null,
    measuredBy: null,
    subject: null,
    moment: null,
    collection: null,
    norm: null,
    targets: [],
    unavailable: null,
    followUp: null,
    scope: null,
    body: '',
    bodyLine: 1,
    at,
    ...more,
  };
}

export function edition(id: string, more: Partial<Edition> = {}): Edition {
  return {
    id,
    title: 'Teampagina’s 2025',
    audience: 'team',
    visibility: 'intern',
    unit: 'organisatie',
    part: null,
    period: '2025-H1',
    date: '2025-09-01',
    state: 'released',
    chapters: [],
    body: '',
    bodyLine: 1,
    at,
    ...more,
  };
}

export function told(
  id: string,
  links: Omit<StoryLink, 'at'>[],
  more: Partial<Omit<ToldStory, 'source'>> & { source?: Partial<ToldStory['source']> } = {},
): ToldStory {
  const html =
    '<p>In maart wilde ik stoppen. Het werd me te veel, drie afspraken per week. Toen hebben we het samen kleiner gemaakt.</p><p>Sinds de zomer vragen we na zes weken aan elk gezin of het tempo klopt. Dat gesprek duurt een kwartier.</p>';
  return {
    byline: 'Moeder van twee kinderen, verteld aan een ervaringsdeskundige',
    quoted: true,
    blocks: [{ kind: 'prose', html: html as SafeHtml }],
    ...more,
    source: {
      id,
      year: '2025',
      title: 'Kleiner gemaakt',
      kind: 'client-story',
      sign: 'positive',
      voice: 'moeder',
      toldTo: null,
      moment: null,
      follows: null,
      expectedBeforehand: null,
      surprised: null,
      consent: null,
      personal: false,
      composite: false,
      traits: {},
      withdrawn: null,
      body: '',
      bodyLine: 1,
      at,
      ...more.source,
      links: links.map((link) => ({ ...link, at })),
    },
  };
}

export function action(id: string, from: Action['from'], more: Partial<Action> = {}): Action {
  return {
    id,
    title: id,
    what: 'het tempogesprek na zes weken wordt vast',
    who: 'de teamcoördinator',
    with: [],
    how: null,
    when: '2025-12-01',
    from,
    state: 'running',
    again: '2025-H2',
    at,
    ...more,
  };
}

export function source(id: string, more: Partial<DataSource> = {}): DataSource {
  return {
    id,
    title: 'Beëindigingen',
    origin: 'export uit het dossier',
    referenceDate: '2025-07-15',
    files: [],
    layout: 'rows',
    row: 'traject',
    person: 'client',
    key: [],
    about: 'persons',
    encoding: null,
    delimiter: null,
    sheet: null,
    location: 'file',
    columns: [],
    missing: {},
    derived: [],
    roundedTo: null,
    at,
    ...more,
  };
}

export function definitions(
  more: Partial<Omit<Definitions, 'organisation'>> & { organisation?: Partial<Definitions['organisation']> } = {},
): Definitions {
  return {
    indicators: [indicator('afgemaakt')],
    instruments: [],
    sources: [source('beeindigingen')],
    stories: [],
    actions: [],
    editions: [],
    freePages: [],
    ...more,
    organisation: {
      format: 1,
      name: 'Voorbeeldstichting',
      fictional: true,
      locale: 'nl-NL',
      smallestGroup: 7,
      basePeriod: 'half-year',
      firstMonth: 1,
      groups: [
        { id: 'intern', name: 'medewerkers', address: null, public: false },
        { id: 'openbaar', name: 'iedereen', address: 'https://voorbeeld.nl/kwaliteit/', public: true },
      ],
      units: [
        unit('organisatie', 'Voorbeeldstichting', null),
        unit('ambulant', 'Ambulante hulp', 'organisatie'),
        unit('noord', 'Team Noord', 'ambulant', {
          about: 'Dertien medewerkers begeleiden gezinnen thuis, in de wijken ten noorden van het kanaal.',
        }),
        unit('zuid', 'Team Zuid', 'ambulant'),
        unit('verblijf', 'Verblijf', 'organisatie'),
        unit('eik', 'De Eik', 'verblijf'),
      ],
      groupings: [],
      words: {},
      contact: { name: 'kwaliteit', mail: 'kwaliteit@voorbeeld.nl' },
      introduction: 'Wij helpen gezinnen.',
      at,
      ...more.organisation,
    },
  };
}

/** A publishable set written by hand. */
export function createSet(id: string, indicators: Indicator[]) {
  const set: PublishableSet = {
    edition: id,
    versions: new Map(indicators.map((one) => [one.id, one.version])),
    numbers: new Map(),
    states: new Map(),
    categories: new Map(),
    measures: new Map(indicators.map((one) => [one.id, one.measure])),
  };
  const number = (
    key: { indicator: string; unit: string; period: string },
    face: Face,
    value: number | null,
    { cat = null, form = { kind: 'exact' } }: { cat?: string | null; form?: Form } = {},
  ) => {
    const full = { ...key, version: set.versions.get(key.indicator) ?? '', part: null, series: null, category: cat, face };
    set.numbers.set(keyText(full), { key: full, form, value });
  };
  const state = (key: { indicator: string; unit: string; period: string }, value: BlockState) =>
    set.states.set(blockText({ ...key, part: null, series: null }), value);
  return {
    set,
    number,
    state,
    /** `yes` of `n`, shown. */
    share(one: string, where: string, period: string, [yes, n]: [yes: number, n: number]) {
      const key = { indicator: one, unit: where, period };
      state(key, 'shown');
      set.categories.set(`${one}/`, [category.yes, category.no]);
      number(key, 'n', n);
      number(key, 'count', yes);
      number(key, 'count', yes, { cat: category.yes });
      number(key, 'count', n - yes, { cat: category.no });
      if (n < 20) return;
      number(key, 'share', yes / n);
      number(key, 'low', yes / n - 0.1);
      number(key, 'high', Math.min(1, yes / n + 0.1));
    },
    hide(one: string, where: string, period: string, value: BlockState = 'hidden') {
      const key = { indicator: one, unit: where, period };
      state(key, value);
      number(key, 'n', null, { form: { kind: value === 'not-yet' ? 'not-yet' : 'hidden' } });
    },
  };
}

/** The pages of some editions, drawn by the real charts. */
export function pairAll(
  all: Definitions,
  editions: { edition: Edition; set: PublishableSet; told?: ToldStory[]; translated?: ToldStory[] }[],
) {
  const { locale, firstMonth } = all.organisation;
  const words = wordsOf(speechOf(all.organisation));
  const format = createFormatter(locale, words, firstMonth);
  const parts: EditionParts[] = editions.map((one) => {
    const requests = [
      ...requestsOf(one.edition, all, one.set),
      ...(one.told ?? []).flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'chart' ? [block.request] : []))),
    ];
    const context = {
      set: one.set,
      definitions: all,
      words,
      format,
      calendar: { grains: ['half-year', 'year', 'all'] as const, firstMonth },
    };
    return {
      edition: one.edition,
      words: wordsOf(speechOf(all.organisation, one.edition)),
      set: one.set,
      told: one.told ?? [],
      translated: one.translated ?? [],
      withheld: [],
      definitions: all,
      charts: draw(requests, context),
      prose: paragraph,
      line: (text: string) => text,
    };
  });
  return pair({ definitions: all, editions: parts, words, format, proseOf: () => paragraph });
}

const paragraph = (markdown: string): SafeHtml => (markdown.trim() === '' ? '' : `<p>${markdown}</p>`) as SafeHtml;
