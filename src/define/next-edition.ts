import { isMap, isScalar, isSeq, parseDocument, visit, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import {
  blankOf,
  parsePeriod,
  shiftPeriod,
  type Action,
  type Definitions,
  type Edition,
  type StorySource,
} from '../model/index.ts';

/** What the blanks of a next edition ask. */
export interface NextWords {
  opening: string;
  letterStory: string;
  story: string;
  evidence: string;
  promised: (text: string) => string;
  expected: (period: string) => string;
  /** What was expected the time before, as a sentence. */
  before: (text: string) => string;
}

/** An edition that is followed up. */
export interface Following {
  edition: Edition;
  definitions: Definitions;
  words: NextWords;
  /** Its title when somebody chose one. */
  title: string | null;
}

/** How far everything moves on, and in which calendar. */
interface Move {
  months: number;
  firstMonth: number;
}

/** Whether somebody still has to do it. */
export function isOpen({ state }: Action): boolean {
  return state !== 'done' && state !== 'stopped';
}

/** How many months an edition is about: so far its successor lies ahead. An edition of all years is followed after a year. */
export function monthsOf({ period }: Edition, firstMonth: number): number {
  const own = parsePeriod(period, firstMonth);
  if (!own || own.grain === 'all') return 12;
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return month(own.until) - month(own.from);
}

/**
 * The text of the edition after this one: the same choice of figures and headings, every period moved on, a draft again. What was
 * about the time before (stories, verdicts, evidence, corrections, actions that are done) is not in it; a blank asks for the new.
 */
export function nextEditionText(text: string, following: Following): string {
  const { edition, definitions, words, title } = following;
  const move = moveOf(following);
  const { document, comment } = frontOf(text);
  const open = new Set(definitions.actions.filter(isOpen).map(({ id }) => id));
  const root = document.contents as YAMLMap;
  const hadStory = root.has('verhaal');
  for (const key of ['correcties', 'niet', 'verhaal']) root.delete(key);
  renew(document, { words, open });
  movePeriods(document, move);
  root.set('titel', title ?? moveYears(edition.title, move));
  root.set('periode', shiftPeriod(edition.period, move.months, move.firstMonth));
  root.set('datum', moveDay(edition.date, move.months));
  root.set('staat', 'concept');
  const blanks = [words.opening, ...(hadStory ? [words.letterStory] : [])].map(blankOf);
  return sheetOf(document, `${comment}${blanks.join('\n\n')}\n`);
}

/** A prediction for the period after, to be made anew: what was expected then stands in it, what is expected now is a blank. */
export function nextPredictionText(text: string, story: StorySource, following: Following): string {
  const { words } = following;
  const move = moveOf(following);
  const { document } = frontOf(text);
  const root = document.contents as YAMLMap;
  for (const key of ['getekend', 'verrast', 'toestemming']) root.delete(key);
  movePeriods(document, move);
  root.set('titel', moveYears(story.title, move));
  const period = shiftPeriod(story.links[0]?.period ?? following.edition.period, move.months, move.firstMonth);
  root.set('verwacht-vooraf', blankOf(words.expected(period)));
  return sheetOf(document, story.expectedBeforehand === null ? '' : `${words.before(story.expectedBeforehand)}\n`);
}

/** What the file of a next edition or prediction is called: its periods moved on; with the new period behind it when it has none. */
export function nextId(id: string, { edition, definitions }: Pick<Following, 'edition' | 'definitions'>): string {
  const { firstMonth } = definitions.organisation;
  const months = monthsOf(edition, firstMonth);
  const moved = id.replace(/(?<![\d])\d{4}(?:-\d{4})?(?:-[hk]\d)?(?![\da-z])/g, (found) => {
    const period = parsePeriod(found.toUpperCase(), firstMonth);
    const isWhole = period !== null && (period.grain !== 'year' || months % 12 === 0);
    return isWhole ? shiftPeriod(period.id, months, firstMonth).toLowerCase() : found;
  });
  if (moved !== id) return moved;
  const [, series, number] = /^(.*\d{4}-)(\d{1,2})$/.exec(id) ?? [];
  if (series !== undefined) return `${series}${Number(number) + 1}`;
  return `${id}-${shiftPeriod(edition.period, months, firstMonth).toLowerCase()}`;
}

function moveOf({ edition, definitions }: Following): Move {
  const { firstMonth } = definitions.organisation;
  return { months: monthsOf(edition, firstMonth), firstMonth };
}

function frontOf(text: string): { document: Document; comment: string } {
  const [, front = '', body = ''] = /^\uFEFF?\s*---[ \t]*\r?\n(.*?)\r?\n---[ \t]*\r?\n?(.*)$/s.exec(text) ?? [];
  const document = parseDocument(front.replaceAll('\r\n', '\n'), { schema: 'failsafe' });
  return { document, comment: /^\s*(<!--.*?-->\n*)/s.exec(body)?.[1] ?? '' };
}

function sheetOf(document: Document, body: string): string {
  // Lists of names close up, as authors write them.
  const front = document.toString({ lineWidth: 0 }).replace(/: \[ ([\w, -]+) \]/g, ': [$1]');
  return `---\n${front}---\n\n${body}`;
}

/** Below the top: what was told, found and proved then, makes room. */
function renew(document: Document, { words, open }: { words: NextWords; open: ReadonlySet<string> }): void {
  visit(document, {
    Map(_, map) {
      keepOpen(map, open);
      if (map.has('waaraan')) map.set('waaraan', blankOf(words.evidence));
      if (map.has('aanname')) for (const key of ['klopt', 'want']) map.delete(key);
      if (map.has('zin')) map.delete('verhaal');
      if (map.delete('verhalen')) map.set('tekst', [map.get('tekst'), blankOf(words.story)].filter(Boolean).join(' '));
      const coming = map.get('komt', true);
      if (isSeq(coming)) askWhatBecame(coming, words);
    },
  });
}

/** Actions that are done are not named again. */
function keepOpen(map: YAMLMap, open: ReadonlySet<string>): void {
  for (const key of ['acties', 'deden']) {
    const list = map.get(key, true);
    if (!isSeq(list)) continue;
    list.items = list.items.filter((item) => isScalar(item) && open.has(String(item.value)));
    if (list.items.length === 0) map.delete(key);
  }
}

/** What was promised comes back as a question. */
function askWhatBecame(list: YAMLSeq, words: NextWords): void {
  for (const item of list.items)
    if (isScalar(item))
      item.value = blankOf(
        words.promised(
          String(item.value)
            .replaceAll(/[[\]\n]/g, ' ')
            .trim(),
        ),
      );
}

/** Every period an author wrote as a value, and in the numbers her words quote. */
function movePeriods(document: Document, { months, firstMonth }: Move): void {
  const shifted = (text: string) => (parsePeriod(text, firstMonth) ? shiftPeriod(text, months, firstMonth) : text);
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const quoted = node.value.replace(/\{[^}]*\}/g, (bound) => bound.replace(/[\w-]+/g, shifted));
      node.value = shifted(quoted);
    },
    Pair(_, pair) {
      if (!isMap(pair.value) || !isScalar(pair.key)) return;
      for (const inner of pair.value.items) if (isScalar(inner.key)) inner.key.value = shifted(String(inner.key.value));
    },
  });
}

/** Years in a heading, when a whole number of them lies between. */
function moveYears(text: string, { months }: Move): string {
  if (months % 12 !== 0) return text;
  return text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, (year) => String(Number(year) + months / 12));
}

/** The same day, so many months later; the last one of the month where that has fewer. */
function moveDay(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}
