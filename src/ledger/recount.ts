import {
  allTime,
  blockText,
  parseBlock,
  type BlockKey,
  type BlockState,
  type Cell,
  type Definitions,
  type FaceValue,
  type Indicator,
  type Measure,
  type MeasureId,
  type PublishedNumber,
  type Tally,
} from '../model/index.ts';
import { isSettled, numberOf, type Everything } from './published.ts';

/** A published block that is counted otherwise now. */
export interface Difference {
  block: BlockKey;
  text: string;
  /** The edition that published it. */
  edition: string;
  /** Rows more than published; negative for fewer, 0 when the same rows have other answers. */
  rows: number;
  /** Fewest persons the difference is about: who lays old and new side by side sees a group of this size. */
  persons: number;
}

export interface Recounting {
  definitions: Definitions;
  tally: Tally;
  measures: Record<MeasureId, Measure>;
  everything: Everything;
}

/** Faces that are counted; the others are computed from these. */
const counted = ['n', 'persons', 'count', 'mean', 'share'];

/**
 * Compares what was published with what is counted now, block by block. All years together grow by themselves and are no
 * difference here; a definition that changed is another figure, and what nobody counts any more cannot be compared.
 */
export function findDifferences({ definitions, tally, measures, everything }: Recounting): Difference[] {
  const cells = Map.groupBy(tally.cells, blockText);
  const indicators = new Map(definitions.indicators.map((indicator) => [indicator.id, indicator]));
  const alive = new Set(tally.cells.map((cell) => cell.indicator));
  const published = Map.groupBy([...everything.numbers.values()].flatMap(numberOf), ({ key }) => blockText(key));
  return [...everything.states].flatMap(([text, { state, edition }]) => {
    const block = parseBlock(text);
    const indicator = block && indicators.get(block.indicator);
    if (!block || !indicator || !isComparable(block, state) || !alive.has(indicator.id)) return [];
    const own = (published.get(text) ?? []).filter(({ key }) => key.version === indicator.version);
    if (own.length === 0 && state === 'shown') return [];
    const found = compare(own, { cells: cells.get(text) ?? [], indicator, measure: measures[indicator.measure] });
    return found ? [{ block, text, edition, ...found }] : [];
  });
}

function isComparable({ period }: BlockKey, state: BlockState): boolean {
  return isSettled(state) && state !== 'hidden' && period !== allTime.id;
}

interface Counted {
  cells: Cell[];
  indicator: Indicator;
  measure: Measure;
}

function compare(
  numbers: PublishedNumber[],
  { cells, indicator, measure }: Counted,
): Pick<Difference, 'rows' | 'persons'> | null {
  const now = new Map(measure.faces(cells, indicator).map((face) => [faceText(face), face.value]));
  const then = new Map(numbers.filter(isTold).map(({ key, value }) => [faceText(key), value ?? 0]));
  const changed = [...then].filter(([face, value]) => isCounted(face) && differs(value, now.get(face) ?? 0));
  const rows = (now.get('#n') ?? wholeOf(cells)) - (then.get('#n') ?? 0);
  if (changed.length === 0 && (rows === 0 || then.size > 0)) return null;
  const change = (face: string) => Math.abs((now.get(face) ?? 0) - (then.get(face) ?? 0));
  const groups =
    rows === 0 ? answersMoved(changed, now) : [Math.abs(rows), ...(then.has('#persons') ? [change('#persons')] : [])];
  return { rows, persons: Math.min(...groups, Infinity) };
}

/** How many rows got another answer, at least: the largest change of a category. */
function answersMoved(changed: [face: string, value: number][], now: Map<string, number | null>): number[] {
  const moves = changed
    .filter(([face]) => face.endsWith('#count'))
    .map(([face, value]) => Math.abs((now.get(face) ?? 0) - value));
  return moves.length === 0 ? [0] : [Math.max(...moves)];
}

const wholeOf = (cells: Cell[]): number => cells.find((cell) => cell.category === null)?.n ?? 0;

const faceText = ({ category, face }: Pick<FaceValue, 'category' | 'face'>): string => `${category ?? ''}#${face}`;

const isTold = ({ form }: PublishedNumber): boolean => form.kind === 'exact' || form.kind === 'rounded';

const isCounted = (face: string): boolean => counted.includes(face.slice(face.lastIndexOf('#') + 1));

/** Sums of decimals may differ in their last bit from one way of adding to another. */
const differs = (then: number, now: number): boolean => Math.abs(then - now) > 1e-9 * Math.max(1, Math.abs(then));
