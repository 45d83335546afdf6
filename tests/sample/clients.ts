import { randomFrom, type Random } from './random.ts';
import type { Team } from './teams.ts';

/** Who a closed trajectory was about, as far as the record system knows; empty when it was not filled in. */
export interface Client {
  age: string;
  help: string;
  severity: string;
}

/** Ages at the start per team, where they differ from most: from and up to. */
const ages: Record<string, [from: number, upTo: number]> = {
  werf: [5, 11],
  dok: [12, 17],
  kade: [13, 17],
  vaart: [12, 17],
  luwte: [12, 17],
};

/** How many start with much trouble, by kind of help. */
const heavy: Record<string, number> = { ambulant: 0.22, daghulp: 0.3, pleegzorg: 0.35, verblijf: 0.6 };

/** Drawn after everything else, with chance of its own, so that the rest of the sample stays what it was. */
export function clients(ended: readonly { team: Team; reason: string }[], seed: number): Client[] {
  const random = randomFrom(seed);
  return ended.map(({ team, reason }) => clientOf(team, reason, random));
}

/** Families that left early had somewhat more often much trouble at the start, and somewhat older children. */
function clientOf(team: Team, reason: string, random: Random): Client {
  const left = reason === '32' || reason === '33';
  const [from, upTo] = ages[team.id] ?? [1, 17];
  const drawn = random.whole(from, upTo);
  const age = left && drawn < 12 && random.chance(0.35) ? Math.min(upTo, drawn + 6) : drawn;
  const much = (heavy[team.kind] ?? 0.25) + (left ? 0.16 : -0.02);
  return {
    age: String(age),
    help: random.pick({ 'ouders begeleiden': 0.45, 'kind behandelen': 0.2, allebei: 0.34, '': 0.01 }),
    severity: random.chance(0.05) ? '' : random.pick({ licht: (1 - much) * 0.4, matig: (1 - much) * 0.6, zwaar: much }),
  };
}
