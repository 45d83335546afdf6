import {
  allTime,
  blockText,
  parseBlock,
  parsePeriod,
  type BlockKey,
  type Definitions,
  type LedgerCorrection,
  type PublishableSet,
  type PublishedNumber,
} from '../model/index.ts';
import { isSettled, numberOf, publishedSet, type Everything } from './published.ts';
import type { Past } from './force.ts';

/** A correction of an edition, with what may be done about it. */
export interface Settled extends LedgerCorrection {
  /** `blockText` of every block it is about. */
  blocks: Set<string>;
}

/**
 * What each edition prints when there was one before it: a published edition its own lines with its corrections; another one the
 * published numbers wherever a block was published before, whatever is counted now.
 */
export function freeze(
  sets: Map<string, PublishableSet>,
  { past, definitions, settled }: { past: Past; definitions: Definitions; settled: Map<string, Settled[]> },
): Map<string, PublishableSet> {
  return new Map(
    [...sets].map(([id, set]) => {
      const published = past.editions.get(id);
      const frozen = published
        ? correct(withOrder(publishedSet(published), set), { fresh: set, settled: settled.get(id) ?? [] })
        : withoutGrowth(
            withPublished(hideBlocks(set, new Set([...past.forced.hidden, ...past.costly.keys()])), past.everything),
            { past, definitions },
          );
      return [id, frozen];
    }),
  );
}

/** Categories in the order they have now, older ones after them. */
function withOrder(old: PublishableSet, fresh: PublishableSet): PublishableSet {
  const categories = new Map(old.categories);
  for (const [series, order] of fresh.categories) {
    const own = old.categories.get(series) ?? [];
    categories.set(series, [...order, ...own.filter((category) => !order.includes(category))]);
  }
  return { ...old, categories };
}

/** Puts published numbers in the place of counted ones. What the block did not tell then, it does not tell now. */
function withPublished(set: PublishableSet, { numbers, states }: Everything): PublishableSet {
  const isKept = (block: string) => {
    const known = states.get(block);
    return known !== undefined && isSettled(known.state) && parseBlock(block)?.period !== allTime.id;
  };
  const kept = (key: BlockKey & { version: string }) => isKept(blockText(key)) && set.versions.get(key.indicator) === key.version;
  const told = [...set.numbers].flatMap(([text, number]): [string, PublishedNumber][] => {
    if (!kept(number.key)) return [[text, number]];
    const line = numbers.get(text);
    return line ? numberOf(line).map((old) => [text, old]) : [];
  });
  const struck = new Set(told.flatMap(([, { key, form }]) => (form.kind === 'withdrawn' ? [blockText(key)] : [])));
  const settledStates = [...set.states].map(([block, state]) => {
    const known = states.get(block);
    if (struck.has(block)) return [block, 'absent' as const] as const;
    return [block, known && isKept(block) ? known.state : state] as const;
  });
  return { ...set, numbers: new Map(told), states: new Map(settledStates) };
}

/**
 * All years together is shown again only when the years that came since are shown one by one: else the new total minus the old
 * one would tell what they hide.
 */
function withoutGrowth(set: PublishableSet, { past, definitions }: { past: Past; definitions: Definitions }): PublishableSet {
  const closed = [...set.states.keys()].filter((block) => {
    const known = past.everything.states.get(block);
    const key = parseBlock(block);
    if (known?.state !== 'shown' || key?.period !== allTime.id || set.states.get(block) !== 'shown') return false;
    return !growsOpenly(key, set, { past, definitions });
  });
  return closed.length === 0 ? set : hideBlocks(set, new Set(closed));
}

function growsOpenly(
  key: BlockKey,
  set: PublishableSet,
  { past, definitions }: { past: Past; definitions: Definitions },
): boolean {
  const sizeText = (block: BlockKey) =>
    `${key.indicator}@${set.versions.get(key.indicator)}/${blockText(block).slice(key.indicator.length + 1)}/#n`;
  const now = set.numbers.get(sizeText(key))?.value;
  const then = past.everything.numbers.get(sizeText(key))?.value;
  if (now === undefined || now === null || then === undefined || then === null) return false;
  if (now === then) return true;
  const years = [...set.states.keys()].flatMap((text) => {
    const block = parseBlock(text);
    if (!block || blockText({ ...block, period: key.period }) !== blockText(key)) return [];
    const isYear = parsePeriod(block.period, definitions.organisation.firstMonth)?.grain === 'year';
    const known = past.everything.states.get(text);
    return isYear && !(known && isSettled(known.state)) ? [{ block, text }] : [];
  });
  const open = years.filter(({ text }) => ['shown', 'empty', 'not-alive'].includes(set.states.get(text) ?? ''));
  const since = open.reduce((sum, { block }) => sum + (set.numbers.get(sizeText(block))?.value ?? 0), 0);
  return open.length === years.length && now - then === since;
}

/** The same set with some blocks hidden, under the one sign. */
export function hideBlocks(set: PublishableSet, blocks: ReadonlySet<string>): PublishableSet {
  const numbers = [...set.numbers].map(([text, number]): [string, PublishedNumber] =>
    blocks.has(blockText(number.key)) ? [text, { ...number, form: { kind: 'hidden' }, value: null }] : [text, number],
  );
  const states = [...set.states].map(([block, state]) => [block, blocks.has(block) ? ('hidden' as const) : state] as const);
  return { ...set, numbers: new Map(numbers), states: new Map(states) };
}

/** A published edition with its corrections: new numbers beside the old, or none. A new indicator comes along whole. */
function correct(old: PublishableSet, { fresh, settled }: { fresh: PublishableSet; settled: Settled[] }): PublishableSet {
  const set: PublishableSet = {
    ...old,
    numbers: new Map(old.numbers),
    states: new Map(old.states),
    versions: new Map(old.versions),
  };
  for (const correction of settled) {
    if (correction.kind === 'definition') addIndicator(set, fresh, correction.indicator);
    else if (correction.replaced) replaceBlocks(set, fresh, correction.blocks);
    else strike(set, correction.blocks);
  }
  return set;
}

function addIndicator(set: PublishableSet, fresh: PublishableSet, indicator: string): void {
  const version = fresh.versions.get(indicator);
  const measure = fresh.measures.get(indicator);
  if (version === undefined || measure === undefined || set.versions.has(indicator)) return;
  set.versions.set(indicator, version);
  set.measures = new Map([...set.measures, [indicator, measure]]);
  for (const [series, order] of fresh.categories) if (series.startsWith(`${indicator}/`)) set.categories.set(series, order);
  for (const [text, number] of fresh.numbers) if (number.key.indicator === indicator) set.numbers.set(text, number);
  for (const [block, state] of fresh.states) if (parseBlock(block)?.indicator === indicator) set.states.set(block, state);
}

function replaceBlocks(set: PublishableSet, fresh: PublishableSet, blocks: ReadonlySet<string>): void {
  for (const [text, number] of set.numbers)
    if (blocks.has(blockText(number.key)) && !fresh.numbers.has(text)) set.numbers.delete(text);
  for (const [text, number] of fresh.numbers) if (blocks.has(blockText(number.key))) set.numbers.set(text, number);
  for (const [block, state] of fresh.states) if (blocks.has(block)) set.states.set(block, state);
}

function strike(set: PublishableSet, blocks: ReadonlySet<string>): void {
  for (const [text, number] of set.numbers)
    if (blocks.has(blockText(number.key))) set.numbers.set(text, { ...number, form: { kind: 'withdrawn' }, value: null });
  for (const block of blocks) if (set.states.has(block)) set.states.set(block, 'absent');
}
