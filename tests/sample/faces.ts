import { randomFrom } from './random.ts';
import type { Trajectory } from './trajectories.ts';

/** A card with five faces that a child in day care is given on the last day. */
export interface FaceCard {
  child: string;
  house: string;
  day: string;
  /** The face that was coloured in; empty when the card did not come back. */
  face: string;
}

/** The cards came after the column with buttons in the hall had gone. */
const since = '2025-07-01';

/** Every child that left gets a card; one in five takes it home and it stays there. */
export function faceCards(ended: Trajectory[], seed: number): FaceCard[] {
  const random = randomFrom(seed);
  return ended
    .filter(({ team, end }) => team.kind === 'daghulp' && end >= since)
    .map(({ client, team, end }) => ({
      child: client,
      house: team.id,
      day: end,
      face: random.chance(0.2) ? '' : random.pick({ '😀': 0.3, '🙂': 0.34, '😐': 0.2, '🙁': 0.1, '😢': 0.06 }),
    }));
}
