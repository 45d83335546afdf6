import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { tallyInOwnProcess, type OwnTally } from '../src/count/tally.ts';
import type { Question } from '../src/count/counted-sql.ts';
import { withNobody } from '../src/count/beside.ts';
import { createStates } from '../src/guard/states.ts';
import type { Finding } from '../src/findings/index.ts';
import { define } from '../src/define.ts';
import { createFormatter } from '../src/format.ts';
import { languages } from '../src/lang/index.ts';
import { measures } from '../src/measures/index.ts';
import { type Definitions, type Face } from '../src/model/index.ts';
import { readFolder } from '../src/read.ts';
import { definitionSentences } from '../src/sentence.ts';
import { sayUnseen } from '../src/sentence/elsewhere.ts';

// Every worked definition, from files to figures: the numbers were counted by hand in the rows of `tests/folders/definities/data`.
const root = join(import.meta.dirname, 'folders/definities');

let definitions: Definitions;
let counted: OwnTally;
let said: Finding[];
beforeAll(async () => {
  const { definitions: defined, findings } = define(readFolder(root));
  said = findings;
  if (!defined) throw new Error('missing definitions');
  definitions = defined;
  counted = await tallyInOwnProcess(root, definitions);
}, 60_000);

const indicatorOf = (id: string) => {
  const found = definitions.indicators.find((one) => one.id === id);
  if (!found) throw new Error(`unknown indicator: ${id}`);
  return found;
};

/** A face of a block: `tell('wachttijd', 'zuid', '2025-H1')('median')`. */
const tell = (id: string, unit: string, period: string, series: string | null = null) => {
  const indicator = indicatorOf(id);
  const cells = counted.tally.cells.filter(
    (cell) =>
      cell.indicator === id && cell.unit === unit && cell.period === period && cell.series === series && cell.part === null,
  );
  const faces = measures[indicator.measure].faces(cells, indicator);
  return (face: Face, category: string | null = null) =>
    faces.find((one) => one.face === face && one.category === category)?.value ?? null;
};

const sentences = (id: string) =>
  definitionSentences(indicatorOf(id), {
    sources: definitions.sources,
    words: languages['nl-NL'],
    format: createFormatter('nl-NL', languages['nl-NL'], 1),
  });

test('no row of the worked definitions is misread', () => {
  expect(counted.findings.filter(({ level }) => level === 'error')).toEqual([]);
});

describe('2.13 wachttijd', () => {
  test('median from weeks, mean, who waited longer than the norm, the declared classes', () => {
    const face = tell('wachttijd', 'zuid', '2025-H1');
    expect([face('n'), face('persons')]).toEqual([20, 20]);
    // Eight of 10 days and six of 30 days: the tenth of twenty is the second of those six, who stand in the week from day 28.
    expect(face('median')).toBeCloseTo(28 + (7 * (10 - 8)) / 6, 10);
    expect(face('mean')).toBeCloseTo(711 / 20, 10);
    expect([face('count'), face('share'), face('within')]).toEqual([3, 0.15, 0.85]);
    expect(['0-13', '14-41', '42-69', '70-181', '182+'].map((name) => face('count', name))).toEqual([8, 6, 3, 3, 0]);
  });

  test('who still waits is counted on the day of the export, in the last whole period', () => {
    expect(tell('wachttijd', 'zuid', '2025-H2', 'nog-wachtend')('count')).toBe(9);
    expect(tell('wachttijd', 'zuid', '2025', 'nog-wachtend')('count')).toBe(9);
    expect(tell('wachttijd', 'zuid', '2025-H1', 'nog-wachtend')('count')).toBeNull();
  });

  test('where nobody waits any more, that is zero on the same day and not unknown', () => {
    const indicator = indicatorOf('wachttijd');
    const own = counted.tally.cells.filter((cell) => cell.indicator === 'wachttijd' && cell.series === null);
    const elsewhere = own.map((cell) => ({ ...cell, unit: 'noord' }));
    const plans = [{ series: 'nog-wachtend' }] as Question['plans'];
    const aside = { indicator, plans, day: '2025-12-31' } as Question;
    const cells = withNobody([], [...own, ...elsewhere], { aside, definitions });
    expect(cells.filter(({ unit }) => unit === 'noord').map(({ period, n, series }) => [period, n, series])).toEqual([
      ['2025-H2', 0, 'nog-wachtend'],
      ['2025', 0, 'nog-wachtend'],
      ['alles', 0, 'nog-wachtend'],
    ]);
    const verdict = { definitions, tally: { cells: [...own, ...elsewhere, ...cells], notYet: [] }, hidden: new Set<string>() };
    const state = createStates(indicator, verdict);
    const block = { indicator: 'wachttijd', unit: 'zuid', part: null, series: 'nog-wachtend' };
    expect(state({ ...block, period: '2025-H2' })).toBe('empty');
    expect(state({ ...block, period: '2025-H1' })).toBe('absent');
  });

  test('its sentence', () => {
    expect(sentences('wachttijd').slice(0, 3)).toEqual([
      'Van alle gezinnen (start ingevuld) nemen we wachtdagen. We tellen per week, en lezen uit die aantallen het midden: de helft is korter, de helft langer. Wat één gezin of mens meemaakte, staat nergens.',
      'Als ‘wachtten langer dan tien weken’ tellen: die met meer dan 70 bij wachtdagen.',
      'Daarnaast tellen we op de peildatum (12 januari 2026) hoeveel gezinnen er zijn (aanmelding ingevuld; start leeg).',
    ]);
  });
});

