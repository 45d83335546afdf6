import type { Finding } from '../findings/index.ts';
import type { Settled } from '../ledger/freeze.ts';
import type { BlockState, Face, Form, MeasureId, NumberKey, StoryGroup } from '../model/index.ts';
import type { Basis } from './basis.ts';

/** Where counted figures lie in an organisation's folder. As confidential as the strictest edition in it. */
export const figuresPath = 'data/cijfers.jsonl';

/** Format of the lines that this version writes and reads. */
export const figuresFormat = 2;

/** The first line: what the figures were counted from, and by what. */
export interface HeadLine {
  kind: 'head';
  format: number;
  /** Version of the program. */
  tool: string;
  /** Hash of the last line of the ledger they were guarded against; empty when nothing was published. */
  ledger: string;
  /** The files that were counted, as they are called. */
  dataFiles: string[];
  /** Whether rows came from a database. */
  fromDatabase: boolean;
  basis: Basis;
}

/** Opens an edition: as a `PublishableSet` has it, without its numbers, and how many blocks follow. */
export interface EditionHead {
  kind: 'edition';
  edition: string;
  versions: [string, string][];
  categories: [string, string[]][];
  measures: [string, MeasureId][];
  blocks: number;
}

/** Blocks of the edition opened last, with what they show and how many numbers they have. */
export interface StatesLine {
  kind: 'states';
  states: [block: string, state: BlockState, numbers: number][];
}

/** A number of a block: category, face, form, value. */
export type FaceLine = [category: string | null, face: Face, form: Form, value: number | null];

/** Numbers of one block of the edition opened last. */
export interface NumbersLine {
  kind: 'numbers';
  block: Omit<NumberKey, 'category' | 'face'>;
  numbers: FaceLine[];
}

/** A line of the file. The last holds a hash over all before it. */
export type FiguresLine =
  | HeadLine
  | EditionHead
  | StatesLine
  | NumbersLine
  | { kind: 'finding'; from: 'data' | 'guard'; finding: Finding }
  | ({ kind: 'group' } & { group: StoryGroup })
  | { kind: 'unsound'; source: string }
  | { kind: 'correction'; edition: string; settled: Omit<Settled, 'blocks'> & { blocks: string[] } }
  | { kind: 'end'; hash: string };
