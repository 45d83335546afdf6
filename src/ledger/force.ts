import {
  allTime,
  blockText,
  parseBlock,
  parseKey,
  type Band,
  type BlockKey,
  type Definitions,
  type Forced,
  type Ledger,
  type Organisation,
  type Tally,
} from '../model/index.ts';
import { createIsPart, createOverlaps } from './overlap.ts';
import { everythingPublished, isSettled, publishedEditions, type Everything, type PublishedEdition } from './published.ts';
import { findDifferences, type Difference, type Recounting } from './recount.ts';

/** What earlier editions mean for this build: found before the guard decides, and used again after it. */
export interface Past {
  everything: Everything;
  editions: Map<string, PublishedEdition>;
  differences: Difference[];
  forced: Forced;
  /** Blocks nobody published yet that would show the difference with a published one, each with the editions they collide with. */
  costly: Map<string, string[]>;
}

/** Compares the ledger with a count, and says what must stay shown and what must stay hidden. */
export function forceOf(ledger: Ledger, counting: Omit<Recounting, 'everything'>): Past {
  const everything = everythingPublished(ledger);
  const differences = findDifferences({ ...counting, everything });
  const costly = findCostly(differences, everything, counting);
  const stayed = [...everything.states].filter(([, { state }]) => state === 'hidden').map(([block]) => block);
  return {
    everything,
    editions: publishedEditions(ledger),
    differences,
    costly,
    forced: { published: publishedKeys(everything), hidden: new Set(stayed), veiled: veiledBlocks(everything) },
  };
}

/** Numbers that cannot be taken back. All years together grow, so an older total of them forces nothing. */
function publishedKeys({ numbers }: Everything): Set<string> {
  // What was struck through was read all the same.
  const seen = [...numbers.values()].filter(({ form }) => ['exact', 'rounded', 'band', 'withdrawn'].includes(form.kind));
  return new Set(
    seen.flatMap(({ key }) => {
      const parsed = parseKey(key);
      return parsed && parsed.period !== allTime.id ? [key] : [];
    }),
  );
}

/** Blocks of which a sensitive answer was told as a band, and those whose answers were not told for their sake. */
function veiledBlocks({ numbers, states }: Everything): Map<string, Map<string, Band>> {
  const veiled = new Map<string, Map<string, Band>>();
  for (const { key, form } of numbers.values()) {
    const parsed = parseKey(key);
    const block = parsed && parsed.category !== null && parsed.face === 'count' ? blockText(parsed) : null;
    const isBand = form.kind === 'band' && form.near !== undefined;
    if (!parsed || block === null || states.get(block)?.state !== 'shown' || (!isBand && form.kind !== 'hidden')) continue;
    const bands = veiled.get(block) ?? new Map<string, Band>();
    if (isBand) bands.set(parsed.category ?? '', form);
    veiled.set(block, bands);
  }
  return veiled;
}

/** Fewest persons a difference between two publications may be about. */
export function leastOf({ organisation }: Definitions): number {
  return Math.max(7, organisation.smallestGroup);
}

/**
 * What was not published yet and counts the same rows as a published block that changed: beside that block it would tell who
 * came later. It may only be shown when they are enough.
 */
function findCostly(
  differences: Difference[],
  { states }: Everything,
  { definitions, tally }: { definitions: Definitions; tally: Tally },
): Map<string, string[]> {
  const small = whereItIs(differences, definitions.organisation).filter(({ persons }) => persons < leastOf(definitions));
  const costly = new Map<string, string[]>();
  if (small.length === 0) return costly;
  const overlaps = createOverlaps(definitions.organisation);
  const byIndicator = Map.groupBy(small, ({ block }) => block.indicator);
  for (const block of newBlocks(tally, states)) {
    const met = (byIndicator.get(block.indicator) ?? []).filter((difference) => overlaps(block, difference.block));
    if (met.length > 0) costly.set(blockText(block), [...new Set(met.map(({ edition }) => edition))]);
  }
  return costly;
}

/**
 * The differences that say where the rows are: a total that changed by just what its published parts changed says nothing more.
 */
function whereItIs(differences: Difference[], organisation: Organisation): Difference[] {
  const isPart = createIsPart(organisation);
  const same = Map.groupBy(differences, ({ block }) => `${block.indicator}/${block.part ?? ''}/${block.series ?? ''}`);
  return [...same.values()].flatMap((own) => {
    const finest = own.filter((one) => !own.some((other) => other !== one && isPart(other.block, one.block)));
    return own.filter((one) => {
      const parts = finest.filter((other) => other !== one && isPart(other.block, one.block));
      const total = parts.reduce((sum, part) => sum + part.rows, 0);
      const isOneWay = parts.every(({ rows }) => rows * one.rows > 0);
      return parts.length === 0 || !isOneWay || total !== one.rows;
    });
  });
}

function newBlocks({ cells }: Tally, states: Everything['states']): BlockKey[] {
  const blocks = cells.filter(({ category, n }) => category === null && n !== 0);
  return blocks.filter((cell) => {
    const known = states.get(blockText(cell));
    return !known || !isSettled(known.state) || parseBlock(blockText(cell))?.period === allTime.id;
  });
}