describe('2.1 uitval', () => {
  test('the newest export counts; administrative ends and deaths are left out', () => {
    const face = tell('uitval', 'zuid', '2024-H2');
    expect([face('n'), face('count'), face('count', 'onbekend')]).toEqual([8, 3, null]);
    expect(tell('uitval', 'zuid', '2024-H2', 'wijze')('count', 'volgens-plan')).toBe(5);
  });
});

describe('2.2 breakdown', () => {
  test('two placements of one child are two rows and one person; several actors do not add up', () => {
    const face = tell('breakdown', 'contextbegeleiding', '2025');
    expect([face('n'), face('persons'), face('count')]).toEqual([8, 7, 5]);
    const actors = tell('breakdown', 'contextbegeleiding', '2025', 'actoren');
    expect(actors('n')).toBe(5);
    const answers = ['pleeggezin', 'ouders', 'pleegkind', 'jeugdrechtbank', 'andere', 'onbekend'];
    expect(answers.map((who) => actors('count', who))).toEqual([3, 2, 1, 1, 0, 1]);
  });
});

describe('2.3 tevredenheid over het nut', () => {
  test('one list per trajectory, the young person before the parent, an unanswered one unknown', () => {
    const face = tell('tevredenheid-nut', 'zuid', '2024-H2');
    expect([face('n'), face('count')]).toEqual([5, 3]);
    const answers = ['helemaal niet', 'weinig', 'redelijk', 'veel', 'onbekend'];
    expect(answers.map((answer) => face('count', answer))).toEqual([1, 0, 1, 2, 1]);
  });
});

describe('answers of other kinds', () => {
  test('smileys become words in their order, the happy ones together', () => {
    const face = tell('gezichten', 'zuid', '2024-H2');
    const faces = ['heel verdrietig', 'verdrietig', 'gaat wel', 'blij', 'heel blij', 'onbekend'];
    expect([face('n'), face('count'), ...faces.map((answer) => face('count', answer))]).toEqual([7, 3, 1, 1, 1, 1, 2, 1]);
  });

  test('a report mark is a mean of who gave one; who did not stands apart', () => {
    const face = tell('rapportcijfer', 'zuid', '2024-H2');
    expect([face('n'), face('count', 'onbekend')]).toEqual([6, 1]);
    expect(face('mean')).toBeCloseTo(39.5 / 6, 10);
  });
});

test('every definition has its sentences, as they were read over', async () => {
  const all = definitions.indicators.map(({ id }) => `## ${id}\n${sentences(id).join('\n')}\n`).join('\n');
  await expect(all).toMatchFileSnapshot('fixtures/text/definition-sentences.md');
});

describe('2.4 zonder hulp verder', () => {
  test('of who is known, ja and grotendeels', () => {
    const face = tell('zonder-hulp', 'zuid', '2024-H2');
    expect([face('n'), face('count')]).toEqual([7, 4]);
  });
});

