import { audiences as shared } from '../nl-NL/audiences.ts';

/** What pages for one audience say in Flanders. */
export const audiences: typeof shared = {
  ...shared,
  municipality: {
    ...shared.municipality,
    kicker: (period) => `Verslag voor het lokaal bestuur · ${period}`,
    prompts: [
      'Wat ziet u hiervan bij inwoners?',
      'Wat kan het lokaal bestuur doen aan wat wij vragen?',
      'Wat spreken we af, en wanneer kijken we opnieuw?',
    ],
  },
  factsheet: { ...shared.factsheet, kicker: (period) => `Jaarfiche · ${period}` },
};
