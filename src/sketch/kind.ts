import type { ColumnKind, Doubt, KnownList } from '../model/index.ts';
import { birthHeading } from '../model/personal.ts';
import { headingHints } from '../model/scales.ts';
import type { UnitNames } from '../observe/units.ts';
import { fold } from '../observe/text.ts';
import type { Questionnaire } from './layout.ts';
import type { ColumnTally, Value } from './tally.ts';
import { answersOf, arePeriods, datesIn, listsOf, numbersIn, scaleOf, severalIn, yesOrNo } from './values.ts';

/** What is known of the organisation a file belongs to. */
export interface Around {
  units: UnitNames | null;
  /** Ids and titles of questionnaires. */
  instruments: readonly string[];
  questionnaires: readonly Questionnaire[];
  /** Answers of its own questionnaires, in their order. */
  scales: readonly (readonly string[])[];
  /** Day on which is looked, ISO: years of two digits lie before it. */
  today: string;
}

/** What a column seems to hold. */
export interface Guess {
  kind: ColumnKind;
  values: string[];
  list: KnownList | null;
  separator: string | null;
  /** Numbers with a decimal comma. */
  comma: boolean;
  doubts: Doubt[];
}

interface Look extends Around {
  heading: string;
  filled: number;
  values: Value[];
  more: boolean;
}

type Rule = (look: Look) => Partial<Guess> | null;

/** Most answers that make a list. */
const fewest = 12;

const asUnit: Rule = ({ heading, values, units, filled }) => {
  const known = units ? values.filter(({ text }) => units.find(text).length === 1).length : 0;
  const named = headingHints.unit.test(heading) && values.some(({ text }) => /\p{L}/u.test(text));
  const few = values.length <= 100 && (values.length < filled || known > 0);
  return few && values.length > 0 && (named || known * 2 > values.length) ? { kind: 'unit' } : null;
};

const asDate: Rule = ({ heading, values, today }) => {
  const { mostly, others, monthFirst } = datesIn(values, heading, today);
  if (!mostly) return null;
  const doubts: Doubt[] = [];
  if (monthFirst !== null) doubts.push({ about: 'month-first', heading, example: monthFirst });
  if (others.length > 0) doubts.push({ about: 'mixed', heading, kind: 'date', others: others.slice(0, 3) });
  if (birthHeading.test(heading)) return { kind: 'birth-date', doubts: [...doubts, { about: 'birth-date', heading }] };
  return { kind: 'date', doubts };
};

const asPeriod: Rule = ({ heading, values }) => (arePeriods(values, heading) ? { kind: 'period' } : null);

const asYesNo: Rule = ({ heading, values }) => {
  const answer = yesOrNo(values);
  if (answer === null) return null;
  return { kind: 'yes-no', doubts: answer === 'perhaps' ? [{ about: 'yes-no', heading }] : [] };
};

const asList: Rule = ({ heading, values }) => {
  const possible = listsOf(values, heading);
  const [only] = possible;
  if (!only) return null;
  return possible.length === 1 ? { kind: 'code', list: only } : { kind: 'code', doubts: [{ about: 'list', heading, possible }] };
};

const asInstrument: Rule = ({ values, instruments }) => {
  const known = new Set(instruments.map(fold));
  return values.length > 0 && values.every(({ text }) => known.has(fold(text))) ? { kind: 'instrument' } : null;
};

const asNumber: Rule = ({ heading, values }) => {
  const { mostly, others, whole, comma, ambiguous } = numbersIn(values);
  if (!mostly) return null;
  const isCode = values.length <= fewest && whole && headingHints.code.test(heading);
  if (isCode) return { kind: 'code', values: values.map(({ text }) => text).sort() };
  const doubts: Doubt[] = ambiguous === null ? [] : [{ about: 'dot', heading, example: ambiguous }];
  if (others.length > 0) doubts.push({ about: 'mixed', heading, kind: 'number', others: others.slice(0, 3) });
  return { kind: whole && ambiguous === null ? 'integer' : 'number', comma, doubts };
};

const asScale: Rule = ({ values, scales, more }) => {
  const scale = more ? null : scaleOf(values, scales);
  return scale ? { kind: 'ordered', values: scale } : null;
};

const asSeveral: Rule = ({ values, more }) => {
  const several = more ? null : severalIn(values);
  return several ? { kind: 'multiple', values: several.answers, separator: several.separator } : null;
};

const asCode: Rule = ({ heading, values, filled }) => {
  const few = values.length > 0 && values.length <= fewest && (values.length <= 3 || values.length * 2 <= filled);
  if (!few || values.some(({ text }) => text.length > 60)) return null;
  const sorted = values.map(({ text }) => text).sort(new Intl.Collator('nl').compare);
  return { kind: 'code', values: sorted, doubts: values.length > 2 ? [{ about: 'order', heading }] : [] };
};

/** A code that no two rows have points at one of them, and is never printed. */
const asKey: Rule = ({ values, filled, more }) => {
  const isOwn = filled >= 10 && (more || values.length === filled) && values.every(({ times }) => times === 1);
  return isOwn && values.every(({ text }) => /^(?=.*\d)[\p{L}\d._/-]{1,20}$/u.test(text)) ? { kind: 'key' } : null;
};

const asText: Rule = ({ heading, filled }) => ({ kind: 'text', doubts: filled === 0 ? [{ about: 'empty', heading }] : [] });

const rules = [asUnit, asDate, asPeriod, asYesNo, asList, asInstrument, asNumber, asScale, asSeveral, asCode, asKey, asText];

/** Says what a column seems to hold: the first rule that fits. A column of words that fits none is text. */
export function guessKind(tally: ColumnTally, around: Around): Guess {
  const values = answersOf(tally);
  const look: Look = { ...around, heading: tally.heading, filled: tally.filled, values, more: tally.more };
  const usual: Guess = { kind: 'text', values: [], list: null, separator: null, comma: false, doubts: [] };
  for (const rule of rules) {
    const guess = rule(look);
    if (guess) return { ...usual, ...guess };
  }
  return usual;
}
