import { parseHTML } from 'linkedom';
import type { Block, Observation, Pair, Seen, What } from './observation.ts';
import { chance, readClass, readFigure, readPeriod } from './words.ts';

const heads: Record<string, What> = {
  ...{ aantal: 'count', van: 'n', aandeel: 'share', gemiddelde: 'mean', vergelijking: 'reference' },
  ...{
    paren: 'n',
    begin: 'start',
    eind: 'end',
    verschil: 'difference',
    'eind (verschil)': 'end',
    effectgrootte: 'effect',
    'betrouwbaar vooruit': 'count',
  },
  ...{
    pairs: 'n',
    start: 'start',
    end: 'end',
    difference: 'difference',
    'end (difference)': 'end',
    'effect size': 'effect',
    'reliably better': 'count',
  },
  ...{ count: 'count', number: 'count', 'out of': 'n', of: 'n', share: 'share', mean: 'mean', comparison: 'reference' },
};
const others = /^(alle andere|andere|all other|other|allemaal|everybody|everyone|all together) ?/i;
/** “Team Zuid samen” beside others is Team Zuid. */
const together = / (samen|together)$/;
/** A funnel is of the same figure, and says so behind its name. */
const funnel = /, (naar het aantal|by (the )?number of) .*$/;
/** “Agressie in huis, naar vorm”: the answers below are those to “vorm”. */
const breakdown = /, (?:naar|by) (.+)$/;
const notCounted =
  /^(tussen|between|wat dit telt|what this counts|vooraf getekend|drawn beforehand|gebeurd|happened|what happened|wat opvalt|notable|in de trechter|in the funnel)/i;
const hiddenSign = /^(niet getoond|not shown)/i;
const unknown: Record<string, string> = { onbekend: 'onbekend', unknown: 'onbekend' };

/** What stands on a page: the tables under its drawings, and every “so many of so many” it says, draws or has read aloud. */
export function readHtml(html: string, where: string): Seen {
  const { document } = parseHTML(html);
  const language = (document.documentElement.getAttribute('lang') ?? 'nl').slice(0, 2);
  const tables = [...document.querySelectorAll('table')];
  return {
    observations: tables.flatMap((table) => readTable(table, language, where)),
    pairs: readPairs(document, language, where),
  };
}

/** “Uitval · Team Zuid · tweede helft van 2025” above a table says what its rows have in common. As `part` stands who is named there. */
function readTable(table: Element, language: string, where: string): Observation[] {
  const caption = wordsOf(table.querySelector('caption'));
  const said = caption.split(' · ');
  const [whole, whom, when] = [(said[0] ?? '').replace(funnel, ''), said[1] ?? '', said.at(-1) ?? ''];
  if (said.length < 3) return [];
  const [first = '', ...titles] = [...table.querySelectorAll('thead th')].map(wordsOf);
  const isAnswers = /^(antwoord|answer)$/i.test(first);
  // Below each other stand answers, or the periods in which each was given.
  const isPeriods = /^(periode|period)$/i.test(first);
  const series = isAnswers || isPeriods ? (breakdown.exec(whole)?.[1]?.replaceAll(' ', '-') ?? '') : '';
  const title = series === '' ? whole : whole.replace(breakdown, '');
  // Answers to the questions of a list have names of their own in downloads, and stand there.
  if (/^(vraag|question|item)$/i.test(first)) return [];
  return [...table.querySelectorAll('tbody tr')].flatMap((row) => {
    const [name = '', ...cells] = [...row.children].map(wordsOf);
    const own = readPeriod(name);
    const [unit, period] = own === null && !isPeriods ? [name, readPeriod(when)] : [whom, own];
    if (isAnswers)
      return readAnswer(name, cells, {
        titles,
        block: { title, unit: whom, period: readPeriod(when) ?? '', part: whom, series },
        language,
        where,
      });
    if (period === null || others.test(name)) return [];
    const block: Block = { title, unit: unit.replace(together, ''), period, part: whom, series };
    const kinds = titles.map((head, i) =>
      kindOf(head, { first: i === 0, alone: titles.filter((one) => !notCounted.test(one)).length === 1 }),
    );
    return cells.flatMap((cell, i) => readCell(cell, { block, kind: kinds[i] ?? null, language, where }));
  });
}

