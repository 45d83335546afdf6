import { randomFrom } from './random.ts';
import type { Trajectory } from './trajectories.ts';

/** How a trajectory with the method “Samen thuis” ended: its goal is two things at once. */
export interface MethodEnd {
  trajectory: Trajectory;
  livesAtHome: string;
  adviceToMove: string;
}

const teams = new Set(['stad', 'zuid', 'oost', 'rivier']);

/** Four teams work with it; it is written down since 2025. */
export function methodEnds(ended: Trajectory[], seed: number): MethodEnd[] {
  const random = randomFrom(seed);
  return ended
    .filter(({ team, end }) => teams.has(team.id) && end >= '2025-01-01' && random.chance(0.35))
    .map((trajectory) => ({
      trajectory,
      livesAtHome: random.chance(0.84) ? 'ja' : 'nee',
      adviceToMove: random.chance(0.2) ? 'ja' : 'nee',
    }));
}
