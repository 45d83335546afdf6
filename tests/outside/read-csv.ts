import type { Observation, What } from './observation.ts';
import { readClass, readValue, spanOf } from './words.ts';

const whats: Record<string, What> = {
  ...{ 'van hoeveel': 'n', aantal: 'count', mensen: 'persons', aandeel: 'share', gemiddelde: 'mean' },
  ...{
    vergelijking: 'reference',
    'vergelijking: van hoeveel': 'reference-n',
    'vergelijking: zoveel stappen omhoog': 'reference-level',
  },
  ...{ 'out of': 'n', count: 'count', people: 'persons', share: 'share', mean: 'mean' },
  ...{ begin: 'start', eind: 'end', effectgrootte: 'effect', midden: 'median' },
  ...{ 'spreiding bij het begin': 'start-sd', 'spreiding bij het eind': 'end-sd' },
  ...{ start: 'start', end: 'end', 'effect size': 'effect', median: 'median' },
  ...{ 'spread at the start': 'start-sd', 'spread at the end': 'end-sd' },
  ...{ reference: 'reference', 'reference: out of': 'reference-n', 'reference: steps up': 'reference-level' },
};

const columns = {
  unit: ['naam van de eenheid', 'name of the unit'],
  part: ['deel', 'part'],
  title: ['titel', 'title'],
  first: ['van', 'from'],
  last: ['tot en met', 'up to and including'],
  series: ['reeks', 'series'],
  answer: ['antwoord', 'answer'],
  what: ['wat', 'what'],
  value: ['waarde', 'value'],
  exact: ['hoe precies', 'how exact'],
};

/** The figures of a download, as somebody with a spreadsheet or a program reads them: by the headings of its columns. */
export function readCsv(text: string, where: string): Observation[] {
  const bare = text.replace(/^\uFEFF/, '');
  const mark = bare.slice(0, bare.indexOf('\r')).includes(';') ? ';' : ',';
  const [head = [], ...rows] = parse(bare, mark);
  return head.includes('face') && head.includes('form') ? readMachine(head, rows, where) : readOffice(head, rows, where);
}

function readOffice(head: string[], rows: string[][], where: string): Observation[] {
  const language = head.includes('waarde') ? 'nl' : 'en';
  const at = Object.fromEntries(
    Object.entries(columns).map(([name, words]) => [name, head.findIndex((heading) => words.includes(heading))]),
  );
  if (Object.values(at).some((index) => index < 0)) return [];
  return rows.flatMap((row): Observation[] => {
    const cell = (name: keyof typeof columns) => row[at[name] ?? -1] ?? '';
    const block = {
      title: cell('title'),
      unit: cell('unit'),
      period: spanOf(cell('first'), cell('last')),
      part: cell('part'),
      series: cell('series'),
    };
    const shared = {
      ...block,
      what: whats[cell('what')] ?? 'other',
      category: readClass(cell('answer')) ?? cell('answer'),
      where,
    };
    if (/^(niet getoond|not shown)$/.test(cell('value'))) return [{ ...shared, low: 0, high: Infinity, hidden: true }];
    const fewer = /^(?:minder dan|fewer than) (\d+)$/.exec(cell('exact'));
    if (fewer) return [{ ...shared, low: 0, high: Number(fewer[1]) - 1, hidden: false }];
    const band = /^(?:tussen|between) (\S+) (?:en|and) (\S+)$/.exec(cell('exact'));
    const [low, high] = [band?.[1], band?.[2]].map((end) => readValue(end ?? '', { language, isExact: true }));
    if (low && high) return [{ ...shared, low: low.low, high: high.high, hidden: false }];
    const isExact = /^(precies|exact)$/.test(cell('exact'));
    const value = readValue(cell('value'), { language, isExact, decimals: decimalsOf(shared) });
    return value ? [{ ...shared, ...value, hidden: false }] : [];
  });
}

const faces = [
  ...(['n', 'count', 'persons', 'share', 'mean', 'reference', 'reference-n', 'reference-level'] as const),
  ...(['start', 'end', 'start-sd', 'end-sd', 'effect', 'median'] as const),
];

/** The file for programs: one column says what a number is, one how it is told. */
function readMachine(head: string[], rows: string[][], where: string): Observation[] {
  const names = ['title', 'unit_name', 'from', 'until', 'part', 'series', 'category', 'face', 'form', 'value', 'low', 'high'];
  const at = names.map((name) => head.indexOf(name));
  return rows.flatMap((row): Observation[] => {
    const [title = '', unit = '', from = '', until = '', part = '', series = '', category = '', face = '', form = '', value = '', low = '', high = ''] = at.map((index) => row[index] ?? ''); // prettier-ignore
    const block = { title, unit, period: spanOf(from, until), part, series };
    const shared = { ...block, what: faces.find((known) => known === face) ?? ('other' as const), category, where };
    if (form === 'hidden') return [{ ...shared, low: 0, high: Infinity, hidden: true }];
    const [least, most] = [low, high].map((end) => readValue(end, { language: 'en', isExact: true }));
    if (form === 'band') return [{ ...shared, low: least?.low ?? 0, high: most?.high ?? Infinity, hidden: false }];
    const read = readValue(value, { language: 'en', isExact: form === 'exact', decimals: decimalsOf(shared) });
    return read ? [{ ...shared, ...read, hidden: false }] : [];
  });
}

/** Nobody prints a percentage more roughly than whole: 40 % is 0,4 here, and no 35 to 45 %. */
const decimalsOf = ({ what }: { what: What }): number => (what === 'share' ? 2 : 0);

/** Rows of a file with `;` or `,` and quoted cells. */
function parse(text: string, mark: string): string[][] {
  const quoted = new RegExp(`(?:^|${mark})(?:"((?:[^"]|"")*)"|([^${mark}]*))`, 'g');
  return text
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => (line.includes('"') ? [...line.matchAll(quoted)].map(unquote) : line.split(mark)));
}

function unquote([, quoted, bare]: RegExpMatchArray): string {
  return quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"');
}
