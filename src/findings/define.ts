import type { Level } from './finding.ts';

/** TV-100–299: reading and defining. What each finding must know to be said. */
export interface DefineParams {}

export const defineLevels: Record<keyof DefineParams, Level> = {};
