import { dayNumber, halfYears, isoDay } from './days.ts';
import { randomFrom, type Random } from './random.ts';
import { teams, type Team } from './teams.ts';

/** A family that was registered for day care, and when it could start; an empty start still waits. */
export interface Registration {
  family: string;
  team: Team;
  registered: string;
  start: string;
}

/** Who still waits for each house on the day of the export. */
const waiting: Record<string, number> = { werf: 14, dok: 9 };

/** Day care keeps its own list, since 2024: every registration with its days. Waiting grew in 2025. */
export function registrations(seed: number): Registration[] {
  const random = randomFrom(seed);
  const houses = teams.filter(({ kind }) => kind === 'daghulp');
  const started = halfYears
    .filter(({ id }) => id >= '2024')
    .flatMap((half) =>
      houses.flatMap((team) =>
        Array.from({ length: Math.round(team.volume * 0.8) }, () => {
          const start = dayNumber(half.first) + random.whole(0, 180);
          return { team, start: isoDay(start), registered: isoDay(start - waited(half.id, random)) };
        }),
      ),
    );
  const still = houses.flatMap((team) =>
    Array.from({ length: waiting[team.id] ?? 0 }, () => ({
      team,
      start: '',
      registered: isoDay(dayNumber('2026-01-12') - random.whole(5, 110)),
    })),
  );
  return [...started, ...still].map((each, index) => ({ ...each, family: `A${5000 + index * 3}` }));
}

/** Days of waiting: most a few weeks, some very long. */
function waited(half: string, random: Random): number {
  const middle = half < '2025' ? 38 : half === '2025-H1' ? 45 : 54;
  const days = middle * (0.35 + 0.55 * (random.next() + random.next())) + (random.chance(0.1) ? random.whole(40, 90) : 0);
  return Math.round(days);
}
