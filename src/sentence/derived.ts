import type { Derived } from '../model/index.ts';
import { sayConditions, sayName, sayShift, type Saying } from './condition.ts';

/** Finds a source by its id, for columns that look into another file. */
export type SourceOf = (id: string) => Saying['source'];

/** How a derived column is made, in one or two sentences. */
export function sayDerived(derived: Derived, saying: Saying, sourceOf: SourceOf): string {
  const { definitions } = saying.words;
  const column = sayName(derived.id);
  switch (derived.kind) {
    case 'codes': {
      const words = Object.entries(derived.to).map(([word, codes]) => definitions.code(word, definitions.anyOf(codes)));
      return definitions.codes(column, sayName(derived.column), words);
    }
    case 'days':
      return definitions.days(column, sayName(derived.from), sayName(derived.to));
    case 'years':
      return definitions.years(column, sayName(derived.from), sayName(derived.to));
    case 'first-last': {
      const { first, last, order } = derived;
      return definitions.firstLast({
        column,
        first,
        last,
        per: saying.format.list(derived.per.map(sayName)),
        order: sayName(order),
      });
    }
    case 'joined':
      return definitions.joined({
        column,
        start: sayName(derived.start),
        end: sayName(derived.end),
        per: sayName(derived.per),
        gap: definitions.span(derived.gapDays, 'days'),
      });
    case 'follows':
      return sayFollows(derived, saying, sourceOf);
    case 'from-rows':
      return sayFromRows(derived, saying, sourceOf);
  }
}

function sayFollows(derived: Extract<Derived, { kind: 'follows' }>, saying: Saying, sourceOf: SourceOf): string {
  const shift = (at: 'from' | 'until') => sayShift(sayName(derived[at].column), derived[at], saying);
  return saying.words.definitions.follows({
    column: sayName(derived.id),
    source: sourceOf(derived.source).title,
    same: sayName(derived.same),
    start: sayName(derived.start),
    from: shift('from'),
    until: shift('until'),
  });
}

function sayFromRows(derived: Extract<Derived, { kind: 'from-rows' }>, saying: Saying, sourceOf: SourceOf): string {
  const { definitions } = saying.words;
  const other: Saying = { ...saying, source: sourceOf(derived.source) };
  return definitions.fromRows({
    column: sayName(derived.id),
    source: other.source.title,
    same: sayName(derived.same),
    of: definitions.where(sayConditions(derived.denominator, other)),
    that: saying.format.list(sayConditions(derived.numerator, other)),
  });
}
