import { sayNear } from '../format.ts';
import {
  daysLater,
  type NumberKey,
  type Organisation,
  type Page,
  type PublishableSet,
  type PublishedNumber,
  type Unit,
} from '../model/index.ts';
import type { EditionContext } from '../pair/context.ts';
import { periodIn } from '../pair/units.ts';

/**
 * The figures of one unit as Dutch and Flemish offices open them: a byte order mark, `;`, a decimal comma, one row per
 * number, always the same columns, so that files of several units, editions and organisations stack. Only what the
 * edition may show is in it; what is hidden carries the one sign for hidden.
 */
export function figuresCsv(context: CsvSource, unit: Unit): Iterable<string> {
  return csvOf(context, [unit]);
}

/** The figures of the units an edition has pages about, in one file of the same shape. */
export function editionCsv(context: CsvSource, units: Unit[]): Iterable<string> {
  return csvOf(context, units);
}

/** What a file of figures is made of: one edition, with what it may know and show. */
export type CsvSource = Pick<EditionContext, 'definitions' | 'words' | 'set' | 'edition'>;

/** Unit by unit: of a large organisation not all lines are held at once. */
function* csvOf(context: CsvSource, units: Unit[]): Iterable<string> {
  const lines = (rows: readonly (readonly string[])[]) =>
    rows.map((cells) => `${cells.map((cell) => quote(guardFormula(cell))).join(';')}\r\n`).join('');
  yield `\uFEFF${lines([context.words.pages.csvHead])}`;
  for (const unit of units) yield lines(rowsFor(context, unit));
}

/** A download that is made piece by piece when it is written, and kept by nobody: figures are held once, as numbers. */
export function madeLater(file: Omit<Download, 'content' | 'pieces'>, pieces: () => Iterable<string>): Download {
  const get = () => [...pieces()].join('');
  return Object.defineProperty({ ...file, pieces, content: '' }, 'content', { get, enumerable: true });
}

type Download = Page['downloads'][number];

function rowsFor(context: CsvSource, unit: Unit): string[][] {
  return shownNumbers(context, unit).map((number) => rowOf(context, unit, number));
}

/** The numbers of a unit in the order of indicators. Of periods in which it did not live a set has none. */
export function shownNumbers(context: CsvSource, unit: Unit): PublishedNumber[] {
  const { definitions } = context;
  const order = new Map(definitions.indicators.map(({ id }, index) => [id, index]));
  const rank = ({ key }: PublishedNumber) => order.get(key.indicator) ?? order.size;
  return numbersOf(context, unit).toSorted((a, b) => rank(a) - rank(b));
}

const byUnit = new WeakMap<PublishableSet, Map<string, PublishedNumber[]>>();

/** All numbers of a unit; a set is sorted by unit once, as it serves many pages. */
function numbersOf({ set }: CsvSource, unit: Unit): PublishedNumber[] {
  const sorted = byUnit.get(set) ?? Map.groupBy(set.numbers.values(), ({ key }) => key.unit);
  byUnit.set(set, sorted);
  return sorted.get(unit.id) ?? [];
}

function rowOf(context: CsvSource, unit: Unit, number: PublishedNumber): string[] {
  const { definitions, edition, words } = context;
  const { key } = number;
  const indicator = definitions.indicators.find(({ id }) => id === key.indicator);
  return [
    definitions.organisation.name,
    edition.id,
    unit.id,
    unit.name,
    key.part ?? '',
    key.indicator,
    indicator?.title ?? '',
    key.version,
    indicator?.status ? words.pages.status[indicator.status] : '',
    key.period,
    ...daysOf(definitions.organisation, key.period),
    key.series ?? '',
    key.category ?? '',
    words.pages.face[key.face],
    ...valueOf(context, number),
  ];
}

const daysKnown = new WeakMap<Organisation, Map<string, [first: string, last: string]>>();

/** First and last day of a period, ISO; empty of one that is none. Looked up once: a file has thousands of lines of a few periods. */
export function daysOf(organisation: Organisation, id: string): [first: string, last: string] {
  const known = daysKnown.get(organisation) ?? new Map<string, [string, string]>();
  daysKnown.set(organisation, known);
  const period = known.has(id) ? null : periodIn(organisation, id);
  const days = known.get(id) ?? [period?.from ?? '', lastDay(period?.until ?? '')];
  known.set(id, days);
  return days;
}

/** The last day of a period, ISO, by the day it ends before. */
export function lastDay(until: string): string {
  return until === '' ? '' : daysLater(until, -1);
}

/** The value for a spreadsheet, and in words how exact it is. */
function valueOf({ words, definitions }: CsvSource, { form, value, key }: PublishedNumber): [string, string] {
  const { figures, pages } = words;
  const decimal = (amount: number) => spell(amount, key, definitions.organisation.locale === 'en' ? '.' : ',');
  if (form.kind === 'withdrawn') return [words.release.withdrawn, ''];
  if (form.kind === 'hidden') return [figures.hidden, figures.hiddenReason];
  if (form.kind === 'not-yet') return [figures.notYet, ''];
  if (form.kind === 'band' && form.near) return ['', sayNear(form, decimal, words)];
  if (form.kind === 'band') return ['', form.high === null ? '' : figures.between(decimal(form.low), decimal(form.high))];
  if (value === null) return [figures.absent, ''];
  return [decimal(value), form.kind === 'rounded' ? pages.rounded : pages.exact];
}

/** At most six decimals, none that say nothing. */
function spell(amount: number, { face }: NumberKey, point: string): string {
  const text = face === 'share' || !Number.isInteger(amount) ? String(Number(amount.toFixed(6))) : String(amount);
  return text.replace('.', point);
}

/** A cell that a spreadsheet would run as a formula is made text; a plain number stays one. */
export function guardFormula(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(,\d+)?$/.test(cell) ? `'${cell}` : cell;
}

function quote(cell: string): string {
  return /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
