import { blockText, category, type Definitions, type SeriesPlan } from '../model/index.ts';
import { whole } from './axes.ts';
import { classesOf } from './layers.ts';
import { partOf, tellersOf, type Tellers } from './told.ts';
import { planOf, type Origin, type Scene } from './scene.ts';
import type { Measures } from './publishable.ts';
import { sizeOf, type Known, type Link, type Spot } from './system.ts';

/** What ties the numbers of different series and indicators. */
export function linksOf(
  scene: Scene,
  known: Known[],
  { definitions, measures }: { definitions: Definitions; measures: Measures },
): (spotOf: Map<string, Spot>) => Link[] {
  return (spotOf) => {
    const own = known.flatMap((one) => {
      const origin = scene.origin.get(one.lattice);
      if (!origin) return [];
      const plan = planOf(origin.indicator, origin.series, { definitions, measures });
      const over = plan?.over ?? null;
      const tellers = tellersOf(origin.indicator, definitions);
      const spots = one.lattice.blocks.flatMap((block) => spotOf.get(block.id) ?? []);
      return spots.flatMap((spot) => [
        ...withinScale(spot, origin),
        ...withinClasses(spot, plan),
        ...breakdown(spot, { origin, over, spotOf }),
        ...withinResponse(spot, { origin, spotOf }),
        ...withinBreakdown(spot, { origin, spotOf, tellers }),
      ]);
    });
    return [...own, ...betweenIndicators(scene, spotOf)];
  };
}

/** A sum of values lies between as many of the lowest and as many of the highest. Of a breakdown the sums are in another measure. */
function withinScale(spot: Spot, { indicator, series }: Origin): Link[] {
  const scale = indicator.scale ?? indicator.pairing?.scoring.range ?? null;
  if (scale === null || series !== null) return [];
  const size = sizeOf(spot);
  return spot.known.layers.sums.flatMap((sum) => {
    const columns = [spot.first + sum, ...size];
    return [
      { columns, weights: [1, ...size.map(() => -scale.upTo)], low: -Infinity, high: 0 },
      { columns, weights: [1, ...size.map(() => -scale.from)], low: 0, high: Infinity },
    ];
  });
}

/** Nobody waits longer, in days. */
const longest = 100_000;

/** A sum of values lies between all of them at the beginning of their class, and all at its end. */
function withinClasses(spot: Spot, plan: SeriesPlan | null): Link[] {
  const { answers, aside, combine, sums } = spot.known.layers;
  const [classes, [sum]] = [classesOf(plan), sums];
  if (!classes || sum === undefined || combine !== 'partition') return [];
  const unknown: [number, number] = [0, longest];
  const ends = answers.slice(0, answers.length - aside).map((answer) => classes.get(answer) ?? unknown);
  const columns = [spot.first + sum, ...ends.map((_, layer) => spot.first + layer)];
  return [
    { columns, weights: [1, ...ends.map(([low]) => -low)], low: 0, high: Infinity },
    { columns, weights: [1, ...ends.map(([, last]) => -Math.min(last, longest))], low: -Infinity, high: 0 },
  ];
}

interface Beside {
  origin: Origin;
  spotOf: Map<string, Spot>;
}

/** A breakdown is of as many as the figure itself; one of the numerator of as many as are in that. */
function breakdown(spot: Spot, { origin, over, spotOf }: Beside & { over: SeriesPlan['over'] | null }): Link[] {
  if (origin.series === null || over === null || over === 'beside' || spot.block.rest) return [];
  const main = spotOf.get(spot.block.id.slice(0, spot.block.id.length - origin.series.length));
  if (!main) return [];
  return equal(spot, { numbers: over === 'denominator' ? sizeOf(main) : answered(main), of: [main] });
}

/** No more gave an answer than the response counts, where that is so. */
function withinResponse(spot: Spot, { origin: { indicator, series }, spotOf }: Beside): Link[] {
  if (indicator.response === null || series !== null || spot.block.rest) return [];
  const { unit, period, part } = spot.block;
  const response = spotOf.get(blockText({ indicator: indicator.response, unit, period, part: part || null, series: null }));
  const [yes] = response ? answered(response) : [];
  if (yes === undefined) return [];
  const size = sizeOf(spot);
  const link = { columns: [...size, yes], weights: [...size.map(() => 1), -1], low: -Infinity, high: 0 };
  return response && valueOf([spot], size) <= valueOf([response], [yes]) ? [link] : [];
}

/** The block of a part is about no more than a breakdown of the same rows says; of the very same rows about as many. */
function withinBreakdown(spot: Spot, { origin: { series }, spotOf, tellers }: Beside & { tellers: Tellers }): Link[] {
  const { part, unit, period, rest } = spot.block;
  if (series !== null || rest || part === whole) return [];
  const { grouping, value } = partOf(part);
  return (tellers.get(grouping) ?? []).flatMap(({ indicator, series: column, same }): Link[] => {
    const other = spotOf.get(blockText({ indicator, unit, period, part: null, series: column }));
    const layer = other?.known.layers.answers.indexOf(value) ?? -1;
    if (!other || layer < 0) return [];
    const told = [other.first + layer];
    const size = sizeOf(spot);
    if (same) return equal(spot, { numbers: told, of: [other] });
    const link = { columns: [...size, ...told], weights: [...size.map(() => 1), -1], low: -Infinity, high: 0 };
    return valueOf([spot], size) <= valueOf([other], told) ? [link] : [];
  });
}

/** The larger is the smaller and who is between. */
function betweenIndicators({ differences: { counted, lattice } }: Scene, spotOf: Map<string, Spot>): Link[] {
  const between = new Map(lattice.blocks.map((block) => [block.id, block.id]));
  return counted.flatMap((difference) => {
    const text = (indicator: string) => blockText({ ...difference, indicator, series: null });
    const [larger, smaller] = [text(difference.larger), text(difference.smaller)];
    const [parent, child] = [spotOf.get(larger), spotOf.get(smaller)];
    const rest = spotOf.get(between.get(`${larger}−${smaller}`) ?? '');
    if (!parent || !child) return [];
    const numbers = [...sizeOf(child), ...(rest ? [rest.first] : [])];
    return equal(parent, { numbers, of: rest ? [child, rest] : [child] });
  });
}

/** Two ways to say how many a block is about; what the figures themselves contradict nobody can use. */
function equal(spot: Spot, other: { numbers: number[]; of: Spot[] }): Link[] {
  const own = sizeOf(spot);
  if (own.length === 0 || other.numbers.length === 0) return [];
  const difference = valueOf([spot], own) - valueOf(other.of, other.numbers);
  if (difference !== 0 && !Number.isNaN(difference)) return [];
  const weights = [...own.map(() => 1), ...other.numbers.map(() => -1)];
  return [{ columns: [...own, ...other.numbers], weights, low: 0, high: 0 }];
}

/** The number of those in the numerator. */
function answered(spot: Spot | undefined): number[] {
  const layer = spot?.known.layers.answers.indexOf(category.yes) ?? -1;
  return spot && layer >= 0 ? [spot.first + layer] : [];
}

/** What some numbers are together; `NaN` when one is unknown. */
function valueOf(spots: Spot[], numbers: number[]): number {
  const find = (number: number) => {
    const spot = spots.find(({ first, known }) => number >= first && number < first + known.layers.count);
    return spot?.known.quantities.get(spot.block)?.[number - spot.first]?.value ?? NaN;
  };
  return numbers.reduce((sum, number) => sum + find(number), 0);
}
