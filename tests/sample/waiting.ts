import { halfYears } from './days.ts';
import { randomFrom } from './random.ts';
import { aliveIn, teams, type Team } from './teams.ts';

/** Already counted elsewhere: how many families started, and how many of them within ten weeks. */
export interface Waiting {
  /** Until 2023 the office counted who could begin within twelve weeks. */
  indicator: 'wachttijd' | 'wachttijd-twaalf-weken';
  unit: string;
  period: string;
  started: number;
  inTime: number;
}

/** The waiting list office counts per team and half-year, and adds up: kinds of help, the organisation, whole years. */
export function waiting(seed: number): Waiting[] {
  const counted = ofTeams(seed);
  const above = counted.flatMap((row) => [
    { ...row, unit: kindOf(row.unit) },
    { ...row, unit: 'organisatie' },
  ]);
  const halves = summed([...counted, ...above]);
  return [...halves, ...summed(halves.map((row) => ({ ...row, period: row.period.slice(0, 4) })))];
}

/** Rows about the same unit and period become one. */
function summed(rows: Waiting[]): Waiting[] {
  return [...Map.groupBy(rows, ({ unit, period }) => `${unit} ${period}`).values()].map((same) => ({
    ...(same[0] as Waiting),
    started: same.reduce((sum, { started }) => sum + started, 0),
    inTime: same.reduce((sum, { inTime }) => sum + inTime, 0),
  }));
}

function kindOf(team: string): string {
  return (teams.find(({ id }) => id === team) as Team).kind;
}

/** The smallest team has no waiting list. */
function ofTeams(seed: number): Waiting[] {
  const random = randomFrom(seed);
  return halfYears.flatMap((half) =>
    aliveIn(half)
      .filter(({ id }) => id !== 'luwte')
      .map((team) => {
        const started = Math.round(team.volume * (0.9 + 0.25 * random.next()));
        const share = (team.id === 'oost' || team.id === 'werf' ? 0.56 : 0.68) - (half.id >= '2025' ? 0.04 : 0);
        const inTime = Array.from({ length: started }).filter(() => random.chance(share)).length;
        const indicator = half.id < '2023' ? ('wachttijd-twaalf-weken' as const) : ('wachttijd' as const);
        return { indicator, unit: team.id, period: half.id, started, inTime };
      }),
  );
}
