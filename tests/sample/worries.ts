import { dayNumber, isoDay } from './days.ts';
import { randomFrom, type Random } from './random.ts';
import type { Trajectory } from './trajectories.ts';

/** A filled-in list of worries about a child, at the start or the end of day care. */
export interface WorryList {
  trajectory: Trajectory;
  day: string;
  informant: string;
  age: number;
  sex: string;
  score: number;
}

/** The day care houses ask for it at both ends; the first children who had both left in the summer of 2024. */
const since = '2025-01-01';

/** Lists of the children in day care. A start is mostly there; who leaves early seldom fills in an end. */
export function worryLists(ended: Trajectory[], seed: number): WorryList[] {
  const random = randomFrom(seed);
  return ended.filter(({ team, end }) => team.kind === 'daghulp' && end >= since).flatMap((each) => listsOf(each, random));
}

function listsOf(trajectory: Trajectory, random: Random): WorryList[] {
  const young = trajectory.team.id === 'werf';
  const age = young ? random.whole(6, 11) : random.whole(12, 17);
  const sex = random.pick({ jongen: 0.55, meisje: 0.45 });
  const informant = random.pick({ moeder: 0.62, vader: 0.3, groepsleider: 0.08 });
  const left = trajectory.reason === '32' || trajectory.reason === '33';
  const before = scoreNear(17, 15, random);
  const after = scoreNear(5 + before * 0.55, 16, random);
  const list = { trajectory, age, sex };
  const started = dayNumber(trajectory.start) + random.whole(0, 20);
  const start = random.chance(0.88) ? [{ ...list, day: isoDay(started), informant, score: before }] : [];
  const other = random.chance(0.08) ? 'vader' : informant;
  const end = random.chance(left ? 0.16 : 0.66)
    ? [{ ...list, day: isoDay(dayNumber(trajectory.end) - random.whole(0, 9)), informant: other, score: after }]
    : [];
  return [...start, ...end];
}

/** A whole score from 0 to 40, most of them near the middle of a spread that wide to both sides. */
function scoreNear(middle: number, spread: number, random: Random): number {
  const noise = (random.next() + random.next() + random.next()) / 1.5 - 1;
  return Math.min(40, Math.max(0, Math.round(middle + spread * noise)));
}
