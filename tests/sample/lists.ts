import { dayNumber, isoDay } from './days.ts';
import { randomFrom, type Random } from './random.ts';
import type { Trajectory } from './trajectories.ts';

/** A filled-in exit questionnaire. */
export interface ExitList {
  trajectory: Trajectory;
  filledIn: string;
  informant: string;
  useful: string;
  /** What somebody wrote beside it: never leaves the engine. */
  remark: string;
}

/** From this day the list is collected in person in the last week instead of sent by post. */
const collectedSince = '2024-01-01';

const remarks = [
  'Graag iets eerder bellen als een afspraak niet doorgaat.',
  'Wij hebben veel gehad aan de gesprekken aan de keukentafel.',
  'Het duurde lang voordat er iemand kwam, dat was zwaar voor ons.',
  'Ik vond het fijn dat ik zelf mocht kiezen wie erbij zat.',
  'Te veel verschillende gezichten in één jaar tijd.',
];

/** Who fills in the list: in foster care mostly the foster parents. */
const informants = {
  usual: { ouder: 0.55, jongere: 0.35, verzorger: 0.1 },
  foster: { ouder: 0.25, jongere: 0.1, verzorger: 0.65 },
};

/** Lists of the families that answered. Who left early answers half as often: that is said with the figures. */
export function exitLists(ended: Trajectory[], seed: number): ExitList[] {
  const random = randomFrom(seed);
  return ended.filter((each) => answers(each, random)).map((each) => exitList(each, random));
}

function answers({ team, end, reason }: Trajectory, random: Random): boolean {
  if (team.asksSince !== undefined && end < team.asksSince) return false;
  const [post, collected] = team.response;
  const left = reason === '32' || reason === '33';
  return random.chance((end < collectedSince ? post : collected) * (left ? 0.5 : 1.08));
}

function exitList(trajectory: Trajectory, random: Random): ExitList {
  const good =
    trajectory.reason === '32' || trajectory.reason === '33' ? trajectory.team.useful - 0.25 : trajectory.team.useful + 0.02;
  return {
    trajectory,
    filledIn: filledIn(trajectory, random),
    informant: random.pick(informants[trajectory.team.kind === 'pleegzorg' ? 'foster' : 'usual']),
    useful: random.chance(0.02)
      ? ''
      : random.pick({ 'helemaal niet': (1 - good) * 0.3, weinig: (1 - good) * 0.7, redelijk: good * 0.52, veel: good * 0.48 }),
    remark: random.chance(0.03) ? (remarks[random.whole(0, remarks.length - 1)] as string) : '',
  };
}

/** In the last week, but never before the team or the file begins. */
function filledIn({ end, team }: Trajectory, random: Random): string {
  const day = isoDay(dayNumber(end) - random.whole(0, 6));
  const first = team.from ?? '2022-01-01';
  return day < first ? first : day;
}

/** One goal a family set, with how far it came. */
export interface Goal {
  trajectory: Trajectory;
  sort: string;
  result: string;
}

/** Goals of the families that wrote them down, since 2024. */
export function goals(ended: Trajectory[], seed: number): Goal[] {
  const random = randomFrom(seed);
  return ended
    .filter(({ end, team }) => end >= (team.asksSince ?? '2024-01-01') && team.id !== 'luwte' && random.chance(0.44))
    .flatMap((trajectory) => Array.from({ length: random.chance(0.3) ? 2 : 1 }, () => goal(trajectory, random)));
}

function goal(trajectory: Trajectory, random: Random): Goal {
  const sort = random.pick({ 'thuis en opvoeding': 0.38, 'school of werk': 0.24, 'vrienden en netwerk': 0.18, gevoelens: 0.2 });
  const good = trajectory.team.withoutHelp * (sort === 'school of werk' ? 0.9 : 1.02);
  const result = random.pick({ behaald: good * 0.5, grotendeels: good * 0.5, deels: (1 - good) * 0.65, niet: (1 - good) * 0.35 });
  return { trajectory, sort, result: random.chance(0.04) ? '' : result };
}
