import { dayNumber, isoDay } from './days.ts';
import { randomFrom, type Random } from './random.ts';
import { teams, type Team } from './teams.ts';
import type { Trajectory } from './trajectories.ts';

/** One answer to “Wat had u aan dit gesprek?”, a mark from 1 to 10. */
export interface Feedback {
  team: Team;
  client: string;
  day: string;
  mark: string;
}

/** Sixteen months: September 2024 up to and including December 2025. */
export const feedbackMonths: string[] = Array.from({ length: 16 }, (_, index) => {
  const month = 8 + index;
  return `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});

/** Short feedback of the teams that ask for it, month by month. Fewer answers in August and December. */
export function feedback(ended: Trajectory[], seed: number): Feedback[] {
  const random = randomFrom(seed);
  return feedbackMonths.flatMap((month) =>
    teams.filter((team) => asks(team, month)).flatMap((team) => ofMonth({ team, month, random, ended })),
  );
}

const asks = ({ feedback: asked, from, until }: Team, month: string): boolean =>
  asked !== undefined && (from ?? month) <= `${month}-01` && (until ?? '9999') >= `${month}-01`;

function ofMonth({ team, month, random, ended }: { team: Team; month: string; random: Random; ended: Trajectory[] }): Feedback[] {
  const { perMonth, mark } = team.feedback as { perMonth: number; mark: number };
  const quiet = month.endsWith('-08') || month.endsWith('-12') ? 0.7 : 1;
  const clients = clientsOf(team, month, ended);
  return Array.from({ length: Math.round(perMonth * quiet * (0.85 + 0.3 * random.next())) }, () => ({
    team,
    client: clients[random.whole(0, clients.length - 1)] as string,
    day: isoDay(dayNumber(`${month}-01`) + random.whole(0, 27)),
    mark: random.chance(0.015) ? '' : String(markAround(mark, random)),
  }));
}

/** Families in help that month. A young team has too few closed trajectories to take them from, so it borrows later ones. */
function clientsOf(team: Team, month: string, ended: Trajectory[]): string[] {
  const ofTeam = ended.filter((each) => each.team === team);
  const then = ofTeam.filter(({ start, end }) => start <= `${month}-28` && end >= `${month}-01`);
  return [...new Set((then.length >= 12 ? then : ofTeam.slice(0, 40)).map(({ client }) => client))];
}

/** A mark near the team's, with the long tail downwards that such marks have. */
function markAround(middle: number, random: Random): number {
  const spread = random.next() + random.next() + random.next() - 1.5;
  const mark = Math.round(middle + spread * 2.2 - (random.chance(0.06) ? 3 : -0.15));
  return Math.min(10, Math.max(1, mark));
}
