import { randomFrom } from './random.ts';
import type { Trajectory } from './trajectories.ts';

/** A trajectory as it was delivered to Statistics Netherlands. */
export interface PolicyRecord {
  trajectory: Trajectory;
  referrer: string;
  /** Reason of ending in the codes of that delivery; empty when there is none for it. */
  reason: string;
}

const reasons: Record<string, string> = { '31': '01', '34': '02', '32': '03', '33': '04', '35': '05' };
const referrers = [
  'gemeente',
  'gemeente',
  'gemeente',
  'gemeente',
  'huisarts',
  'huisarts',
  'huisarts',
  'gecertificeerde instelling',
];

/** Both houses for day care, 2025. */
export function policyRecords(ended: readonly Trajectory[], seed: number): PolicyRecord[] {
  const random = randomFrom(seed);
  return ended
    .filter(({ team, end }) => team.kind === 'daghulp' && end >= '2025-01-01')
    .map((trajectory) => ({
      trajectory,
      referrer: random.chance(0.04) ? '' : (referrers[random.whole(0, referrers.length - 1)] ?? ''),
      reason: reasons[trajectory.reason] ?? '',
    }));
}
