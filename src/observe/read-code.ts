import { findCodelist } from '../model/codelists.ts';
import { category, waysOfEnding, type Column, type DataSource } from '../model/index.ts';
import { suggestion } from '../nearest.ts';
import { problem } from './problems.ts';
import { absent, is, type KindReader, type Reading } from './reading.ts';
import { fold } from './text.ts';

/** The answers of a column: those it may hold, the labels of its list, and whether others are a mistake. */
interface Answers {
  byText: Map<string, string>;
  byLabel: Map<string, string>;
  labels: Map<string, string>;
  /** Codes without their zeros in front → the codes that could be meant. */
  byDigits: Map<string, string[]>;
  possible: string[];
  closed: boolean;
  /** The list of a column, when it has one. */
  list: string | null;
}

/** Reads codes and typed answers, also with their label beside them and without the zeros Excel took. */
export function codeReader(column: Column, source: DataSource): KindReader {
  const answers = answersOf(column, source);
  return ({ text, kind }) => (kind === 'date' ? absent('unknown', problem('TV-360', { value: text })) : resolve(text, answers));
}

/** Reads several answers in one cell, as `|a|b|` in the order of the cell; an answer that is not known counts as unknown. */
export function multipleReader(column: Column, source: DataSource, translate: (text: string) => string | null): KindReader {
  const answers = answersOf(column, source);
  return ({ text }) => {
    const parts = text
      .split(column.separator.trim() || ' ')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const readings = parts.map((part) => {
      const own = translate(part);
      return own === null ? resolve(part, answers) : is(own);
    });
    const values = readings.map(({ value }) => (value ?? category.unknown).replaceAll('|', '/'));
    return is(`|${[...new Set(values)].join('|')}|`, unite(readings));
  };
}

/** One problem for the cell: all unknown answers together, or the first of another kind. */
function unite(readings: Reading[]): Reading['problem'] {
  const problems = readings.flatMap((reading) => (reading.problem ? [reading.problem] : []));
  const unknown = problems.flatMap((found) => (found.code === 'TV-351' ? [found] : []));
  const [first] = unknown;
  if (!first || unknown.length < problems.length) return problems.find((found) => found.code !== 'TV-351') ?? null;
  return problem('TV-351', { ...first.params, values: unknown.flatMap((found) => found.params.values) });
}

function answersOf(column: Column, source: DataSource): Answers {
  const list = Object.entries(column.list === null ? {} : (findCodelist(column.list) ?? {}));
  const own = [...list.map(([code]) => code), ...column.values];
  const derived = source.derived.flatMap((made) =>
    made.kind === 'codes' && made.column === column.id ? Object.values(made.to).flat() : [],
  );
  const named = own.length > 0 ? own : derived;
  const byDigits = new Map<string, string[]>();
  for (const code of named) if (/^\d+$/.test(code)) byDigits.set(bare(code), [...(byDigits.get(bare(code)) ?? []), code]);
  return {
    byText: new Map(named.map((code) => [fold(code), code])),
    byLabel: new Map(list.map(([code, label]) => [fold(label), code])),
    labels: new Map(list),
    byDigits,
    possible: [...new Set(named)],
    closed: own.length > 0,
    list: column.list,
  };
}

const bare = (code: string) => code.replace(/^0+(?=\d)/, '');
const shapes = [
  /^(?<code>[\p{L}\d]{1,8})(?:\s*[-–:.)=]\s*|\s+\(?)(?<label>\S.*?)\)?$/u,
  /^[([](?<code>[\p{L}\d]{1,8})[)\]]\s*(?<label>\S.*)$/u,
  /^(?<label>\S.*?)\s*[([](?<code>[\p{L}\d]{1,8})[)\]]$/u,
];

function resolve(text: string, answers: Answers): Reading {
  const exact = answers.byText.get(fold(text));
  if (exact !== undefined) return is(exact);
  if (answers.possible.length === 0) return is(text);
  return withLabel(text, answers) ?? withoutZeros(text, answers) ?? unlisted(text, answers);
}

/** `32 - eenzijdig door cliënt`, `(32) eenzijdig`, or the label alone. A label of another list's code is told. */
function withLabel(text: string, answers: Answers): Reading | null {
  const labelled = answers.byLabel.get(fold(text));
  if (labelled !== undefined) return is(labelled);
  for (const shape of shapes) {
    const { code, label } = shape.exec(text)?.groups ?? {};
    if (code === undefined || label === undefined) continue;
    const meant = answers.byText.get(fold(code));
    const known = meant ?? (/^\d+$/.test(code) ? only(answers.byDigits.get(bare(code))) : null);
    if (known === null) continue;
    const official = answers.labels.get(known);
    const odd = official !== undefined && !alike(label, official);
    if (odd) return is(known, problem('TV-374', { value: text, code: known, label: official }));
    return is(known, meant === undefined ? problem('TV-352', {}) : null);
  }
  return null;
}

const only = (codes: string[] | undefined) => (codes?.length === 1 ? codes[0]! : null);

/** Labels are shortened in every system; they are alike when they share a telling word. */
function alike(label: string, official: string): boolean {
  const words = (text: string) =>
    fold(text)
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length >= 4)
      .map((word) => word.slice(0, 5));
  const known = new Set(words(official));
  const given = words(label);
  return given.length === 0 || given.some((word) => known.has(word));
}

function withoutZeros(text: string, answers: Answers): Reading | null {
  if (!/^\d+$/.test(text)) return null;
  const codes = answers.byDigits.get(bare(text)) ?? [];
  if (codes.length === 0) return null;
  if (codes.length > 1) return absent('unknown', problem('TV-353', { value: text, possible: codes }));
  return is(codes[0]!, problem('TV-352', {}));
}

/** Another number is never what was meant by a code: `40` is no slip for `20`. */
function unlisted(text: string, { closed, possible, list }: Answers): Reading {
  if (!closed) return is(text);
  const other = otherList(text, list);
  if (list !== null && other !== null) return absent('unknown', problem('TV-339', { value: text, list, other }));
  return absent(
    'unknown',
    problem('TV-351', { values: [text], suggestion: /^\d+$/.test(text) ? null : suggestion(text, possible), possible }),
  );
}

/** Another list of reasons that has this code: then the file is probably from another law. */
function otherList(text: string, list: string | null): string | null {
  const code = /^\(?(\d{1,2})(?!\d)/.exec(text)?.[1]?.padStart(2, '0');
  if (code === undefined || list === null || !Object.hasOwn(waysOfEnding, list)) return null;
  return Object.keys(waysOfEnding).find((other) => Object.hasOwn(findCodelist(other) ?? {}, code)) ?? null;
}
