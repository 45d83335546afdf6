import type { Finding } from '../findings/index.ts';
import { finding } from '../findings/index.ts';
import type { ColumnKind, Condition, DateShift, Derived, Place } from '../model/index.ts';
import type { WrittenDerived, WrittenSource } from '../model/schemas/data.ts';
import { checkColumn, dated, lifeDated, linking } from './columns.ts';
import { checkCondition, columnsIn } from './conditions.ts';
import type { Item, Step } from './files.ts';
import { findCircle, refer } from './refer.ts';
import type { Scope, ScopeSource } from './scope.ts';

/** A derived column as it stands in a description. */
interface Asked {
  name: string;
  made: WrittenDerived;
  item: Item<WrittenSource>;
  scope: Scope;
}

interface Answer {
  derived: Derived | null;
  findings: Finding[];
}

/** What the makers of the seven kinds need: how to check a column here or in another description. */
interface Tools {
  own: ScopeSource | null;
  scope: Scope;
  at(...path: Step[]): Place;
  find(path: Step[], under: string, word: string): Place;
  here(column: string, path: Step[], kinds?: readonly ColumnKind[]): Finding[];
}

/** A derived column with its columns, files and conditions checked; `null` when it cannot be made. */
export function defineDerived({ name, made, item, scope }: Asked): Answer {
  const own = scope.sources.get(item.id) ?? null;
  const at = (...path: Step[]) => item.at('derived', name, ...path);
  const tools: Tools = {
    own,
    scope,
    at,
    find: (path, under, word) => item.find(['derived', name, ...path], under, word),
    here: (column, path, kinds) => checkColumn(column, at(...path), { source: own, ...(kinds ? { kinds } : {}) }),
  };
  const circle = findCircle(name, (id) => basedOn(item.written.derived[id]));
  const looped = circle && name === [...circle].sort()[0] ? [finding('TV-176', at(), { subject: 'column', circle })] : [];
  const { kind, findings } = make(made, tools);
  const all = [...findings, ...looped];
  return { derived: all.length > 0 || circle ? null : { id: name, at: at(), ...kind }, findings: all };
}

type Kind = Derived extends infer D ? (D extends Derived ? Omit<D, 'id' | 'at'> : never) : never;

function make(made: WrittenDerived, tools: Tools): { kind: Kind; findings: Finding[] } {
  const { here } = tools;
  if ('codes' in made) return { kind: { kind: 'codes', ...made.codes }, findings: here(made.codes.column, ['codes', 'column']) };
  if ('days' in made) return span('days', made.days, tools);
  if ('years' in made) return span('years', made.years, tools);
  if ('first' in made) {
    const per = made.per.flatMap((column, index) => here(column, ['per', index], linking));
    return { kind: { kind: 'first-last', ...made }, findings: [...per, ...here(made.order, ['order'], dated)] };
  }
  if ('joined' in made) {
    const [start, end] = made.joined;
    const findings = [
      ...here(start, ['joined', 0], dated),
      ...here(end, ['joined', 1], dated),
      ...here(made.per, ['per'], linking),
    ];
    return { kind: { kind: 'joined', start, end, per: made.per, gapDays: made.gapDays }, findings };
  }
  return 'follows' in made ? follow(made, tools) : fromRows(made, tools);
}

function span(kind: 'days' | 'years', [from, to]: [string, string], { here }: Tools): { kind: Kind; findings: Finding[] } {
  return { kind: { kind, from, to }, findings: [...here(from, [kind, 0], lifeDated), ...here(to, [kind, 1], lifeDated)] };
}

function follow(
  made: Extract<WrittenDerived, { follows: string }>,
  { own, scope, at, here }: Tools,
): { kind: Kind; findings: Finding[] } {
  // `volgt: trajecten` may name the rows of this description itself: then the next row of the same file is meant.
  const { other, findings } = otherSource(made.follows, at('follows'), scope);
  const shifts = [made.from, made.until] as [DateShift, DateShift];
  const { follows, ...rest } = made;
  return {
    kind: { kind: 'follows', source: follows, ...rest },
    findings: [
      ...findings,
      ...here(made.same, ['same'], linking),
      ...(other && other !== own ? checkColumn(made.same, at('same'), { source: other, kinds: linking }) : []),
      ...checkColumn(made.start, at('start'), { source: other, kinds: dated }),
      ...shifts.flatMap((shift, index) => here(shift.column, [index === 0 ? 'from' : 'until'], dated)),
    ],
  };
}

function fromRows(
  made: Extract<WrittenDerived, { fromRows: string }>,
  { scope, at, find, here }: Tools,
): { kind: Kind; findings: Finding[] } {
  const { other, findings } = otherSource(made.fromRows, at('fromRows'), scope);
  const side = (condition: Condition, path: string) =>
    checkCondition(condition, { source: other, firstMonth: scope.firstMonth, find: (under, word) => find([path], under, word) });
  const numerator = side(made.numerator, 'numerator');
  const denominator = side(made.denominator, 'denominator');
  return {
    kind: {
      kind: 'from-rows',
      source: made.fromRows,
      same: made.same,
      numerator: numerator.condition,
      denominator: denominator.condition,
    },
    findings: [
      ...findings,
      ...here(made.same, ['same'], linking),
      ...checkColumn(made.same, at('same'), { source: other, kinds: linking }),
      ...numerator.findings,
      ...denominator.findings,
    ],
  };
}

function otherSource(found: string, at: Place, scope: Scope): { other: ScopeSource | null; findings: Finding[] } {
  const findings = refer('source', found, { possible: [...scope.sources.keys()], at });
  return { other: scope.sources.get(found) ?? null, findings };
}

/** Columns of the same description from which a derived one is made. */
function basedOn(made: WrittenDerived | undefined): string[] {
  if (!made) return [];
  if ('codes' in made) return [made.codes.column];
  if ('days' in made) return made.days;
  if ('years' in made) return made.years;
  if ('first' in made) return [...made.per, made.order];
  if ('joined' in made) return [...made.joined, made.per];
  return 'follows' in made ? [made.same, made.from.column, made.until.column] : [made.same];
}

/** Columns of a description, and of the ones it looks into, on which a derived column depends. */
export function columnsOf(derived: Derived): string[] {
  switch (derived.kind) {
    case 'codes':
      return [derived.column];
    case 'days':
    case 'years':
      return [derived.from, derived.to];
    case 'first-last':
      return [...derived.per, derived.order];
    case 'joined':
      return [derived.start, derived.end, derived.per];
    case 'follows':
      return [derived.same, derived.from.column, derived.until.column];
    case 'from-rows':
      return [derived.same, ...columnsIn(derived.numerator), ...columnsIn(derived.denominator)];
  }
}
