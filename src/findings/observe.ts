import type { Level } from './finding.ts';

/** TV-300–399: data files. What each finding must know to be said. */
export interface ObserveParams {}

export const observeLevels: Record<keyof ObserveParams, Level> = {};
