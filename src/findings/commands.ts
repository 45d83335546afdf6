import type { Level } from './finding.ts';

/** TV-650–699: commands. What each finding must know to be said. */
export interface CommandsParams {}

export const commandsLevels: Record<keyof CommandsParams, Level> = {};
