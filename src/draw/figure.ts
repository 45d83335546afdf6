import { findNumber, findState } from '../numbers.ts';
import { category, type BlockKey, type BlockState, type Face, type Indicator, type PublishableSet } from '../model/index.ts';
import { wilson, type Interval } from '../statistics/wilson.ts';

/** One answer of a block. */
export interface Part {
  category: string;
  count: number;
  /** Fraction of the block, `null` when the block is too small for percentages. */
  share: number | null;
}

/** All that the set shows of one block, as a drawing needs it. Nothing here is known from elsewhere. */
export interface Figure {
  unit: string;
  period: string;
  state: BlockState;
  /** How the value is read: a part of a whole, a mean on a scale, or a number from zero. */
  reads: 'share' | 'mean' | 'number' | 'parts';
  n: number | null;
  /** Those the sentence counts: the numerator, or the favourable answers. */
  count: number | null;
  /** What may be said: a fraction (from twenty persons on), a mean, a number. */
  value: number | null;
  /** Where the mark stands; a small share has a place but no percentage. */
  place: number | null;
  interval: Interval | null;
  /** Decimals with which the value is told. */
  decimals: number;
  reference: number | null;
  referenceN: number | null;
  /** How far up the others were sought: 1 beside it, more for units of other kinds too. */
  referenceLevel?: number;
  parts: Part[];
  /** Counted by an earlier definition: the indicator that it was. */
  former?: string;
}

const missing: readonly string[] = [category.unknown, category.notAsked, category.notApplicable, category.refused];

/** Whether a category is a reason why there is no answer. */
export function isMissing(name: string): boolean {
  return missing.includes(name);
}

/** What the set shows of a block. A block the edition does not know was not counted: `absent`. */
export function findFigure(set: PublishableSet, block: BlockKey, indicator: Indicator): Figure {
  const state = findState(set, block) ?? 'absent';
  const empty = { n: null, count: null, value: null, place: null, interval: null, reference: null, referenceN: null };
  const { unit, period } = block;
  const base: Figure = { unit, period, state, reads: readsOf(indicator), ...empty, decimals: 1, parts: [] };
  return state === 'shown' ? { ...base, ...shownOf(set, block, indicator) } : base;
}

function readsOf({ measure, favourable, norm, items, exposure }: Indicator): Figure['reads'] {
  if (items) return 'parts';
  if (measure === 'reach') return 'number';
  if (measure === 'incidents') return exposure ? 'mean' : 'number';
  if (measure === 'duration') return norm === null ? 'mean' : 'share';
  if (measure === 'mean' || measure === 'number') return measure;
  return measure === 'distribution' && favourable.length === 0 ? 'parts' : 'share';
}

function shownOf(set: PublishableSet, block: BlockKey, indicator: Indicator): Partial<Figure> {
  const reads = readsOf(indicator);
  const parts = findParts(set, block);
  const n = valueOf(set, block, 'n');
  const references = {
    reference: valueOf(set, block, 'reference'),
    referenceN: valueOf(set, block, 'reference-n'),
    referenceLevel: valueOf(set, block, 'reference-level') ?? 1,
  };
  const told = valueOf(set, block, 'count') ?? n;
  if (reads === 'number') return { n, value: told, place: told, parts, ...references };
  if (reads === 'mean') return { n, parts, ...references, ...meanOf(set, block) };
  if (reads === 'parts') return { n, parts };
  return { n, parts, ...references, ...shareOf(set, block, { n, parts, indicator }) };
}

function meanOf(set: PublishableSet, block: BlockKey): Partial<Figure> {
  const number = findNumber(set, { ...block, face: 'rate' }) ?? findNumber(set, { ...block, face: 'mean' });
  // The limits of a rate suppose what is not so of reports: they are said, not drawn.
  const isRate = number?.key.face === 'rate';
  const low = isRate ? null : valueOf(set, block, 'low');
  const high = isRate ? null : valueOf(set, block, 'high');
  const value = number?.value ?? null;
  const decimals = number?.form.kind === 'rounded' ? number.form.decimals : 1;
  return { value, place: value, decimals, interval: low === null || high === null ? null : { low, high } };
}

/** A share is told only when the set has it; numbers without one are drawn in their place and told as numbers. */
function shareOf(set: PublishableSet, block: BlockKey, { n, parts, indicator }: ShareInput): Partial<Figure> {
  const favourable = indicator.measure === 'distribution' ? indicator.favourable : [category.yes];
  const found = parts.filter((part) => favourable.includes(part.category));
  const count = valueOf(set, block, 'count') ?? (found.length ? found.reduce((sum, part) => sum + part.count, 0) : null);
  const number = findNumber(set, { ...block, face: 'share' });
  const value = number?.value ?? null;
  const [low, high] = [valueOf(set, block, 'low'), valueOf(set, block, 'high')];
  const known = count !== null && n !== null && n > 0 && count <= n ? { place: count / n, interval: wilson(count, n) } : null;
  return {
    count,
    value,
    place: value ?? known?.place ?? null,
    interval: low !== null && high !== null ? { low, high } : value === null ? (known?.interval ?? null) : null,
    decimals: number?.form.kind === 'rounded' ? number.form.decimals : 0,
  };
}

interface ShareInput {
  n: number | null;
  parts: Part[];
  indicator: Indicator;
}

/** The shown answers of a block in their typed order, reasons for missing last. */
export function findParts(set: PublishableSet, block: BlockKey): Part[] {
  const typed = set.categories.get(`${block.indicator}/${block.series ?? ''}`) ?? [category.yes, category.no, category.unknown];
  const ordered = [...typed.filter((name) => !isMissing(name)), ...typed.filter(isMissing)];
  return ordered.flatMap((name) => {
    const count = findNumber(set, { ...block, category: name, face: 'count' })?.value ?? null;
    const share = findNumber(set, { ...block, category: name, face: 'share' })?.value ?? null;
    return count === null ? [] : [{ category: name, count, share }];
  });
}

function valueOf(set: PublishableSet, block: BlockKey, face: Face): number | null {
  return findNumber(set, { ...block, face })?.value ?? null;
}
