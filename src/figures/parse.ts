import { createHash } from 'node:crypto';
import { blockText, keyText, type PublishableSet } from '../model/index.ts';
import type { GuardedFigures } from './counted.ts';
import { figuresFormat, type FiguresLine, type HeadLine } from './lines.ts';

/** Numbers that were counted and stand in the file no more: the first block without all of its numbers, and how many more there are. */
export interface Lacking {
  edition: string;
  /** As a bound number asks for it (`uitval zuid 2025-H1`); `null` when blocks are gone with all they had. */
  block: string | null;
  others: number;
}

/** Figures as they stand in the file, or why they cannot be used. */
export type ReadFigures =
  | { head: HeadLine; figures: GuardedFigures; lacking: Lacking[] }
  | { broken: 'unreadable' | 'older' | 'newer' | 'cut' | 'changed' };

/** Reads `data/cijfers.jsonl` piece by piece. A file that was cut off or changed by hand is told, never half used. */
export async function parseFigures(pieces: AsyncIterable<Uint8Array>): Promise<ReadFigures> {
  const figures: GuardedFigures = {
    sets: new Map(),
    settled: new Map(),
    groups: [],
    unsound: [],
    inData: [],
    guardFindings: [],
  };
  const hash = createHash('sha256');
  const walk: Walk = { figures, head: null, set: null, due: new Map() };
  for await (const text of linesIn(pieces)) {
    const line = readLine(text);
    if (line === null) return { broken: 'unreadable' };
    if (line.kind === 'head' && line.format !== figuresFormat) return { broken: otherFormat(line.format) };
    if (walk.head === null && line.kind !== 'head') return { broken: 'unreadable' };
    if (line.kind === 'end') {
      if (line.hash !== hash.digest('hex')) return { broken: 'changed' };
      return walk.head ? { head: walk.head, figures, lacking: lackingIn(walk) } : { broken: 'unreadable' };
    }
    hash.update(`${text}\n`);
    follow(walk, line);
  }
  return { broken: 'cut' };
}

/** The first line alone, which says what was counted; `null` when it is none. */
export async function parseHead(pieces: AsyncIterable<Uint8Array>): Promise<HeadLine | null> {
  for await (const text of linesIn(pieces)) {
    const line = readLine(text);
    return line?.kind === 'head' ? line : null;
  }
  return null;
}

function otherFormat(format: unknown): 'unreadable' | 'older' | 'newer' {
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return 'unreadable';
  return format > figuresFormat ? 'newer' : 'older';
}

interface Walk {
  figures: GuardedFigures;
  head: HeadLine | null;
  set: PublishableSet | null;
  /** What an edition said it would have, less what was read: blocks in all, and numbers by block. */
  due: Map<string, { blocks: number; numbers: Map<string, number> }>;
}

function follow(walk: Walk, line: FiguresLine): void {
  const { figures } = walk;
  if (line.kind === 'head') walk.head = line;
  else if (line.kind === 'finding') figures[line.from === 'data' ? 'inData' : 'guardFindings'].push(line.finding);
  else if (line.kind === 'group') figures.groups.push(line.group);
  else if (line.kind === 'unsound') figures.unsound.push(line.source);
  else if (line.kind === 'correction') {
    const own = figures.settled.get(line.edition) ?? [];
    figures.settled.set(line.edition, [...own, { ...line.settled, blocks: new Set(line.settled.blocks) }]);
  } else if (line.kind === 'edition') {
    const { kind: _, edition, blocks, ...maps } = line;
    walk.due.set(edition, { blocks, numbers: new Map() });
    walk.set = {
      edition,
      versions: new Map(maps.versions),
      categories: new Map(maps.categories),
      measures: new Map(maps.measures),
      numbers: new Map(),
      states: new Map(),
    };
    figures.sets.set(edition, walk.set);
  } else if (walk.set) fill(walk.set, line, walk.due.get(walk.set.edition)?.numbers ?? new Map());
}

function fill({ numbers, states }: PublishableSet, line: FiguresLine, due: Map<string, number>): void {
  if (line.kind === 'states')
    for (const [block, state, count] of line.states) {
      states.set(block, state);
      if (count !== 0) due.set(block, count);
    }
  if (line.kind !== 'numbers') return;
  const block = blockText(line.block);
  due.set(block, (due.get(block) ?? 0) - line.numbers.length);
  for (const [category, face, form, value] of line.numbers) {
    const key = { ...line.block, category, face };
    numbers.set(keyText(key), { key, form, value });
  }
}

/** Per edition what it lacks. A file that was made anew without some of its numbers is never half used. */
function lackingIn({ figures, due }: Walk): Lacking[] {
  return [...due].flatMap(([edition, { blocks, numbers }]) => {
    const short = [...numbers].flatMap(([block, left]) => (left === 0 ? [] : [block]));
    const gone = blocks - (figures.sets.get(edition)?.states.size ?? 0);
    if (short.length === 0 && gone === 0) return [];
    return [
      { edition, block: short[0]?.replaceAll('/', ' ').trim() ?? null, others: Math.max(short.length, Math.abs(gone)) - 1 },
    ];
  });
}

function readLine(text: string): FiguresLine | null {
  try {
    const line = JSON.parse(text) as FiguresLine | null;
    return line !== null && typeof line === 'object' && typeof line.kind === 'string' ? line : null;
  } catch {
    return null;
  }
}

async function* linesIn(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
