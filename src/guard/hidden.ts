import { blockText, category, type Cell, type Definitions, type Indicator, type Tally } from '../model/index.ts';
import { grainsOf, partOf } from '../scope.ts';
import { createPartAxis, createPeriodAxis, createUnitAxis, whole, type Axis } from './axes.ts';
import { costOf, createLattice, type Block, type Lattice } from './lattice.ts';
import { protect } from './partners.ts';

/** No organisation may show results about fewer persons than this, whatever it asks for. */
export const floor = 7;

/** Asked of the blocks that are hidden already: which others would give them away? */
type Follow = (hidden: Set<string>, least: number) => string[];

/**
 * `blockText` of every block that may not be shown: one decision for all editions and visibilities together, because all
 * that was ever published counts together. It looks at how many persons a block is about and never at what they answered.
 *
 * A raised smallest group is reached by steps from the floor, each starting from what the former hid. So raising it only
 * ever hides more.
 */
export function findHidden({ definitions, tally }: { definitions: Definitions; tally: Tally }): Set<string> {
  const cells = tally.cells.filter((cell) => isPublished(cell, definitions));
  const hidden = new Set(cells.filter(arrivedHidden).map(blockText));
  const guarded = definitions.indicators.filter((indicator) => isAboutPersons(indicator, definitions));
  const lattices = guarded.flatMap((indicator) => createLattices(indicator, cells, definitions));
  const follows = [seriesFollow(cells), ...responsesFollow(cells, definitions)];
  for (let least = floor; least <= Math.max(floor, definitions.organisation.smallestGroup); least += 1)
    settle({ lattices, follows }, hidden, least);
  return hidden;
}

/**
 * Whether a figure that was counted elsewhere came without its number: a block of unknown size may be small, and the other
 * categories of a block give a hidden one back. A category of which only the percentage was printed is known well enough.
 */
function arrivedHidden({ n, range, category: answer, imported }: Cell): boolean {
  const unknown = n === null && (range === null || (range.low === 0 && range.high === null));
  return unknown && (answer === null || imported === null);
}

/** Whether a result about few may point at somebody: all but figures about teams, organisations and days. */
export function isAboutPersons({ source, denominator, numerator }: Indicator, { sources }: Definitions): boolean {
  const used = [source, denominator.source, numerator?.source ?? source];
  return used.some((id) => (sources.find((known) => known.id === id)?.about ?? 'persons') === 'persons');
}

/** Protects all lattices until hiding in one asks for nothing in another. */
function settle({ lattices, follows }: { lattices: Lattice[]; follows: Follow[] }, hidden: Set<string>, least: number): void {
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const lattice of lattices) protect(lattice, hidden, least);
    for (const follow of follows) for (const id of follow(hidden, least)) hidden.add(id);
  }
}

/** One lattice for each series: a breakdown of the numerator has its own base, and is guarded on that. */
function createLattices(indicator: Indicator, cells: Cell[], definitions: Definitions): Lattice[] {
  const own = wholeCells(cells).filter((cell) => cell.indicator === indicator.id);
  return [...Map.groupBy(own, (cell) => cell.series).values()].map((series) => {
    const axes = createAxes(indicator, series, definitions);
    return createLattice(
      series.map((cell) => createBlock(cell, axes)),
      axes,
    );
  });
}

function createAxes(indicator: Indicator, cells: Cell[], { organisation, editions }: Definitions): Axis[] {
  const periods = [...new Set(cells.map((cell) => cell.period))];
  const parts = [...new Set(editions.map(partOf).filter((part) => part !== null))];
  return [
    createUnitAxis(organisation.units),
    createPeriodAxis(periods, grainsOf(indicator, organisation), organisation.firstMonth),
    createPartAxis(parts),
  ];
}

function createBlock(cell: Cell, axes: Axis[]): Block {
  const place = { unit: cell.unit, period: cell.period, part: cell.part ?? whole, n: cell.n };
  return { ...place, id: blockText(cell), persons: cell.persons ?? cell.n, range: cell.range, cost: costOf(place, axes) };
}

/** Parts nobody publishes are a rest, not blocks of their own. */
function isPublished({ part }: Cell, { editions }: Definitions): boolean {
  return part === null || editions.some((edition) => partOf(edition) === part);
}

/** What a hidden block is broken down into is hidden with it, also where it is empty. */
function seriesFollow(cells: Cell[]): Follow {
  const series = wholeCells(cells).filter((cell) => cell.series !== null);
  return (hidden) => series.filter((cell) => hidden.has(blockText({ ...cell, series: null }))).map(blockText);
}

/**
 * How many answered is the base of what they answered, so a response can give a hidden block's size away: when it counts no
 * more than that block has, or so few that the block must be small.
 */
function responsesFollow(cells: Cell[], { indicators }: Definitions): Follow[] {
  const answered = new Map(cells.filter(isAnswered).map((cell) => [blockText(cell), cell.n ?? 0]));
  return indicators.flatMap(({ id, response }) => {
    const own = wholeCells(cells).filter((cell) => cell.indicator === id && cell.series === null && cell.n !== 0);
    const leaks = (cell: Cell, text: string, least: number) => {
      const count = answered.get(text);
      return count !== undefined && (count < least || count <= (cell.n ?? 0));
    };
    return response === null
      ? []
      : [
          (hidden, least) =>
            own
              .filter((cell) => hidden.has(blockText(cell)))
              .flatMap((cell) => {
                const text = blockText({ ...cell, indicator: response });
                return leaks(cell, text, least) ? [text] : [];
              }),
        ];
  });
}

const isAnswered = ({ series, category: answer }: Cell): boolean => series === null && answer === category.yes;

const wholeCells = (cells: Cell[]): Cell[] => cells.filter((cell) => cell.category === null);
