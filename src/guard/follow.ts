import { blockText, category, type Cell, type Definitions } from '../model/index.ts';

/** Asked of the blocks that are hidden already: which others would give them away? */
export type Follow = (hidden: Set<string>, least: number) => string[];

/** What follows from hiding a block for other series and other indicators. */
export function createFollows(cells: Cell[], definitions: Definitions): Follow[] {
  return [seriesFollow(cells), ...responsesFollow(cells, definitions)];
}

/** What a hidden block is broken down into is hidden with it, also where it is empty. */
function seriesFollow(cells: Cell[]): Follow {
  const series = wholeCells(cells)
    .filter((cell) => cell.series !== null)
    .map((cell) => ({ own: blockText(cell), main: blockText({ ...cell, series: null }) }));
  return (hidden) => series.filter(({ main }) => hidden.has(main)).map(({ own }) => own);
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
