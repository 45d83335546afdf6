import type { Level } from './finding.ts';

/** TV-600–649: building and publishing. What each finding must know to be said. */
export interface BuildParams {}

export const buildLevels: Record<keyof BuildParams, Level> = {};
