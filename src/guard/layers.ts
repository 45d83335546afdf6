import { blockText, classLabels, percentagesFrom, type Cell, type SeriesPlan } from '../model/index.ts';
import type { Block, Lattice, Row } from './lattice.ts';

/** The largest number an attacker thinks of: where no total is known, anything up to here is possible. */
export const ceiling = 10_000;

/** As far as a sum of values is thought of, up or down. */
export const mostSum = 1_000_000;

/**
 * What the blocks of one lattice are made of, each of which adds up over units, periods and parts on its own: the answers, and
 * where those do not make up the block also its size (`whole`); of a mean the sum of the values, of pairs one at each end (`sums`).
 */
export interface Layers {
  answers: string[];
  /** Of how many of the answers, the last ones, nobody is in the block: whoever has no value stands beside the classes of those who have. */
  aside: number;
  /** How answers make up a block: all together, each a part of it, or beside it. */
  combine: 'partition' | 'within' | 'beside';
  /** Place of the block's size among the layers; `null` when the answers add up to it and are known as exactly. */
  whole: number | null;
  sums: number[];
  /** Of classes of the values that are summed: one value in each. */
  worths?: number[];
  /** Values are never below zero. */
  positive: boolean;
  count: number;
}

/** One number as an attacker may know it: exactly, or only its bounds. */
export interface Quantity {
  /** `null` when we do not know it ourselves: it arrived hidden or rounded. */
  value: number | null;
  low: number;
  high: number;
  /** Between which parts of its block it lies, where it arrived with a percentage that is repeated. */
  share?: { low: number; high: number };
}

/** Cells by block and answer; the whole under `null`. */
export type Content = Map<string, Map<string | null, Cell>>;

/** Lays out the cells of one series by block. */
export function contentOf(cells: Cell[]): Content {
  const content: Content = new Map();
  for (const cell of cells) {
    const text = blockText(cell);
    const block = content.get(text);
    if (block) block.set(cell.category, cell);
    else content.set(text, new Map([[cell.category, cell]]));
  }
  return content;
}

/**
 * The layers of a series. That answers make up the block is believed when the measure does not deny it and every block that is
 * known exactly agrees: an attacker can see that too.
 */
export function layersOf(content: Content, plan: SeriesPlan | null): Layers {
  const blocks = [...content.values()];
  const given = [...new Set(blocks.flatMap((block) => [...block.keys()]))].filter((answer) => answer !== null).sort();
  const isAside = asidesOf(plan);
  const answers = [...given.filter((answer) => !isAside(answer)), ...given.filter(isAside)];
  const aside = given.filter(isAside).length;
  const denied = plan !== null && plan.combine !== 'partition';
  const added = answers.length > aside && !denied && blocks.every((block) => addsUp(block, isAside));
  const inside = plan?.category.kind !== 'none' && blocks.every(isWithin);
  const combine = added ? 'partition' : inside ? 'within' : 'beside';
  const vague = blocks.some((block) => [...block.values()].some((cell) => cell.n === null || cell.range !== null));
  const whole = added && !vague ? null : answers.length;
  const summed = blocks.some((block) => (block.get(null)?.sum ?? null) !== null);
  const paired = blocks.some((block) => hasEnd(block.get(null)));
  const sums = (summed ? (paired ? [0, 1] : [0]) : []).map((nth) => nth + answers.length + (whole === null ? 0 : 1));
  const positive = plan?.magnitude === true;
  const count = answers.length + (whole === null ? 0 : 1) + sums.length;
  const worths = added ? worthsOf(answers, plan) : null;
  return { answers, aside: added ? aside : 0, combine, whole, sums, positive, count, ...(worths && { worths }) };
}

/** A value in the middle of each class; whoever has none is worth nothing. */
function worthsOf(answers: string[], plan: SeriesPlan | null): number[] | null {
  const classes = classesOf(plan);
  return (
    classes &&
    answers.map((answer) => {
      const [low, last] = classes.get(answer) ?? [0, 0];
      return last === Infinity ? low : Math.floor((low + last) / 2);
    })
  );
}

/** Lowest and last value of each class, by its label, where classes are of the very values that are summed; else `null`. */
export function classesOf(plan: SeriesPlan | null): Map<string, [low: number, last: number]> | null {
  if (plan?.category.kind !== 'classes' || plan.value !== plan.category.column) return null;
  const { bounds } = plan.category;
  return new Map(classLabels(bounds).map((label, nth) => [label, [bounds[nth] ?? 0, (bounds[nth + 1] ?? Infinity) - 1]]));
}

/** Which answers are of nobody in the block: whoever has no value is not counted with those who have. */
function asidesOf(plan: SeriesPlan | null): (answer: string) => boolean {
  const classes = classesOf(plan);
  return (answer) => classes !== null && !classes.has(answer);
}

