import type { Level } from './finding.ts';

/** TV-450–499: guarding. What each finding must know to be said. */
export interface GuardParams {
  /** How many of an indicator's filled figures are hidden. */
  'TV-450': { indicator: string; hidden: number; filled: number };
}

export const guardLevels: Record<keyof GuardParams, Level> = { 'TV-450': 'hint' };
