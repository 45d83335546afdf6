import type { Block, Lattice } from './lattice.ts';
import type { Layers, Quantity } from './layers.ts';
import { overlapsOf } from './overlaps.ts';
import { shareLinks } from './shares.ts';
import type { Sum } from './solver.ts';

/** A lattice with what is known of its blocks. */
export interface Known {
  lattice: Lattice;
  layers: Layers;
  quantities: Map<Block, Quantity[]>;
  /** Place of its first number: names the lattice. */
  first: number;
  /** Whether how many there are is said elsewhere by definition: of a breakdown of the numerator, by the numerator. */
  sized: boolean;
}

/** A block as the attacker sees it: numbers side by side, from `first` on. */
export interface Spot {
  block: Block;
  known: Known;
  first: number;
  /** Sums it stands in. */
  rows: number[];
}

/** A sum of the lattice, in every layer at once. `low` and `high` of its layers come from what is printed. */
interface LayeredRow {
  spots: Spot[];
  /** Number of the sum in its first layer. */
  first: number;
}

/** What ties numbers of different lattices, or of one block: how many there are of one is how many there are of another. */
export type Link = Sum & {
  /** It is known only as long as its block is printed. */
  isPrinted?: true;
};

/**
 * All numbers of all lattices and everything that ties them: what an attacker would write down. A number is named by its place in
 * `value`. Sums are made when asked for, for most are never looked at.
 */
export interface System {
  spots: Spot[];
  spotOf: Map<string, Spot>;
  owner: Spot[];
  value: Float64Array;
  low: Float64Array;
  high: Float64Array;
  /** Whether a number is a count, so whole. Sums of values are not. */
  whole: Uint8Array;
  /** Blocks of each sum of a lattice, the parent first. */
  rows: Spot[][];
  /** Numbers of the sums a number stands in. */
  sumsOf(variable: number): number[];
  sum(id: number): Link;
  /** Blocks of the same lattice and unit as one. */
  besideOf(spot: Spot): Spot[];
}

/** Writes down the system of some lattices, with links between them. */
export function createSystem(lattices: Known[], linksOf: (spotOf: Map<string, Spot>) => Link[]): System {
  const spots: Spot[] = [];
  let next = 0;
  for (const known of lattices) {
    known.first = next;
    for (const block of known.lattice.blocks) {
      spots.push({ block, known, first: next, rows: [] });
      next += known.layers.count;
    }
  }
  const spotOf = new Map(spots.map((spot) => [spot.block.id, spot]));
  const numbers = fill(spots, next);
  const rows = layRows(lattices, spotOf);
  const total = rows.reduce((sum, { spots: [spot] }) => sum + (spot?.known.layers.count ?? 0), 0);
  const rowOf = new Array<LayeredRow>(total);
  for (const row of rows) rowOf.fill(row, row.first, row.first + (row.spots[0]?.known.layers.count ?? 0));
  const links = [...overlapsOf(lattices, spotOf), ...spots.flatMap(insideOf), ...spots.flatMap(shareLinks), ...linksOf(spotOf)];
  const linked = indexLinks(links, total);
  const byUnit = Map.groupBy(spots, unitOf);
  return {
    ...numbers,
    spots,
    spotOf,
    rows: rows.map((row) => row.spots),
    sumsOf: (variable) => {
      const spot = numbers.owner[variable];
      if (!spot) throw new Error(`unknown number: ${variable}`);
      const layer = variable - spot.first;
      return [...spot.rows.map((row) => (rows[row]?.first ?? 0) + layer), ...(linked.get(variable) ?? [])];
    },
    sum: (id) => {
      const row = rowOf[id];
      return row ? layerSum(row, id - row.first, numbers.value) : (links[id - total] as Link);
    },
    besideOf: (spot) => byUnit.get(unitOf(spot)) ?? [],
  };
}

const unitOf = ({ known, block }: Spot) => `${known.first}|${block.unit}`;

function fill(spots: Spot[], count: number): Pick<System, 'owner' | 'value' | 'low' | 'high' | 'whole'> {
  const numbers = {
    owner: new Array<Spot>(count),
    value: new Float64Array(count),
    low: new Float64Array(count),
    high: new Float64Array(count),
    whole: new Uint8Array(count),
  };
  for (const spot of spots) {
    const { quantities, layers } = spot.known;
    quantities.get(spot.block)?.forEach(({ value, low, high }, layer) => {
      const variable = spot.first + layer;
      numbers.owner[variable] = spot;
      numbers.value[variable] = value ?? NaN;
      numbers.low[variable] = low;
      numbers.high[variable] = high;
      numbers.whole[variable] = layers.sums.includes(layer) ? 0 : 1;
    });
  }
  return numbers;
}

function layRows(lattices: Known[], spotOf: Map<string, Spot>): LayeredRow[] {
  let first = 0;
  const rows: LayeredRow[] = [];
  for (const { lattice, layers } of lattices)
    for (const { parent, children, overlap } of lattice.rows) {
      if (overlap) continue;
      const spots = [parent, ...children].flatMap((block) => spotOf.get(block.id) ?? []);
      for (const spot of spots) spot.rows.push(rows.length);
      rows.push({ spots, first });
      first += layers.count;
    }
  return rows;
}

/** Parent minus children, in one layer. Where what is printed does not add up, the attacker sees by how much. */
function layerSum({ spots }: LayeredRow, layer: number, value: Float64Array): Sum {
  const columns = spots.map(({ first }) => first + layer);
  const weights = spots.map((_, nth) => (nth === 0 ? 1 : -1));
  const off = columns.reduce((sum, column, nth) => sum + (weights[nth] ?? 0) * (value[column] ?? 0), 0);
  const end = Number.isNaN(off) ? 0 : off;
  return { columns, weights, low: end, high: end };
}

/** What ties the numbers of one block: its answers and its size. */
function insideOf({ first, known: { layers } }: Spot): Link[] {
  if (layers.whole === null || layers.combine === 'beside') return [];
  const whole = first + layers.whole;
  const answers = insideAnswers({ first, layers });
  if (layers.combine === 'within')
    return answers.map((answer) => ({ columns: [answer, whole], weights: [1, -1], low: -Infinity, high: 0 }));
  return [{ columns: [whole, ...answers], weights: [1, ...answers.map(() => -1)], low: 0, high: 0 }];
}

function indexLinks(links: Link[], from: number): Map<number, number[]> {
  const linked = new Map<number, number[]>();
  links.forEach(({ columns }, nth) => {
    for (const column of columns) {
      const own = linked.get(column);
      if (own) own.push(from + nth);
      else linked.set(column, [from + nth]);
    }
  });
  return linked;
}

/** The numbers that together are how many a block is about. */
export function sizeOf({ first, known: { layers } }: Spot): number[] {
  return layers.whole !== null ? [first + layers.whole] : insideAnswers({ first, layers });
}

/** How many a block is about, with every number as it is in some world. */
export function sizeIn({ first, known: { layers } }: Spot, world: Float64Array): number {
  if (layers.whole !== null) return world[first + layers.whole] ?? 0;
  const last = first + layers.answers.length - layers.aside;
  let size = 0;
  for (let number = first; number < last; number += 1) size += world[number] ?? 0;
  return size;
}

/** The answers of those a block is about. */
function insideAnswers({ first, layers: { answers, aside } }: { first: number; layers: Layers }): number[] {
  return answers.slice(0, answers.length - aside).map((_, layer) => first + layer);
}
