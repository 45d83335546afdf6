import type { Column, ColumnKind, DataSource } from '../model/index.ts';
import { codeReader, multipleReader } from './read-code.ts';
import { findDamage, type Damage } from './damage.ts';
import { dateReader, periodReader } from './read-date.ts';
import { numberReader } from './read-number.ts';
import { instrumentReader, textReader, unitReader, yesNoReader } from './read-words.ts';
import { problem, type CellProblem } from './problems.ts';
import { absent, is, type Cell, type KindReader, type Reading, type ReadingContext } from './reading.ts';
import { fold, ownCopy, tidy } from './text.ts';
import { parseTyped } from './typed.ts';

/** Reads every cell of one column of one file. */
export type CellReader = (raw: string) => Reading;

/** Kinds whose cells are nearly all different: remembering what they became would only cost memory. */
const unlike: readonly ColumnKind[] = ['person', 'key', 'name', 'free-text'];
const remembered = 5_000;
/** A number of a person or a trajectory as nearly all are: nothing in it can be missing, damaged or untidy. */
const plainNumber = /^[A-Za-z]{0,4}\d{1,15}$/;

/** Makes the reader of a column: translation, missing words, Excel damage, then what its kind asks. Equal cells are read once. */
export function createCellReader(column: Column, context: ReadingContext): CellReader {
  const translate = translatorOf(column);
  const read = required(column, stepsOf(column, context, translate));
  if (unlike.includes(column.kind))
    return Object.keys(column.translate).length > 0 ? read : (raw) => (plainNumber.test(raw) ? is(raw) : read(raw));
  const known = new Map<string, Reading>();
  return (raw) => {
    const before = known.get(raw);
    if (before) return before;
    const reading = read(raw);
    if (known.size < remembered) known.set(ownCopy(raw), reading);
    return reading;
  };
}

type Translator = (text: string) => string | null;

function translatorOf(column: Column): Translator {
  const exact = new Map(Object.entries(column.translate));
  const folded = new Map(Object.entries(column.translate).map(([from, to]) => [fold(from), to]));
  if (exact.size === 0) return () => null;
  return (text) => exact.get(text) ?? folded.get(fold(text)) ?? null;
}

/** Kinds that a translation brings into the form they are read in; for the others its outcome is the value. */
const readAfter: readonly ColumnKind[] = ['number', 'integer', 'date', 'birth-date', 'period'];

function stepsOf(column: Column, context: ReadingContext, translate: Translator): CellReader {
  const read = kindReader(column, context, translate);
  if (column.kind === 'name' || column.kind === 'free-text') return (raw) => asWritten(parseTyped(raw)?.text ?? raw);
  const own = new Set(column.values.map(fold));
  return (raw) => {
    const mark = parseTyped(raw);
    if (mark?.kind === 'uncalculated') return absent('unknown', problem('TV-367', { cell: null }));
    const translated = translate(tidy(mark?.text ?? raw));
    if (translated !== null && !readAfter.includes(column.kind)) return is(translated);
    const cell: Cell = { text: translated ?? tidy(mark?.text ?? raw), kind: translated === null ? (mark?.kind ?? null) : null };
    if (mark?.kind === 'number' && column.kind !== 'yes-no') return declaredMissing(cell, column, context) ?? read(cell);
    if (own.size > 0 && own.has(fold(cell.text)))
      return context.missing.declared(cell.text) ? absent(context.missing.declared(cell.text)!) : read(cell);
    return declaredMissing(cell, column, context) ?? damaged(cell, column) ?? usuallyMissing(cell, column, context) ?? read(cell);
  };
}

function asWritten(text: string): Reading {
  return text === '' ? absent() : is(text);
}

/** A missing word the author declared. A number among them (`99`) may be a real number or client: then it is told, or not used. */
function declaredMissing({ text }: Cell, { kind }: Column, { missing }: ReadingContext): Reading | null {
  const reason = missing.declared(text);
  if (reason === null) return null;
  const digits = /\d/.test(text);
  if (digits && (kind === 'person' || kind === 'key')) return null;
  return absent(reason, digits && (kind === 'number' || kind === 'integer') ? problem('TV-343', { value: text }) : null);
}

/** In a column of any text `NB` can be a province; only unmistakable words are missing there. */
const openKinds: readonly ColumnKind[] = ['text', 'unit', 'person', 'key', 'instrument'];

function usuallyMissing({ text }: Cell, { kind, values, list }: Column, { missing }: ReadingContext): Reading | null {
  const reason = missing.usual(text);
  if (reason === null) return null;
  const open = openKinds.includes(kind) || (kind === 'code' && values.length === 0 && list === null);
  const unmistakable = /^(?:|-+|\?|n\.[bvg].*|onbekend|\(leeg\))$/i.test(text);
  return open && !unmistakable ? null : absent(reason);
}

const dateKinds: readonly ColumnKind[] = ['date', 'birth-date', 'period'];

function damaged({ text }: Cell, { kind }: Column): Reading | null {
  const damage = findDamage(text);
  if (damage === null || (damage === 'date' && dateKinds.includes(kind))) return null;
  return absent('unknown', damageProblem(damage, text));
}

/** What is said of a damaged cell. */
export function damageProblem(damage: Damage, value: string): CellProblem {
  if (damage === 'hashes') return problem('TV-362', {});
  if (damage === 'not-available') return problem('TV-364', {});
  if (damage === 'error') return problem('TV-363', { value, cell: null });
  return damage === 'exponent' ? problem('TV-361', { value }) : problem('TV-360', { value });
}

/** An empty cell that may not be empty; without a unit or a person a row counts less than it seems. */
function required(column: Column, read: CellReader): CellReader {
  const told = column.required
    ? problem('TV-359', {})
    : column.kind === 'unit'
      ? problem('TV-357', {})
      : column.kind === 'person'
        ? problem('TV-358', {})
        : null;
  if (told === null) return read;
  return (raw) => {
    const reading = read(raw);
    const empty = reading.value === null && reading.problem === null && (reading.why === 'unknown' || column.kind === 'unit');
    return empty ? { ...reading, problem: told } : reading;
  };
}

function kindReader(column: Column, context: ReadingContext, translate: Translator): KindReader {
  const makers: Record<ColumnKind, () => KindReader> = {
    person: textReader,
    key: textReader,
    name: textReader,
    'free-text': textReader,
    text: textReader,
    'birth-date': () => dateReader(column, context),
    date: () => dateReader(column, context),
    period: () => periodReader(column, context),
    unit: () => unitReader(context.definitions),
    code: () => codeReader(column, context.source),
    ordered: () => codeReader(column, context.source),
    multiple: () => multipleReader(column, context.source, translate),
    'yes-no': () => yesNoReader(column),
    number: () => numberReader(column, context),
    integer: () => numberReader(column, context),
    instrument: () => instrumentReader(context.definitions),
  };
  return makers[column.kind]();
}

/** Kinds that have a companion column saying why a value is missing. */
const withWhy: readonly ColumnKind[] = ['code', 'ordered', 'multiple', 'yes-no', 'number', 'integer', 'text', 'instrument'];

/** Whether a column has a companion that says why a value is missing. */
export function hasWhy({ kind }: Pick<DataSource['columns'][number], 'kind'>): boolean {
  return withWhy.includes(kind);
}
