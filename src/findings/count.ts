import type { Level } from './finding.ts';

/** TV-400–449: counting. What each finding must know to be said. */
export interface CountParams {}

export const countLevels: Record<keyof CountParams, Level> = {};
