import {
  hasRows,
  blockText,
  parseKey,
  type BlockKey,
  type Cell,
  type Definitions,
  type Difference,
  type Forced,
  type Indicator,
  type SeriesPlan,
  type Tally,
} from '../model/index.ts';
import { partsSplit } from '../parts.ts';
import { grainsOf, partOf } from '../scope.ts';
import { createPartAxis, createPeriodAxis, createUnitAxis, type Axis } from './axes.ts';
import { answersByBlock, createBlock } from './blocks.ts';
import { tellersOf } from './told.ts';
import { createFollows, type Follow } from './follow.ts';
import { createLattice, type Block, type Lattice, type Row } from './lattice.ts';
import { contentOf, layersOf, quantitiesOf, type Quantity } from './layers.ts';
import type { Measures } from './publishable.ts';
import type { Known } from './system.ts';

/** Nothing was published before. */
export const nothingForced: Forced = { published: new Set(), hidden: new Set() };

/** All that is counted about persons, laid out for those who protect it. */
export interface Scene {
  lattices: Lattice[];
  follows: Follow[];
  /** Hidden whatever is decided: arrived hidden, or hidden in an earlier edition. */
  given: Set<string>;
  /** `blockText` of blocks that were published before: they cannot be hidden any more. */
  published: Set<string>;
  cells: Cell[];
  /** Which series of which indicator a lattice is of; a group between two indicators is of none. */
  origin: Map<Lattice, Origin>;
  differences: { lattice: Lattice; counted: Difference[] };
}

/** The series a lattice was made of. */
export interface Origin {
  indicator: Indicator;
  series: string | null;
}

/** What there is to protect, and what was said before. */
export interface Counted {
  definitions: Definitions;
  tally: Tally;
  forced?: Forced;
  /** How figures combine; without it everything adds up. */
  measures?: Measures;
}

/** Lays out lattices of every series of every indicator that is about persons, and of what lies between two indicators. */
export function createScene({ definitions, tally, forced = nothingForced, measures }: Counted): Scene {
  const shows = createShown(definitions);
  const cells = tally.cells.filter(shows);
  const published = publishedBlocks(forced);
  const indicators = definitions.indicators.filter((indicator) => isAboutPersons(indicator, definitions));
  const wholes = Map.groupBy(wholeCells(cells), (cell) => cell.indicator);
  const origin = new Map<Lattice, Origin>();
  for (const indicator of indicators)
    for (const [series, own] of Map.groupBy(wholes.get(indicator.id) ?? [], (cell) => cell.series)) {
      const axes = createAxes(indicator, own, definitions);
      const tellers = tellersOf(indicator, definitions);
      const plan = measures ? planOf(indicator, series, { definitions, measures }) : null;
      const answersIn = plan?.magnitude ? answersByBlock(cells, { indicator, series }) : null;
      const blocks = own.map((cell) => createBlock(cell, { axes, published, plan, tellers, answersIn }));
      const overlap = plan?.combine === 'overlap' || measures?.[indicator.measure].unique === true;
      origin.set(createLattice(blocks, axes, { overlap }), { indicator, series });
    }
  const lattices = [...origin.keys()];
  const differences = betweenIndicators(tally.differences ?? [], lattices);
  return {
    lattices: [...lattices, differences.lattice],
    follows: createFollows(cells, definitions),
    given: new Set([...cells.filter(arrivedHidden).map(blockText), ...forced.hidden].filter((text) => !published.has(text))),
    published,
    cells,
    origin,
    differences,
  };
}

/** What is known of the numbers in a scene, lattice by lattice. */
export function knownOf({ origin, cells, differences }: Scene, definitions: Definitions, measures: Measures): Known[] {
  const bySeries = Map.groupBy(cells, (cell) => `${cell.indicator}/${cell.series ?? ''}`);
  const own = [...origin].map(([lattice, { indicator, series }]): Known => {
    const plan = planOf(indicator, series, { definitions, measures });
    const content = contentOf(bySeries.get(`${indicator.id}/${series ?? ''}`) ?? []);
    const layers = layersOf(content, plan);
    const sized = plan?.over === 'numerator';
    return { lattice, layers, sized, first: 0, quantities: quantitiesOf(lattice, content, layers) };
  });
  const sizes = differences.lattice.blocks.map((block): [Block, Quantity[]] => [block, [quantity(block)]]);
  const layers = { answers: [], aside: 0, combine: 'beside' as const, whole: 0, sums: [], positive: true, count: 1 };
  return [...own, { lattice: { ...differences.lattice, rows: [] }, layers, sized: false, first: 0, quantities: new Map(sizes) }];
}

