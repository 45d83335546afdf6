import { dayNumber, isoDay } from './days.ts';
import { randomFrom, type Random } from './random.ts';
import { teams } from './teams.ts';

/** A list of statements that a foster parent filled in, at the start or at the end. */
export interface SupportList {
  family: string;
  house: string;
  day: string;
  moment: 'start' | 'midden' | 'eind';
  answers: string[];
}

/** The statements, by part and name of the questionnaire. */
export const statements = [
  'samenleving.netwerk',
  'samenleving.diensten',
  'kind.welbevinden',
  'algemeen.toekomst',
  'algemeen.welbevinden',
];

const scale = ['helemaal oneens', 'oneens', 'noch eens noch oneens', 'eens', 'helemaal eens'];

/** Where the answers to a statement lie at the start, and how much further at the end. The third one falls. */
const leaning: [start: number, end: number][] = [
  [2.2, 2.9],
  [1.6, 2.7],
  [2.4, 2.2],
  [2.0, 2.5],
  [1.9, 2.1],
];

/** Both foster care teams asked at the start and at the end, in 2025; some families only once. */
export function supportLists(seed: number): SupportList[] {
  const random = randomFrom(seed);
  const houses = teams.filter(({ kind }) => kind === 'pleegzorg');
  return houses.flatMap(({ id: house }, index) =>
    Array.from({ length: 30 + 6 * index }, (_, at) => {
      const family = `P${700 + index * 100 + at}`;
      const start = dayNumber('2025-01-08') + random.whole(0, 120);
      const list = (moment: SupportList['moment'], day: number, of: 0 | 1): SupportList => ({
        family,
        house,
        day: isoDay(day),
        moment,
        answers: leaning.map((ends, statement) => answer(ends[of], { random, isAboutChild: statement === 2 })),
      });
      const later = start + random.whole(150, 215);
      return [
        list('start', start, 0),
        ...(random.chance(0.3) ? [list('midden', start + 80, 0)] : []),
        ...(random.chance(0.8) ? [list('eind', later, 1)] : []),
      ];
    }).flat(),
  );
}

function answer(middle: number, { random, isAboutChild }: { random: Random; isAboutChild: boolean }): string {
  if (random.chance(isAboutChild ? 0.12 : 0.03)) return 'nvt of geen zicht op';
  if (random.chance(0.03)) return '';
  const step = Math.round(middle + (random.next() + random.next() - 1) * 1.8);
  return scale[Math.min(4, Math.max(0, step))] as string;
}