/** A row about one answer: how many gave it. The other columns say again what stands elsewhere. */
function readAnswer(
  name: string,
  cells: string[],
  { titles, ...place }: Omit<Place, 'kind'> & { titles: string[] },
): Observation[] {
  if (place.block.period === '') return [];
  const isTotal = /^(totaal|total)$/i.test(name);
  const category = isTotal ? '' : (unknown[name.toLowerCase()] ?? readClass(name) ?? name);
  return cells.flatMap((cell, i) => {
    const what = heads[(titles[i] ?? '').toLowerCase()];
    if (isTotal) return what === 'count' ? readCell(cell, { ...place, kind: { what: 'n', category } }) : [];
    return what === 'count' || what === 'share' ? readCell(cell, { ...place, kind: { what, category } }) : [];
  });
}

interface Kind {
  what: What;
  category: string;
}

function kindOf(head: string, { first, alone }: { first: boolean; alone: boolean }): Kind | null {
  const word = head.toLowerCase();
  if (notCounted.test(word)) return null;
  if (others.test(word)) return { what: 'reference', category: '' };
  if (heads[word]) return { what: heads[word], category: '' };
  if (alone && first) return { what: 'count', category: '' };
  return { what: 'count', category: unknown[word] ?? head };
}

interface Place {
  block: Block;
  kind: Kind | null;
  language: string;
  where: string;
}

/** A cell says a number, a number with its percentage, or that it is not shown. */
function readCell(cell: string, { block, kind, language, where }: Place): Observation[] {
  const shared = { ...block, what: 'n' as What, category: '', where, low: 0, high: Infinity };
  if (hiddenSign.test(cell)) return [{ ...shared, hidden: true }];
  const [, figure = cell, percent] = /^(\S+) \(([^()]+)\)$/.exec(cell.replaceAll('\u00a0', '')) ?? [];
  const value = kind && readFigure(figure, language);
  if (!value) return [];
  const share = percent === undefined ? null : readFigure(percent, language);
  return [
    { ...shared, ...kind, ...value, hidden: false },
    ...(share ? [{ ...shared, what: besideOf(kind), category: kind.category, ...share, hidden: false }] : []),
  ];
}

/** What stands between brackets behind a number: beside a mean at the end what it is more, beside a count its share. */
const besideOf = (kind: Kind | null): What => (kind?.what === 'end' ? 'difference' : 'share');

const pairs: Record<string, RegExp> = {
  nl: /(\d[\d.,]*) van (?:de )?(\d[\d.,]*)(?![\d%]|\s%)/g,
  en: /(\d[\d.,]*) of (?:the )?(\d[\d.,]*)(?![\d%])/g,
};

/** Pairs in running text, in drawings, and in what a screen reader says. */
function readPairs(document: Document, language: string, where: string): Pair[] {
  const blocks = [...document.querySelectorAll('p, li, dd, dt, h1, h2, h3, text, td, th, figcaption, title')].map(wordsOf);
  const spoken = ['aria-label', 'alt', 'title', 'content'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
  return [...new Set([...blocks, ...spoken])].flatMap((text) =>
    [...text.replaceAll(chance, '').matchAll(pairs[language] ?? /(?!)/g)].flatMap(([said, count = '', n = '']) => {
      const [a, b] = [readFigure(count.replace(/[.,]$/, ''), language), readFigure(n.replace(/[.,]$/, ''), language)];
      return a && b && a.low === a.high && b.low === b.high ? [{ count: a.low, n: b.low, text: said, where }] : [];
    }),
  );
}

function wordsOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
