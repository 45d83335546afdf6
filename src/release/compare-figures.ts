import { isSame } from '../ledger/record.ts';
import { blockText, type BlockKey, type Indicator, type PublishedNumber } from '../model/index.ts';
import { sayFace } from '../tell/figure-words.ts';
import { fromRoot } from '../tell/context.ts';
import { veil } from '../veil.ts';
import type { Comparing, Sides } from './compare.ts';
import type { Side } from './side.ts';

/** What became of the figures of one block. */
export interface FigureChange {
  indicator: string;
  title: string;
  /** Unit and period in words; of the block as a whole, or of a part of it. */
  unit: string;
  period: string;
  isDetail: boolean;
  fate: 'new' | 'gone' | 'changed' | 'struck';
  /** In words; `null` when it is not told: not shown, or only one of two groups of readers may see it. */
  was: string | null;
  now: string | null;
}

/**
 * Blocks of which a number is another one. A value is told only when its own side shows it, and, when the two sides are for different
 * groups, when both show the block: who may read only one of them learns nothing of the other. Hidden is no difference to tell of.
 */
export function compareFigures({ from, to }: Sides, comparing: Comparing): FigureChange[] {
  const [before, after] = [blocksOf(from), blocksOf(to)];
  const isSameGroup = from.edition.visibility === to.edition.visibility;
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((text) => {
    const [was = [], now = []] = [before.get(text), after.get(text)];
    const { key } = (now[0] ?? was[0])!;
    if (isEqual(was, now) || (!was.some(isShown) && !now.some(isShown))) return [];
    const say = (side: Side, own: PublishedNumber[], other: PublishedNumber[]) =>
      own.some(isShown) && (isSameGroup || other.some(isShown)) ? sayBlock(key, side, comparing) : null;
    const isStruck = now.some(({ form }) => form.kind === 'withdrawn');
    const fate = isStruck ? 'struck' : !was.some(isShown) ? 'new' : !now.some(isShown) ? 'gone' : 'changed';
    return [{ ...nameOf(key, to, comparing), fate, was: say(from, was, now), now: say(to, now, was) } satisfies FigureChange];
  });
}

function blocksOf({ set }: Side): Map<string, PublishedNumber[]> {
  return Map.groupBy(set.numbers.values(), ({ key }) => blockText(key));
}

const isShown = ({ form }: PublishedNumber): boolean => ['exact', 'rounded', 'band'].includes(form.kind);

function isEqual(was: readonly PublishedNumber[], now: readonly PublishedNumber[]): boolean {
  const named = ({ key }: PublishedNumber) => `${key.category ?? ''}#${key.face}`;
  const known = new Map(was.map((number) => [named(number), number]));
  return was.length === now.length && now.every((number) => isSame(number, known.get(named(number))));
}

/** Names as the edition gives them: one that hides those of units is not undone here. */
function nameOf({ indicator: id, unit, period, part, series }: BlockKey, side: Side, { words, format }: Comparing) {
  const { definitions } = side;
  const at = definitions.organisation.units.findIndex((one) => one.id === unit);
  const { units } = veil(side, words).definitions.organisation;
  return {
    indicator: id,
    title: indicatorOf(id, definitions.indicators)?.title ?? id,
    unit: units[at]?.name ?? unit,
    period: format.period(period),
    isDetail: part !== null || series !== null,
  };
}

/** What a block says as a whole, in the words in which a text quotes it; `null` when no word of it is usual. */
function sayBlock(block: BlockKey, { set, edition, definitions }: Side, { words, format }: Comparing): string | null {
  const indicator = indicatorOf(block.indicator, definitions.indicators);
  if (!indicator || block.part !== null || block.series !== null) return null;
  const context = { set, edition, definitions, words, format, linkTo: fromRoot };
  const said = sayFace({ indicator, block, category: null }, { face: null }, context);
  return 'text' in said ? said.text : null;
}

const indicatorOf = (id: string, indicators: readonly Indicator[]) => indicators.find((one) => one.id === id);
