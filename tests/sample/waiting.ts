import { halfYears } from './days.ts';
import { randomFrom } from './random.ts';
import { aliveIn } from './teams.ts';

/** Already counted elsewhere: how many families started, and how many of them within ten weeks. */
export interface Waiting {
  team: string;
  period: string;
  started: number;
  inTime: number;
}

/** The waiting list office counts per team and half-year. The smallest team has no waiting list. */
export function waiting(seed: number): Waiting[] {
  const random = randomFrom(seed);
  return halfYears.flatMap((half) =>
    aliveIn(half)
      .filter(({ id }) => id !== 'luwte')
      .map((team) => {
        const started = Math.round(team.volume * (0.9 + 0.25 * random.next()));
        const share = (team.id === 'oost' || team.id === 'werf' ? 0.56 : 0.68) - (half.id >= '2025' ? 0.04 : 0);
        const inTime = Array.from({ length: started }).filter(() => random.chance(share)).length;
        return { team: team.id, period: half.id, started, inTime };
      }),
  );
}
