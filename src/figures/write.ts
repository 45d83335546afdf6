import { createHash } from 'node:crypto';
import { withoutValues } from '../report.ts';
import { blockText, type PublishableSet, type PublishedNumber } from '../model/index.ts';
import type { GuardedFigures } from './counted.ts';
import type { FaceLine, FiguresLine, HeadLine, StatesLine } from './lines.ts';

/**
 * The text of `data/cijfers.jsonl`, line by line: it may be larger than one text can be. What stood in rows of data is taken out of the
 * findings first. Same figures, same bytes.
 */
export function* figuresText(head: Omit<HeadLine, 'kind'>, figures: GuardedFigures): Generator<string> {
  const hash = createHash('sha256');
  for (const line of linesOf({ kind: 'head', ...head }, figures)) {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    yield text;
  }
  yield `${JSON.stringify({ kind: 'end', hash: hash.digest('hex') } satisfies FiguresLine)}\n`;
}

function* linesOf(
  head: HeadLine,
  { sets, settled, groups, unsound, inData, guardFindings }: GuardedFigures,
): Generator<FiguresLine> {
  yield head;
  for (const finding of inData) yield { kind: 'finding', from: 'data', finding: withoutValues(finding) };
  for (const finding of guardFindings) yield { kind: 'finding', from: 'guard', finding: withoutValues(finding) };
  for (const group of groups) yield { kind: 'group', group };
  for (const source of unsound) yield { kind: 'unsound', source };
  for (const [edition, own] of settled)
    for (const one of own) yield { kind: 'correction', edition, settled: { ...one, blocks: [...one.blocks] } };
  for (const set of sets.values()) yield* setLines(set);
}

const statesPerLine = 500;

function* setLines({ edition, versions, categories, measures, states, numbers }: PublishableSet): Generator<FiguresLine> {
  const maps = { versions: [...versions], categories: [...categories], measures: [...measures] };
  yield { kind: 'edition', edition, ...maps, blocks: states.size };
  const counts = countNumbers(numbers.values());
  const all = [...states].map(([block, state]): StatesLine['states'][number] => [block, state, counts.get(block) ?? 0]);
  for (let start = 0; start < all.length; start += statesPerLine)
    yield { kind: 'states', states: all.slice(start, start + statesPerLine) };
  let block: PublishedNumber[] = [];
  for (const number of numbers.values()) {
    const [first] = block;
    if (first && !isSameBlock(first, number)) {
      yield numbersLine(first, block);
      block = [];
    }
    block.push(number);
  }
  if (block[0]) yield numbersLine(block[0], block);
}

function countNumbers(numbers: Iterable<PublishedNumber>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of numbers) counts.set(blockText(key), (counts.get(blockText(key)) ?? 0) + 1);
  return counts;
}

function isSameBlock({ key: a }: PublishedNumber, { key: b }: PublishedNumber): boolean {
  return a.version === b.version && blockText(a) === blockText(b);
}

function numbersLine({ key }: PublishedNumber, numbers: readonly PublishedNumber[]): FiguresLine {
  const { category: _, face: __, ...block } = key;
  return {
    kind: 'numbers',
    block,
    numbers: numbers.map(({ key: own, form, value }): FaceLine => [own.category, own.face, form, value]),
  };
}