/** What is known of each layer of each block of a lattice. What is left over is what the others leave. */
export function quantitiesOf(lattice: Lattice, content: Content, layers: Layers): Map<Block, Quantity[]> {
  const known = new Map<Block, Quantity[]>();
  const restOf = ({ parent, children, overlap }: Row): Quantity[] =>
    overlap ? find(parent).map(() => unknown) : leftOver(find(parent), children.map(find), layers);
  const find = (block: Block): Quantity[] => {
    const found = known.get(block);
    if (found) return found;
    const own = block.rest ? restOf(block.rest) : printed(block, content, layers);
    known.set(block, own);
    return own;
  };
  for (const block of lattice.blocks) find(block);
  return known;
}

function printed(block: Block, content: Content, layers: Layers): Quantity[] {
  const cells = content.get(block.id) ?? new Map<string | null, Cell>();
  const whole = cells.get(null);
  const asides = new Set(layers.aside === 0 ? [] : layers.answers.slice(-layers.aside));
  const complete = !whole?.imported && (layers.combine !== 'partition' || addsUp(cells, (answer) => asides.has(answer)));
  const answers = layers.answers.map((answer) => {
    const cell = cells.get(answer);
    return cell ? { ...quantityOf(cell), ...shareOf(cell, whole) } : complete ? exactly(0) : unknown;
  });
  const size = layers.whole === null ? [] : [whole ? quantityOf(whole) : unknown];
  return [...answers, ...size, ...layers.sums.map((_, nth) => sumOf(whole, layers, nth === 0 ? 'start' : 'end'))];
}

function leftOver(parent: Quantity[], children: Quantity[][], { sums, positive }: Layers): Quantity[] {
  return parent.map(({ value }, layer) => {
    const values = children.map((child) => child[layer]?.value ?? null);
    if (value === null || values.includes(null)) return unknown;
    const rest = value - values.reduce<number>((all, own) => all + (own ?? 0), 0);
    return sums.includes(layer) && !positive ? { value: rest, low: rest - mostSum, high: rest + mostSum } : exactly(rest);
  });
}

function quantityOf({ n, range }: Cell): Quantity {
  if (range !== null) return { value: null, low: range.low, high: range.high ?? ceiling };
  return n === null ? unknown : exactly(n);
}

/** What a percentage says beside a number that arrived rounded or not at all: the two together leave less than each alone. */
function shareOf({ imported }: Cell, whole: Cell | undefined): Pick<Quantity, 'share'> {
  const { percentage = null, decimals = 0 } = imported ?? {};
  const most = whole?.n ?? whole?.range?.high ?? Infinity;
  if (percentage === null || most < percentagesFrom) return {};
  const half = 0.5 * 10 ** -decimals + 1e-9;
  return { share: { low: (percentage - half) / 100, high: (percentage + half) / 100 } };
}

/** A sum of values; one that was printed as a rounded mean is known only as precisely: `(m − h)·n ≤ Σ ≤ (m + h)·n`. */
function sumOf(whole: Cell | undefined, { positive }: Layers, at: 'start' | 'end'): Quantity {
  if (positive && whole?.sum != null && !whole.imported) return exactly(whole.sum);
  const { mean = null, decimals = 0, end = null } = whole?.imported ?? {};
  const printed = at === 'start' ? mean : (end?.mean ?? null);
  const n = whole?.n ?? null;
  if (n !== null && printed !== null) {
    const half = (n * 10 ** -decimals) / 2;
    return { value: null, low: n * printed - half, high: n * printed + half };
  }
  const sum = (at === 'start' ? whole?.sum : whole?.pairs?.sumY) ?? null;
  if (sum === null || n === null) return { value: null, low: -mostSum, high: mostSum };
  return { value: sum, low: sum - mostSum, high: sum + mostSum };
}

/** Whether a block has values at a start and at an end. */
function hasEnd(whole: Cell | undefined): boolean {
  return Boolean(whole?.pairs ?? whole?.imported?.end);
}

const unknown: Quantity = { value: null, low: 0, high: ceiling };

const exactly = (value: number): Quantity => ({ value, low: Math.min(0, value), high: Math.max(ceiling, value * 2) });

/** Whether a block's answers add up to it, as far as that can be seen. */
function addsUp(block: Map<string | null, Cell>, isAside: (answer: string) => boolean): boolean {
  const n = block.get(null)?.n ?? null;
  const answers = [...block.values()].filter(({ category: answer }) => answer !== null && !isAside(answer));
  if ([...block.values()].some((cell) => cell.n === null || cell.range !== null)) return true;
  return answers.reduce((sum, cell) => sum + (cell.n ?? 0), 0) === n;
}

function isWithin(block: Map<string | null, Cell>): boolean {
  const n = block.get(null)?.n ?? null;
  return n === null || [...block.values()].every((cell) => (cell.n ?? 0) <= n);
}
