import type { Level } from './finding.ts';

/** TV-500–549: telling. What each finding must know to be said. */
export interface TellParams {}

export const tellLevels: Record<keyof TellParams, Level> = {};
