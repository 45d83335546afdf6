import type { Level } from './finding.ts';

/** TV-550–569: drawing. What each finding must know to be said. */
export interface DrawParams {}

export const drawLevels: Record<keyof DrawParams, Level> = {};
