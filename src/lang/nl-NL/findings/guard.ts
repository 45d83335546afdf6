import type { GuardParams, FindingWords } from '../../../findings/index.ts';

export const guard: FindingWords<GuardParams> = {
  'TV-450': ({ indicator, hidden, filled }) =>
    `Van ‘${indicator}’ worden ${hidden} van de ${filled} cijfers niet getoond: ze gaan over te weinig mensen, of beschermen een andere groep. Langere periodes of een hogere respons helpen.`,
};