const quantity = ({ n }: Block): Quantity => ({ value: n, low: 0, high: 10_000 });

/** How a series is counted; `null` for figures that were counted elsewhere. */
export function planOf(
  indicator: Indicator,
  series: string | null,
  { definitions, measures }: { definitions: Definitions; measures: Measures },
): SeriesPlan | null {
  const source = definitions.sources.find(({ id }) => id === indicator.denominator.source);
  if (!source || !hasRows(source)) return null;
  return measures[indicator.measure].plan(indicator, source).find((plan) => plan.series === series) ?? null;
}

/** Whether a result about few may point at somebody: all but figures about teams, organisations and days. */
export function isAboutPersons({ source, denominator, numerator }: Indicator, { sources }: Definitions): boolean {
  const used = [source, denominator.source, numerator?.source ?? source];
  return used.some((id) => (sources.find((known) => known.id === id)?.about ?? 'persons') === 'persons');
}

/** Blocks of which a number was published before. */
function publishedBlocks({ published }: Forced): Set<string> {
  const keys = [...published].map(parseKey).filter((key) => key !== null);
  return new Set(keys.map(blockText));
}

/**
 * Groups between two indicators on one file: who counts in the larger and not in the smaller. Nobody prints them, but a reader who
 * sees both has them by subtraction. Two that ask the same have nobody between them; that ties their numbers, and asks no partner.
 */
function betweenIndicators(counted: Difference[], lattices: Lattice[]): Scene['differences'] {
  const blocks = new Map(lattices.flatMap((lattice) => lattice.blocks.map((block) => [block.id, block] as const)));
  const used: Difference[] = [];
  const lattice: Lattice = { blocks: [], rows: [] };
  for (const difference of counted) {
    const key = (indicator: string): BlockKey => ({ ...difference, indicator, series: null });
    const [parent, child] = [difference.larger, difference.smaller].map((id) => blocks.get(blockText(key(id))));
    if (!parent || !child || parent.n === null || child.n === null || parent.n - child.n !== difference.n) continue;
    const { n, persons, same } = difference;
    used.push(difference);
    if (same) continue;
    const row: Row = { parent, children: child.n === 0 ? [] : [child], overlap: false };
    if (n > 0) lattice.rows.push(row);
    const block = {
      ...parent,
      id: `${parent.id}−${child.id}`,
      n,
      persons,
      range: null,
      cost: 0,
      forced: false,
      rest: { ...row },
    };
    lattice.blocks.push(block);
    row.children = [...row.children, block];
  }
  return { lattice, counted: used };
}

function createAxes(indicator: Indicator, cells: Cell[], definitions: Definitions): Axis[] {
  const { organisation, editions } = definitions;
  const periods = [...new Set(cells.map((cell) => cell.period))];
  const asked = editions.map(partOf).filter((part) => part !== null);
  const parts = [...new Set([...asked, ...partsSplit(indicator, definitions).map(({ text }) => text)])];
  return [
    createUnitAxis(organisation.units),
    createPeriodAxis(periods, grainsOf(indicator, organisation), organisation.firstMonth),
    createPartAxis(parts),
  ];
}

/** Parts nobody publishes are a rest, not blocks of their own. */
function createShown(definitions: Definitions): (cell: Cell) => boolean {
  const asked = new Set(definitions.editions.map(partOf));
  const split = new Map(
    definitions.indicators.map((indicator) => [
      indicator.id,
      new Set(partsSplit(indicator, definitions).map(({ text }) => text)),
    ]),
  );
  return ({ indicator, part }) => part === null || asked.has(part) || split.get(indicator)?.has(part) === true;
}

/**
 * Whether a figure that was counted elsewhere came without its number: a block of unknown size may be small, and the other
 * categories of a block give a hidden one back. A category of which only the percentage was printed is known well enough.
 */
function arrivedHidden({ n, range, category: answer, imported }: Cell): boolean {
  const unknown = n === null && (range === null || (range.low === 0 && range.high === null));
  return unknown && (answer === null || imported === null);
}

const wholeCells = (cells: Cell[]): Cell[] => cells.filter((cell) => cell.category === null);
