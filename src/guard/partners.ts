import { total, type Block, type Lattice, type Row } from './lattice.ts';
import { enoughOf, isEmpty, isSpread, narrowAnswers, together, type Magnitude } from './magnitude.ts';

/**
 * Whether a block may be about fewer persons than can be shown. One that arrived hidden may; one that was rounded by its least; a
 * magnitude also when it is the doing of one or two.
 */
export function isSmall(block: Block, least: number): boolean {
  const { n, persons, range, magnitude } = block;
  if (isEmpty(block)) return false;
  const isFew = Math.min(persons ?? n ?? range?.low ?? 0, range?.low ?? Infinity) < least;
  return isFew || (magnitude ? !isSpread(magnitude) : false);
}

/** The same of the block as a whole, whatever its answers: of a magnitude these may be one's or two's where the whole is of many. */
export function isSmallWhole({ magnitude, ...block }: Block, least: number): boolean {
  if (!magnitude) return isSmall(block, least);
  const { answers: _, ...whole } = magnitude;
  return isSmall({ ...block, magnitude: whole }, least);
}

/**
 * Hides every small block of a lattice, and partners until no sum gives a hidden block back. A sum is safe when nothing in
 * it is hidden, or when
 *
 * - at least two of its blocks are hidden, for one alone is the difference of the others; and
 * - if its total is shown, an answer that is one's or two's is of the hidden ones together as much as may be shown; and
 * - if its total is shown, the hidden ones together are at least `least` persons, which a reader gets by subtraction, and one more
 *   for each beyond the first: a hidden block is never empty, so of two that are seven together each would be six at most.
 *
 * Where blocks overlap nothing is the difference of others.
 *
 * The block that costs least is hidden first; the total itself when nothing else is left. Rows (`n`) add up exactly, so
 * the first rule speaks of them; persons may occur in two teams or two periods, so the second takes the fewest persons the
 * hidden group can be. Only ever adds to `hidden`: what was safe stays safe.
 */
export function protect(lattice: Lattice, hidden: Set<string>, least: number): void {
  for (const block of lattice.blocks) if (!block.forced && isSmall(block, least)) hidden.add(block.id);
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const row of lattice.rows) {
      const partner = findPartner(row, hidden, least);
      if (partner) hidden.add(partner.id);
    }
  }
}

/** The block a row must hide next; `null` when the row is safe, or when all it could hide was published before. */
export function findPartner(row: Row, hidden: Set<string>, least: number): Block | null {
  if (isSafe(row, hidden, least)) return null;
  const shown = [row.parent, ...row.children].filter((block) => !hidden.has(block.id) && !block.forced);
  return shown.reduce<Block | null>((best, block) => (best && isCheaper(best, block) ? best : block), null);
}

function isSafe({ parent, children, overlap }: Row, hidden: Set<string>, least: number): boolean {
  const covered = children.filter((child) => hidden.has(child.id));
  if (overlap) return true;
  if (hidden.has(parent.id)) return covered.length > 0;
  if (covered.length < 2) return covered.length === 0;
  const shown = children.filter((child) => !hidden.has(child.id));
  const magnitude = together({ covered, shown }, parent);
  if (magnitude && !(isSpread(magnitude) && isEnough(covered, magnitude))) return false;
  return fewestPersons(parent, { shown, covered }) >= least + covered.length - 1;
}

/** Whether each hidden answer that is one's or two's could be as much as may be shown, for who has only that of all together. */
function isEnough(covered: Block[], all: Magnitude): boolean {
  const narrow = covered.flatMap(({ magnitude }) => (magnitude ? narrowAnswers(magnitude) : []));
  return narrow.every(([answer, amount]) => (all.answers?.get(answer)?.amount ?? 0) >= enoughOf(amount));
}

/** The fewest persons the hidden children of a shown total can be, when some may have been counted in two children. */
function fewestPersons(parent: Block, { shown, covered }: { shown: Block[]; covered: Block[] }): number {
  return Math.max((parent.persons ?? 0) - total(shown, (child) => child.persons), ...covered.map((child) => child.persons ?? 0));
}

function isCheaper(a: Block, b: Block): boolean {
  return a.cost === b.cost ? a.id < b.id : a.cost < b.cost;
}
