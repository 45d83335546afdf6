import type { Observation, What } from './observation.ts';
import { readValue, spanOf } from './words.ts';

const whats: Record<string, What> = {
  ...{ 'van hoeveel': 'n', aantal: 'count', mensen: 'persons', aandeel: 'share', gemiddelde: 'mean' },
  ...{
    vergelijking: 'reference',
    'vergelijking: van hoeveel': 'reference-n',
    'vergelijking: zoveel stappen omhoog': 'reference-level',
  },
  ...{ 'out of': 'n', count: 'count', people: 'persons', share: 'share', mean: 'mean' },
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

/** The figures of a download, as somebody with a spreadsheet reads them: by the headings of its columns. */
export function readCsv(text: string, where: string): Observation[] {
  const [head = [], ...rows] = parse(text.replace(/^\uFEFF/, ''));
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
    const shared = { ...block, what: whats[cell('what')] ?? 'other', category: cell('answer'), where };
    if (/^(niet getoond|not shown)$/.test(cell('value'))) return [{ ...shared, low: 0, high: Infinity, hidden: true }];
    const band = /^(?:tussen|between) (\S+) (?:en|and) (\S+)$/.exec(cell('exact'));
    const [low, high] = [band?.[1], band?.[2]].map((end) => readValue(end ?? '', { language, isExact: true }));
    if (low && high) return [{ ...shared, low: low.low, high: high.high, hidden: false }];
    const value = readValue(cell('value'), { language, isExact: /^(precies|exact)$/.test(cell('exact')) });
    return value ? [{ ...shared, ...value, hidden: false }] : [];
  });
}

/** Rows of a file with `;` and quoted cells. */
function parse(text: string): string[][] {
  return text
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      line.includes('"') ? [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(unquote) : line.split(';'),
    );
}

function unquote([, quoted, bare]: RegExpMatchArray): string {
  return quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"');
}
