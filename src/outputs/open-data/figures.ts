import type { PublishedNumber, Unit } from '../../model/index.ts';
import { daysOf, guardFormula, shownNumbers, type CsvSource } from '../csv.ts';

/** The columns of the file for programs, the same in every language, edition and organisation, so that files stack. */
export const columns = [
  'organisation',
  'edition',
  'unit',
  'unit_name',
  'part',
  'indicator',
  'title',
  'version',
  'status',
  'period',
  'from',
  'until',
  'series',
  'category',
  'face',
  'form',
  'value',
  'low',
  'high',
] as const;

/** The ways in which a number is told. `hidden` is the one sign for what may not be shown; its value is empty. */
export const forms = ['exact', 'rounded', 'band', 'hidden', 'not-yet', 'absent', 'withdrawn'] as const;

/** The figures of an edition for programs: commas, points, ISO days, fractions for shares, an empty cell for no value. */
export function* machineCsv(context: CsvSource, units: Unit[]): Iterable<string> {
  const lines = (rows: readonly (readonly string[])[]) => rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
  yield lines([columns]);
  for (const unit of units) yield lines(shownNumbers(context, unit).map((number) => rowOf(context, unit, number)));
}

function rowOf({ definitions, edition }: CsvSource, unit: Unit, { key, form, value }: PublishedNumber): string[] {
  const indicator = definitions.indicators.find(({ id }) => id === key.indicator);
  const isShown = form.kind === 'exact' || form.kind === 'rounded';
  const texts = [
    definitions.organisation.name,
    edition.id,
    unit.id,
    unit.name,
    key.part ?? '',
    key.indicator,
    indicator?.title ?? '',
  ];
  const about = [key.version, indicator?.status ?? '', key.period, ...daysOf(definitions.organisation, key.period)];
  const numbers = [
    isShown && value !== null ? spelled(value) : '',
    form.kind === 'band' ? spelled(form.low) : '',
    form.kind === 'band' && form.high !== null ? spelled(form.high) : '',
  ];
  return [...[...texts, ...about, key.series ?? '', key.category ?? '', key.face, form.kind].map(guardFormula), ...numbers];
}

/** At most six decimals. */
function spelled(value: number): string {
  return String(Number(value.toFixed(6)));
}

function quoted(cell: string): string {
  return /[,"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
