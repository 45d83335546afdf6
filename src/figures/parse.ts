import { createHash } from 'node:crypto';
import { keyText, type PublishableSet } from '../model/index.ts';
import type { GuardedFigures } from './counted.ts';
import { figuresFormat, type FiguresLine, type HeadLine } from './lines.ts';

/** Figures as they stand in the file, or why they cannot be used. */
export type ReadFigures = { head: HeadLine; figures: GuardedFigures } | { broken: 'unreadable' | 'newer' | 'cut' | 'changed' };

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
  const walk: Walk = { figures, head: null, set: null };
  for await (const text of linesIn(pieces)) {
    const line = readLine(text);
    if (line === null) return { broken: 'unreadable' };
    if (line.kind === 'head' && Number.isInteger(line.format) && line.format > figuresFormat) return { broken: 'newer' };
    if (line.kind === 'head' && line.format !== figuresFormat) return { broken: 'unreadable' };
    if (walk.head === null && line.kind !== 'head') return { broken: 'unreadable' };
    if (line.kind === 'end') {
      if (line.hash !== hash.digest('hex')) return { broken: 'changed' };
      return walk.head ? { head: walk.head, figures } : { broken: 'unreadable' };
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

interface Walk {
  figures: GuardedFigures;
  head: HeadLine | null;
  set: PublishableSet | null;
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
    const { kind: _, edition, ...maps } = line;
    walk.set = {
      edition,
      versions: new Map(maps.versions),
      categories: new Map(maps.categories),
      measures: new Map(maps.measures),
      numbers: new Map(),
      states: new Map(),
    };
    figures.sets.set(edition, walk.set);
  } else if (walk.set) fill(walk.set, line);
}

function fill({ numbers, states }: PublishableSet, line: FiguresLine): void {
  if (line.kind === 'states') for (const [block, state] of line.states) states.set(block, state);
  if (line.kind !== 'numbers') return;
  for (const [category, face, form, value] of line.numbers) {
    const key = { ...line.block, category, face };
    numbers.set(keyText(key), { key, form, value });
  }
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
