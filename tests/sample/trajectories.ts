import { clients, type Client } from './clients.ts';
import { dayNumber, halfYears, isoDay, type HalfYear } from './days.ts';
import { randomFrom, type Random } from './random.ts';
import { aliveIn, type Team } from './teams.ts';

/** A closed trajectory of the sample. Nobody lives behind it. */
export interface Trajectory {
  client: string;
  id: string;
  team: Team;
  start: string;
  end: string;
  /** Reason of ending as the record system codes it (iJw JZ588); empty when not filled in. */
  reason: string;
  /** How far the family goes on without help: 1 yes … 4 no, `n.g.` not asked, empty unknown. */
  withoutHelp: string;
  /** Who it was about. */
  about: Client;
}

/** About four thousand trajectories that ended in eight half-years. */
export function trajectories(seed: number): Trajectory[] {
  const random = randomFrom(seed);
  const made: Trajectory[] = [];
  for (const half of halfYears)
    for (const team of aliveIn(half)) {
      const ended = team.volume < 7 ? team.volume : Math.round(endings(team, half) * (0.92 + 0.16 * random.next()));
      for (let index = 0; index < ended; index++) made.push(trajectory({ team, half, random, made }));
    }
  const about = clients(made, seed + 20);
  return made.map((each, index) => ({
    ...each,
    reason: index === 1234 || index === 3071 ? '40' : each.reason,
    about: about[index] ?? each.about,
  }));
}

/** A team that just started ends few trajectories. */
function endings(team: Team, half: HalfYear): number {
  return team.id === 'polder' && half.id === '2025-H1' ? 11 : team.volume;
}

function trajectory({
  team,
  half,
  random,
  made,
}: {
  team: Team;
  half: HalfYear;
  random: Random;
  made: Trajectory[];
}): Trajectory {
  const end = random.whole(dayNumber(half.first), dayNumber(half.last));
  const number = made.length;
  const reason = reasonOf(team, half, random);
  return {
    client: clientOf({ team, random, made, half }),
    id: `TR-${200_000 + ((number * 104_729) % 799_999)}`,
    team,
    start: isoDay(end - random.whole(60, 480)),
    end: isoDay(end),
    reason,
    withoutHelp: withoutHelpOf(team, reason, random),
    about: { age: '', help: '', severity: '' },
  };
}

/** One family in twenty comes back to the same team in a later half-year; the others are new. */
function clientOf({ team, random, made, half }: { team: Team; random: Random; made: Trajectory[]; half: HalfYear }): string {
  const before = random.chance(0.05) ? made.filter((each) => each.team === team && each.end < half.first) : [];
  const again = before[random.whole(0, Math.max(0, before.length - 1))];
  return again?.client ?? `GZ-${10_000 + ((made.length * 7_919) % 89_989)}`;
}

/** Slightly fewer families leave early as the years go by: one percentage point in four years. */
function reasonOf(team: Team, half: HalfYear, random: Random): string {
  const dropout = team.dropout + (halfYears.indexOf(half) < 4 ? 0.01 : 0);
  return random.pick({
    '31': 0.9 - dropout - 0.1,
    '32': dropout * 0.72,
    '33': dropout * 0.22,
    '34': 0.06,
    '35': 0.03,
    '38': 0.035,
    '39': 0.01,
    '36': 0.012,
    '37': 0.02,
    '99': 0.006,
    '': 0.009,
  });
}

function withoutHelpOf(team: Team, reason: string, random: Random): string {
  const early = reason === '32' || reason === '33';
  if (random.chance(early ? 0.3 : 0.08)) return '';
  if (random.chance(0.02)) return 'n.g.';
  const good = early ? team.withoutHelp * 0.55 : team.withoutHelp * 1.08;
  return random.pick({ '1': good * 0.45, '2': good * 0.55, '3': (1 - good) * 0.6, '4': (1 - good) * 0.4 });
}
