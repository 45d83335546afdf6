import type { Level } from './finding.ts';

/** TV-570–599: pairing. What each finding must know to be said. */
export interface PairParams {}

export const pairLevels: Record<keyof PairParams, Level> = {};
