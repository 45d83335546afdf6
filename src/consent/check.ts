import { finding, type Finding } from '../findings/index.ts';
import { daysBetween, type StorySource } from '../model/index.ts';

/** Long enough to ask again. */
const warnedDays = 60;

/**
 * Whether somebody's consent holds on a day (ISO): from the day it was given to the day it ends. It is told when it soon will not. Without a
 * day nothing runs out. `ended` is the last day it held, when that was before.
 */
export function checkConsent(
  { id, consent, at: place }: StorySource,
  day: string | null,
): { holds: boolean; ended: string | null; findings: Finding[] } {
  if (!consent) return { holds: false, ended: null, findings: [finding('TV-780', place, { story: id })] };
  if (day === null) return { holds: true, ended: null, findings: [] };
  const { given, expires } = consent;
  const about = { story: id, expired: expires, day };
  if (given > day) return { holds: false, ended: null, findings: [finding('TV-781', place, { ...about, starts: given })] };
  if (expires < day) return { holds: false, ended: expires, findings: [finding('TV-781', place, { ...about, starts: null })] };
  const days = daysBetween(day, expires);
  return {
    holds: true,
    ended: null,
    findings: days > warnedDays ? [] : [finding('TV-783', place, { story: id, expires, days })],
  };
}
