import { finding, type Finding } from './findings/index.ts';
import type { Definitions } from './model/index.ts';

/** What is over on a day (ISO) that somebody names: consents that ran out. Nothing else in the program asks which day it is. */
export function findExpired({ stories }: Definitions, day: string): Finding[] {
  return stories.flatMap(({ id, consent, at }) => {
    const isOver = consent !== null && consent.expires < day;
    return isOver ? [finding('TV-653', at, { story: id, expired: consent.expires, day })] : [];
  });
}
