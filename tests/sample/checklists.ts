import { randomFrom } from './random.ts';
import { teams } from './teams.ts';

/** A team's own list of how far it is with measuring, 25 answers of 0, 1 or 2. */
export interface TeamChecklist {
  team: string;
  day: string;
  points: string[];
}

/** The questions by part: eight on collecting, seven on using, ten on what is needed for both. */
export const questions: string[] = [
  ...Array.from({ length: 8 }, (_, index) => `v${index + 1}`),
  ...Array.from({ length: 7 }, (_, index) => `g${index + 1}`),
  ...Array.from({ length: 10 }, (_, index) => `r${index + 1}`),
];

/** Every team that lives at the end of 2025 filled it in that autumn, but for the smallest, where it would be about three people; collecting goes better than using. */
export function checklists(seed: number): TeamChecklist[] {
  const random = randomFrom(seed);
  return teams
    .filter(({ id, until }) => until === undefined && id !== 'luwte')
    .map(({ id, response }) => ({
      team: id,
      day: `2025-10-${String(random.whole(6, 24)).padStart(2, '0')}`,
      points: questions.map((name) => {
        if (random.chance(0.02)) return '';
        const ease = (name.startsWith('v') ? 0.72 : name.startsWith('g') ? 0.36 : 0.55) + (response[1] - 0.45) * 0.5;
        return String((random.chance(ease) ? 1 : 0) + (random.chance(ease) ? 1 : 0));
      }),
    }));
}
