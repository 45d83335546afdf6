import type { Level } from './finding.ts';

/** TV-450–499: guarding. What each finding must know to be said. */
export interface GuardParams {}

export const guardLevels: Record<keyof GuardParams, Level> = {};