describe('2.5 geen nieuwe hulp', () => {
  test('who came back after half a year had new help, who came back after ten days had not', () => {
    const face = tell('geen-nieuwe-hulp', 'zuid', '2024-H2');
    expect([face('n'), face('count'), face('count', 'nee')]).toEqual([8, 7, 1]);
  });

  test('that help elsewhere is not seen is said, whatever its author wrote', () => {
    expect(sentences('geen-nieuwe-hulp')).toContain(languages['nl-NL'].measures.onlyOwn);
    expect(sentences('uitval')).not.toContain(languages['nl-NL'].measures.onlyOwn);
  });

  test('of stop messages also that help that goes on is not seen yet', () => {
    const { measures: said } = languages['nl-NL'];
    const { sources } = definitions;
    const asking = indicatorOf('geen-nieuwe-hulp');
    const stops = sources.map((source) => ({ ...source, layout: 'stop-messages' as const }));
    expect(sayUnseen(asking, { sources, measures: said })).toEqual([said.onlyOwn]);
    expect(sayUnseen(asking, { sources: stops, measures: said })).toEqual([said.onlyOwn, said.onlyEnded]);
  });

  test('without its own word for it every row is followed as long as new help is looked for', () => {
    const folder = readFolder(root);
    const texts = folder.texts.map((text) =>
      text.path.endsWith('/geen-nieuwe-hulp.md') ? { ...text, text: text.text.replace(/^volgtijd:.*\n/m, '') } : text,
    );
    const { definitions: forgotten, findings } = define({ ...folder, texts });
    expect(findings.filter(({ code }) => code === 'TV-472')).toHaveLength(1);
    const [own, other] = [forgotten, definitions].map((all) => all?.indicators.find(({ id }) => id === 'geen-nieuwe-hulp'));
    expect(own?.followUp).toEqual({ amount: 12, unit: 'months' });
    expect(own?.version).toBe(other?.version);
  });

  test('a half-year whose year is not over is not to be seen yet', () => {
    expect(counted.tally.notYet).toContain('geen-nieuwe-hulp/zuid/2025-H1/');
    expect(counted.tally.notYet).not.toContain('geen-nieuwe-hulp/zuid/2024-H2/');
  });
});

describe('2.6 probleemafname', () => {
  test('pairs of one informant, in the period in which the trajectory ended; no norm gives no number', () => {
    const face = tell('probleemafname', 'zuid', '2024-H2');
    expect([face('n'), face('start'), face('count')]).toEqual([3, 20, null]);
  });

  test('its response has four states over all that ended', () => {
    const face = tell('respons-paren', 'zuid', '2024-H2');
    expect([face('n'), face('count')]).toEqual([9, 3]);
    const states = tell('respons-paren', 'zuid', '2024-H2', 'paar:lijsten');
    expect(['begin-en-eind', 'alleen-begin', 'alleen-eind', 'geen'].map((state) => states('count', state))).toEqual([3, 2, 0, 4]);
  });

  test('that nobody without help is compared with, and who starts high comes down by itself, stands in its definition', () => {
    expect(sentences('probleemafname')).toEqual(
      expect.arrayContaining([languages['nl-NL'].change.noControl, languages['nl-NL'].change.regression]),
    );
  });
});

describe('2.7 doelrealisatie', () => {
  test('yes or no for a method: both sub-goals must be so; unknown only where it decides', () => {
    const face = tell('thuis-wonen', 'zuid', '2025-H1');
    expect([face('n'), face('count'), face('count', 'nee'), face('count', 'onbekend')]).toEqual([5, 2, 2, 1]);
    const [home, advice] = ['woont-thuis', 'advies-uithuisplaatsing'].map((goal) => tell('thuis-wonen', 'zuid', '2025-H1', goal));
    expect([home?.('count', 'ja'), home?.('count', 'onbekend'), advice?.('count', 'nee')]).toEqual([3, 1, 4]);
  });

  test('categories with unknown in the denominator', () => {
    const face = tell('doelen-binc', 'contextbegeleiding', '2025-H1');
    expect([face('n'), face('count'), face('count', 'onbekend')]).toEqual([10, 4, 1]);
  });

  test('per trajectory first: at least half of the goals; a trajectory without an outcome is left out', () => {
    const face = tell('meeste-doelen', 'zuid', '2025-H1');
    expect([face('n'), face('count')]).toEqual([3, 2]);
  });

  test('goals by kind, guarded by persons', () => {
    const face = tell('doelen-per-soort', 'zuid', '2025-H1');
    expect([face('n'), face('persons'), face('count')]).toEqual([6, 3, 3]);
    expect(tell('doelen-per-soort', 'zuid', '2025-H1', 'doelsoort')('count', 'school')).toBe(3);
  });
});

