import { columnsIn } from './count/condition-sql.ts';
import { columnsOf } from './count/pairs-sql.ts';
import { derivedFor, sourceIn } from './count/rows-sql.ts';
import type { Formatter } from './format.ts';
import type { Words } from './lang/index.ts';
import type { DataSource, Derived, Indicator } from './model/index.ts';
import { sayChange, sayPairs } from './sentence/change.ts';
import { sayConditions, sayName, type Saying } from './sentence/condition.ts';
import { sayAlso, sayChecklist, sayDuration, sayIncidents, sayItems } from './sentence/counts.ts';
import { sayUnseen } from './sentence/elsewhere.ts';
import { sayDerived } from './sentence/derived.ts';

/** What the sentences are made with. */
export interface Definer {
  sources: readonly DataSource[];
  words: Words;
  format: Formatter;
}

/**
 * How an indicator is counted, in one paragraph: made from the very tree that is compiled to SQL, so that text and figure cannot
 * disagree. Every condition and every bound stands in it.
 */
export function definitionSentence(indicator: Indicator, definer: Definer): string {
  return definitionSentences(indicator, definer).join(' ');
}

/** The same, sentence by sentence: what is counted, when, for how long, who answers, and how its derived columns are made. */
export function definitionSentences(indicator: Indicator, { sources, words, format }: Definer): string[] {
  const { definitions } = words;
  const source = sources.find(({ id }) => id === indicator.denominator.source);
  // An indicator that is not available (yet) may have no file: there is nothing to say of how it is counted.
  if (!source || indicator.unavailable) return [];
  if (source.layout === 'aggregates') return [definitions.counted(source.origin || source.title)];
  const saying: Saying = { source, words, format };
  const { followUp, informant, period } = indicator;
  return [
    ...sayMeasure(indicator, saying, sources),
    ...sayAlso(indicator, saying, sources),
    ...(period === '' ? [] : [definitions.period(sayName(period))]),
    ...(followUp ? [definitions.followed(definitions.span(followUp.amount, followUp.unit))] : []),
    ...sayUnseen(indicator, { sources, measures: words.measures }),
    ...(informant && indicator.measure !== 'change'
      ? [definitions.informant(informant.per === null ? definitions.perPerson : sayName(informant.per), informant.choose)]
      : []),
    ...behind(indicator, sources).map(({ derived, of }) =>
      sayDerived(derived, { ...saying, source: of }, (id) => sourceIn(sources, id)),
    ),
  ];
}

function sayMeasure(indicator: Indicator, saying: Saying, sources: readonly DataSource[]): string[] {
  const { definitions } = saying.words;
  const [, nouns] = indicator.noun;
  const where = definitions.where(sayConditions(indicator.denominator.where, saying));
  const value = sayName(indicator.value ?? '');
  switch (indicator.measure) {
    case 'share':
    case 'response':
      return [
        sayShare(indicator, saying, sources),
        ...(indicator.pairing ? sayPairs({ ...indicator.pairing, closed: null }, saying, sources) : []),
        ...(canBeUnknown(indicator) ? [definitions.shareUnknown] : []),
      ];
    case 'distribution': {
      if (indicator.items) return sayItems(indicator, where, saying);
      const { favourable, predicate } = indicator;
      const good = favourable.length > 0 ? [definitions.favourable(predicate, definitions.anyOf(favourable))] : [];
      return [definitions.distribution(nouns, where, value), ...good];
    }
    case 'mean':
      return [
        definitions.mean(nouns, where, value),
        ...(filledIn(indicator).includes(indicator.value ?? '') ? [] : [definitions.meanUnknown]),
      ];
    case 'number': {
      const { sum } = indicator.denominator;
      return [sum === null ? definitions.rows(nouns, where) : definitions.sum(nouns, where, sayName(sum))];
    }
    case 'reach':
      return [saying.words.measures.reach(nouns, where), saying.words.measures.contacts];
    case 'incidents':
      return sayIncidents(indicator, where, { saying, sources });
    case 'change':
      return sayChange(indicator, saying, sources);
    case 'checklist':
      return sayChecklist(indicator, where, saying);
    case 'duration':
      return sayDuration(indicator, where, saying);
  }
}

/** Columns that every row of the denominator has filled in. */
function filledIn({ denominator: { where } }: Indicator): string[] {
  const parts = where.op === 'all' ? where.of : [where];
  return parts.flatMap((part) => (part.op === 'filled' ? [part.column] : []));
}

/** Whether the outcome of a row may be unknown: not when the denominator asks for all that the numerator reads. */
function canBeUnknown(indicator: Indicator): boolean {
  const { numerator, denominator } = indicator;
  if (!numerator) return false;
  const reads = numerator.source === denominator.source ? columnsIn(numerator.where) : [numerator.same ?? ''];
  const filled = filledIn(indicator);
  return reads.some((column) => !filled.includes(column));
}

function sayShare(
  { denominator, numerator, noun, predicate, pairing }: Indicator,
  saying: Saying,
  sources: readonly DataSource[],
): string {
  const { definitions } = saying.words;
  const where = definitions.where(sayConditions(denominator.where, saying));
  const counted = pairing
    ? saying.words.change.pairsCounted(sourceIn(sources, pairing.source).title)
    : sayNumerator({ numerator, denominator }, saying, sources);
  const told = definitions.asPredicate(predicate, counted);
  if (denominator.sum === null) return definitions.share(noun[1], where, told);
  return definitions.shareOfSums(definitions.sums(sayName(denominator.sum), noun[1], where), told);
}

function sayNumerator(
  { numerator, denominator }: Pick<Indicator, 'numerator' | 'denominator'>,
  saying: Saying,
  sources: readonly DataSource[],
): string {
  const { definitions } = saying.words;
  if (!numerator) return definitions.those([]);
  if (numerator.source === denominator.source) {
    const conditions = sayConditions(numerator.where, saying);
    return numerator.sum === null ? definitions.those(conditions) : definitions.sumOf(sayName(numerator.sum), conditions);
  }
  const other = sourceIn(sources, numerator.source);
  return definitions.linked(
    other.title,
    sayName(numerator.same ?? ''),
    sayConditions(numerator.where, { ...saying, source: other }),
  );
}

/** Derived columns an indicator reads, of its own file and of its numerator's, in the author's order. */
function behind(
  { denominator, numerator, value, period, pairing, also = {} }: Indicator,
  sources: readonly DataSource[],
): { derived: Derived; of: DataSource }[] {
  const own = [...columnsIn(denominator.where), period, ...[denominator.sum, value].filter((column) => column !== null)];
  const asked = new Map([[denominator.source, own]]);
  if (numerator) {
    const more = [...columnsIn(numerator.where), ...(numerator.sum === null ? [] : [numerator.sum])];
    asked.set(numerator.source, [...(asked.get(numerator.source) ?? []), ...more]);
  }
  if (pairing) asked.set(pairing.source, [...(asked.get(pairing.source) ?? []), ...columnsOf(pairing)]);
  for (const side of Object.values(also)) asked.set(side.source, [...(asked.get(side.source) ?? []), ...columnsIn(side.where)]);
  return [...asked].flatMap(([id, columns]) => {
    const of = sourceIn(sources, id);
    const made = derivedFor(of, columns);
    return of.derived.filter((derived) => made.includes(derived)).map((derived) => ({ derived, of }));
  });
}
