import { dayNumber, dutchDay, isoDay } from './days.ts';
import { randomFrom, type Random } from './random.ts';

/** How a child's stay in a foster family ended, and whoever had a part in it. */
interface FosterEnding {
  child: string;
  team: string;
  end: string;
  planned: boolean;
  actors: string[];
}

const teams = [
  { team: 'Pleegzorg Dijk', perYear: 31, unplanned: 0.26 },
  { team: 'Pleegzorg Meer', perYear: 37, unplanned: 0.26 },
];

/** Since 2025 the two teams write it down after every ending. A few children moved twice. */
export function fosterEndings(seed: number): FosterEnding[] {
  const random = randomFrom(seed);
  return teams.flatMap(({ team, perYear, unplanned }, nth) =>
    Array.from({ length: perYear }, (_, index): FosterEnding => {
      const planned = !random.chance(unplanned);
      return {
        child: `PK-25${nth + 3}${String(index % 11 === 10 ? index - 4 : index).padStart(2, '0')}`,
        team,
        end: isoDay(dayNumber('2025-01-01') + random.whole(2, 360)),
        planned,
        actors: planned ? [] : actorsOf(random),
      };
    }),
  );
}

/** Seldom one alone: a stay that breaks off is of several. In one of ten nobody wrote it down. */
function actorsOf(random: Random): string[] {
  const chances = { pleeggezin: 0.55, ouders: 0.4, pleegkind: 0.4, begeleiding: 0.35, jeugdbescherming: 0.25, anderen: 0.12 };
  const named = Object.entries(chances).flatMap(([actor, chance]) => (random.chance(chance) ? [actor] : []));
  return random.chance(0.1) ? [] : named.length > 0 ? named : ['pleeggezin'];
}

/** UTF-8 with a mark in front, semicolons between columns and commas between answers. */
export function fosterFile(seed: number): Uint8Array {
  const rows = fosterEndings(seed).map(({ child, team, end, planned, actors }) =>
    [child, team, dutchDay(end), planned ? 'J' : 'N', actors.join(', ')].join(';'),
  );
  return Buffer.from(`\uFEFF${['Dossier;Team;Einddatum;Gepland einde (J/N);Wie had er deel in', ...rows].join('\r\n')}\r\n`);
}
