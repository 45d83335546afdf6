import { dayNumber, isoDay } from './days.ts';
import { randomFrom } from './random.ts';
import { teams, type Team } from './teams.ts';

/** A report of aggression in a house where young people live. */
export interface Report {
  youngster: string;
  house: string;
  day: string;
  forms: string;
  severity: string;
}

/** Days that young people stayed in a house in a month. */
export interface Stay {
  house: string;
  day: string;
  youngsters: number;
  days: number;
}

const homes: { team: Team; lived: number; perHalf: [number, number] }[] = teams
  .filter(({ id }) => id === 'kade' || id === 'vaart')
  .map((team) => (team.id === 'kade' ? { team, lived: 8, perHalf: [26, 17] } : { team, lived: 10, perHalf: [21, 23] }));

/** Reports of 2025, by several youngsters and by none more than a third of them; of each form and severity enough to be shown. */
export function reports(seed: number): Report[] {
  const random = randomFrom(seed);
  return homes.flatMap(({ team, lived, perHalf }) =>
    perHalf.flatMap((count, half) =>
      Array.from({ length: count }, (_, index) => {
        const first = dayNumber(half === 0 ? '2025-01-01' : '2025-07-01');
        const form = random.pick({ verbaal: 7, fysiek: 5, 'tegen materiaal': 4, 'tegen zichzelf': 4 });
        return {
          // One after the other, so that no one has many more than another.
          youngster: `J${team.id === 'kade' ? 10 : 40}${(index * 3 + half) % (lived - 1)}`,
          house: team.id,
          day: isoDay(first + random.whole(0, 180)),
          forms: form === 'fysiek' && random.chance(0.5) ? 'verbaal;fysiek' : form,
          severity: random.pick({ licht: 4, matig: 3, ernstig: 3 }),
        };
      }),
    ),
  );
}

/** Months of 2025 with how many lived there. */
export function stays(): Stay[] {
  return homes.flatMap(({ team, lived }) =>
    Array.from({ length: 12 }, (_, month) => ({
      house: team.id,
      day: `2025-${String(month + 1).padStart(2, '0')}-01`,
      youngsters: lived,
      days: lived * 30 - ((month * 7) % 11),
    })),
  );
}