describe('2.8 respons', () => {
  test('all that ended, drop-outs too, and only lists with an answer', () => {
    const face = tell('respons-exit', 'zuid', '2024-H2');
    expect([face('n'), face('count')]).toEqual([10, 5]);
  });
});

describe('2.10 Impactmeter', () => {
  const answers = ['helemaal oneens', 'oneens', 'noch eens noch oneens', 'eens', 'helemaal eens'];
  const row = (item: string, moment: string) => {
    const face = tell('impactmeter-ouders', 'contextbegeleiding', '2025-H2', `${item}:${moment}`);
    return [face('n'), ...[...answers, 'niet-van-toepassing', 'onbekend'].map((answer) => face('count', answer) ?? 0)];
  };

  test('only who filled in a list at both ends, counted when the end was', () => {
    expect(tell('impactmeter-ouders', 'contextbegeleiding', '2025-H2')('n')).toBe(8);
    expect(tell('impactmeter-ouders', 'contextbegeleiding', '2025-H1')('n')).toBeNull();
  });

  test('one n for every question; not applicable and left open are answers of their own', () => {
    expect(row('samenleving.informeel-netwerk', 'start')).toEqual([8, 0, 5, 0, 3, 0, 0, 0]);
    expect(row('samenleving.informeel-netwerk', 'eind')).toEqual([8, 0, 1, 0, 4, 2, 1, 0]);
    expect(row('samenleving.formeel-netwerk', 'eind')).toEqual([8, 0, 0, 0, 5, 2, 0, 1]);
    expect(row('algemeen.toekomst', 'start')).toEqual([8, 1, 3, 1, 3, 0, 0, 0]);
  });
});

describe('2.9 LDJ Checklist', () => {
  test('points of what could be had, by part and together, each question weighing the same', () => {
    const face = tell('hoe-ver-zijn-we', 'zuid', '2025-H1');
    expect([face('n'), face('points'), face('most'), face('score')]).toEqual([1, 27, 50, 0.54]);
    const parts = ['verzamelen', 'gebruiken', 'randvoorwaarden'];
    expect(parts.map((part) => [face('points', part), face('most', part)])).toEqual([
      [11, 16],
      [4, 14],
      [12, 20],
    ]);
    // Not the mean of the three parts, 52 %.
    expect(face('score')).not.toBeCloseTo((11 / 16 + 4 / 14 + 12 / 20) / 3, 3);
  });

  test('a question that was left open counts in neither', () => {
    const face = tell('hoe-ver-zijn-we', 'leefgroep-zuid', '2025-H1');
    expect([face('points'), face('most'), face('points', 'gebruiken'), face('most', 'gebruiken')]).toEqual([27, 48, 4, 12]);
  });

  test('its sentence says that it is no outcome', () => {
    expect(sentences('hoe-ver-zijn-we').slice(0, 2)).toEqual([
      'Van alle lijsten van teams tellen we de punten op 25 vragen, elk hoogstens 2. De score is het deel van de punten dat te halen was. Elke vraag telt even zwaar: onderdelen worden niet gemiddeld. Een vraag zonder antwoord telt niet mee.',
      'Dit gaat over hoe wij werken, niet over hoe het met gezinnen gaat. Daarom staat het nooit met uitkomsten op één schaal.',
    ]);
  });
});

