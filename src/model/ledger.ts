import type { MeasureId } from './indicator.ts';
import type { Band, BlockKey, BlockState, Face, Form, NumberKey, Tally } from './number.ts';
import { faces } from './number.ts';

/** The ledger: `data/gepubliceerd.jsonl`. One line per number that was ever published, in the order of publication. */
export interface Ledger {
  lines: LedgerLine[];
}

export const emptyLedger: Ledger = { lines: [] };

/** What every line carries: its number from 1, and which publication of which edition it is from. */
interface LineOf<Kind extends string> {
  nr: number;
  kind: Kind;
  edition: string;
  /** 1 for the first publication of the edition, one more for every other text or correction. */
  version: number;
  /** Group that may see it. */
  visibility: string;
  /** Day of publication, ISO. */
  date: string;
  /** Hash over the hash of the line before and everything else in this one. */
  hash: string;
}

/** Opens a publication. */
export interface EditionLine extends LineOf<'edition'> {
  format: 1;
  title: string;
  /** What changed since the version before: paths of texts, empty for a first version. */
  changes: string[];
  corrections: LedgerCorrection[];
  /** As a `PublishableSet` has them: what is needed to print the numbers again. */
  categories: Record<string, string[]>;
  measures: Record<string, MeasureId>;
  definitions: Record<string, string>;
  /** The month in which its years begin; absent for January. */
  firstMonth?: number;
}

/** How an indicator was counted, once per version of its definition. */
export interface DefinitionLine extends LineOf<'definition'> {
  indicator: string;
  definition: string;
  title: string;
  sentence: string;
}

/** What a block showed, and hence shows for ever. */
export interface BlockLine extends LineOf<'block'> {
  /** As `blockText`. */
  block: string;
  state: BlockState;
}

export interface NumberLine extends LineOf<'number'> {
  /** As `keyText`. */
  key: string;
  form: Form;
  value: number | null;
}

/** Closes a publication and commits it: it names the release. */
export interface ReleaseLine extends LineOf<'release'> {
  release: ReleaseName;
}

/** A story that is told nowhere any more. `releases` are those it was taken out of, as they are since. */
export interface WithdrawnLine extends LineOf<'withdrawn'> {
  story: string;
  releases: ReleaseName[];
}

/** Somebody went back to a release that was kept, or forward again: that one is shown from then on. */
export interface CurrentLine extends LineOf<'current'> {
  /** Its folder. */
  release: string;
}

/** A release folder and the SHA-256 of its manifest. */
export interface ReleaseName {
  folder: string;
  edition: string;
  hash: string;
}

/** A correction as it was published. */
export interface LedgerCorrection {
  kind: CorrectionKind;
  indicator: string;
  unit: string;
  period: string;
  reason: string;
  date: string;
  /** Whether a new number stands beside the old one; without it the old one is struck through. */
  replaced: boolean;
}

export const correctionKinds = ['late', 'definition', 'error'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

export type LedgerLine = EditionLine | DefinitionLine | BlockLine | NumberLine | ReleaseLine | WithdrawnLine | CurrentLine;

/** A line before it has its place: without number and hash. */
export type NewLine = LedgerLine extends infer L ? (L extends LedgerLine ? Omit<L, 'nr' | 'hash'> : never) : never;

/**
 * What earlier editions force upon this build. `published`: `keyText` of numbers that stand in an edition and cannot be taken
 * back. `hidden`: `blockText` of blocks that were hidden, and stay so. `veiled`: those of which it was told how many they are about and
 * not what each answered, with the bands that were told instead.
 */
export interface Forced {
  published: Set<string>;
  hidden: Set<string>;
  veiled?: ReadonlyMap<string, ReadonlyMap<string, Band>>;
}

const period = String.raw`alles|\d{4}(?:-\d{4})?(?:-(?:0[1-9]|1[0-2]|K[1-4]|H[12]))?`;
const keyShape = new RegExp(String.raw`^([^@/]+)@([^/]*)/([^/[]+)(?:\[(.*?)\])?/(${period})/([^/]*)/(.*)#([a-z-]+)$`, 's');
const blockShape = new RegExp(String.raw`^([^@/]+)/([^/[]+)(?:\[(.*?)\])?/(${period})/([^/]*)$`, 's');

/** The key a canonical text names, as `keyText` wrote it; `null` for any other text. */
export function parseKey(text: string): NumberKey | null {
  const [, indicator, version, unit, part, when, series, category, face] = keyShape.exec(text) ?? [];
  if (!indicator || version === undefined || !unit || !when || !isFace(face)) return null;
  return { indicator, version, unit, part: part ?? null, period: when, series: series || null, category: category || null, face };
}

/** The block a canonical text names, as `blockText` wrote it; `null` for any other text. */
export function parseBlock(text: string): BlockKey | null {
  const [, indicator, unit, part, when, series] = blockShape.exec(text) ?? [];
  if (!indicator || !unit || !when) return null;
  return { indicator, unit, part: part ?? null, period: when, series: series || null };
}

function isFace(text: string | undefined): text is Face {
  return (faces as readonly (string | undefined)[]).includes(text);
}

/** What will stand in print where that is not what is counted now: published numbers beside new ones. */
export interface InPrint {
  tally: Tally;
  /** Blocks that will be hidden as well, whatever the guard decides. */
  hidden: ReadonlySet<string>;
  /** Indicators in which printed and counted differ, and those that are read beside them. */
  touched: ReadonlySet<string>;
}

/** How many hidden figures of each edition somebody could work out who knows all of one other team. */
export interface Insights {
  editions: { edition: string; blocks: number }[];
  /** Whether all were tried; else there may be more. */
  isAll: boolean;
}
