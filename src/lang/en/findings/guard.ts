import type { GuardParams, FindingWords } from '../../../findings/index.ts';

export const guard: FindingWords<GuardParams> = {
  'TV-450': ({ indicator, hidden, filled }) =>
    `Of ‘${indicator}’, ${hidden} of ${filled} figures are not shown: they are about too few people, or protect another group. Longer periods or a higher response help.`,
};