describe('2.11 agressie-incidenten', () => {
  test('of how many people the days are is asked for, and the only other number is taken until it is said', () => {
    expect(said.filter(({ code }) => code === 'TV-471').map(({ params }) => params)).toEqual([
      { key: 'mensen', column: 'jongeren', sum: 'dagen' },
    ]);
    expect(indicatorOf('agressie').exposure?.persons).toBe('jongeren');
  });

  test('reports, days of stay, and the rate per hundred of them', () => {
    const face = tell('agressie', 'leefgroep-zuid', '2025-H1');
    expect([face('count'), face('exposure')]).toEqual([12, 1440]);
    expect(face('rate')).toBeCloseTo(100 * (12 / 1440), 10);
    // Byar: 12 of 14.4 expected at one per hundred days.
    expect([face('low'), face('high')].map((limit) => limit?.toFixed(2))).toEqual(['0.43', '1.46']);
  });

  test('forms are several per report, severity is one', () => {
    const forms = tell('agressie', 'leefgroep-zuid', '2025-H1', 'vorm');
    expect(['verbaal', 'fysiek', 'tegen zichzelf', 'tegen materiaal'].map((form) => forms('count', form))).toEqual([7, 4, 1, 2]);
    const severity = tell('agressie', 'leefgroep-zuid', '2025-H1', 'ernst');
    expect(['licht', 'matig', 'ernstig'].map((word) => severity('count', word))).toEqual([6, 4, 2]);
  });

  test('where nobody stayed nothing could be reported: no zero is told there, and where somebody did it is', () => {
    const [zero] = counted.tally.cells.filter(({ indicator, unit }) => indicator === 'agressie' && unit === 'leefgroep-zuid');
    const quiet = { ...zero!, unit: 'de-haven', period: '2025-H1', series: null, category: null, n: 0, persons: 0 };
    const verdict = { definitions, tally: { cells: [...counted.tally.cells, quiet], notYet: [] }, hidden: new Set<string>() };
    const state = createStates(indicatorOf('agressie'), verdict);
    const block = { indicator: 'agressie', period: '2025-H1', part: null, series: null };
    expect(['leefgroep-zuid', 'de-haven', 'zuid'].map((unit) => state({ ...block, unit }))).toEqual(['shown', 'empty', 'absent']);
  });

  test('the guard learns of how many it is and how much is of one, and nothing else does', () => {
    const whole = counted.tally.cells.find(
      (cell) =>
        cell.indicator === 'agressie' &&
        cell.unit === 'leefgroep-zuid' &&
        cell.period === '2025-H1' &&
        cell.series === null &&
        cell.category === null,
    );
    expect(whole?.behind).toEqual({ atRisk: 9, contributors: 3, largest: 5 });
  });

  test('and of each form and each severity: one report of one youngster is his', () => {
    const answers = counted.tally.cells.filter(
      ({ indicator, unit, period, series, category }) =>
        [indicator, unit, period].join() === 'agressie,leefgroep-zuid,2025-H1' && series !== null && category !== null,
    );
    const behind = answers.map(({ series, category, behind: own }) => [series, category, own?.contributors, own?.largest]);
    expect(behind).toEqual(expect.arrayContaining([['vorm', 'tegen zichzelf', 1, 1], ['ernst', 'ernstig', 2, 1]])); // prettier-ignore
    expect(behind.filter(([, , contributors]) => contributors === undefined)).toEqual([]);
  });
});

describe('2.12 bereik', () => {
  test('unique families do not add up, contacts do; who is unknown is a contact and no family', () => {
    const [noord, west, above] = ['noord', 'west', 'ambulant'].map((unit) => tell('bereik', unit, '2025-H1'));
    expect([noord?.('count'), west?.('count'), above?.('count')]).toEqual([3, 2, 4]);
    const contacts = ['noord', 'west', 'ambulant'].map((unit) => tell('bereik', unit, '2025-H1', 'contacten')('count'));
    expect(contacts).toEqual([8, 4, 12]);
    // Two halves: four and two families, five in the year.
    expect(['2025-H1', '2025-H2', '2025'].map((period) => tell('bereik', 'ambulant', period)('count'))).toEqual([4, 2, 5]);
  });

  test('by municipality', () => {
    const face = tell('bereik', 'ambulant', '2025', 'gemeente');
    expect(['Den Haag', 'Delft'].map((name) => face('count', name))).toEqual([3, 2]);
  });

  test('what was promised is kept beside it', () => {
    expect(indicatorOf('bereik').targets).toEqual([{ unit: 'organisatie', period: '2025', value: 120, fixedOn: '2024-11-01' }]);
  });
});
