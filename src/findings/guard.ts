import type { Insights } from '../model/index.ts';
import type { Level } from './finding.ts';

/** A block that can be worked out, and what of it. */
interface LeakParams {
  edition: string;
  indicator: string;
  unit: string;
  part: string | null;
  period: string;
  /** What is left over from the block, not the block itself. */
  isRest: boolean;
  knows: 'size' | 'answer' | 'everything';
}

/** TV-450–499: guarding. What each finding must know to be said. */
export interface GuardParams {
  /** How many of an indicator's filled figures are hidden. */
  'TV-450': {
    indicator: string;
    hidden: number;
    filled: number;
    /** The same of what it is divided by; `null` when none of that is hidden. */
    divisions: { hidden: number; filled: number } | null;
  };
  /** A block that can be worked out from what would be printed: that it is small, or how many gave an answer. */
  'TV-451': LeakParams;
  /** Two indicators between which there are too few persons in some places. */
  'TV-452': { larger: string; smaller: string; places: number };
  /** A block that can be worked out from earlier editions alone: nothing can undo it, and this build tells nothing more. */
  'TV-453': LeakParams;
  /** A sensitive answer of a group that can be worked out from what was published before. */
  'TV-454': { indicator: string; unit: string; part: string | null; period: string };
  /** A sensitive answer that nobody can give. */
  'TV-455': { indicator: string; answer: string; possible: string[] };
  /** Years begin in another month than in a published edition, so that windows would lie askew: put `beginmaand` back. */
  'TV-456': { was: number; now: number; edition: string; date: string };
  /** How many hidden figures of each edition somebody who knows one other team could work out: keep team pages out of public groups. */
  'TV-457': Insights;
}

export const guardLevels: Record<keyof GuardParams, Level> = {
  'TV-450': 'hint',
  'TV-451': 'error',
  'TV-452': 'hint',
  'TV-453': 'warning',
  'TV-454': 'warning',
  'TV-455': 'error',
  'TV-456': 'error',
  'TV-457': 'hint',
};
