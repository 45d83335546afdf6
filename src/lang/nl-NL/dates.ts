import type { Grain } from '../../model/index.ts';

export const dates = {
  /** In a sentence: “eerste helft van 2025”. */
  halfYear: (half: 1 | 2, year: string) => `${half === 1 ? 'eerste' : 'tweede'} helft van ${year}`,
  quarter: (quarter: number, year: string) =>
    `${['eerste', 'tweede', 'derde', 'vierde'][quarter - 1] ?? quarter} kwartaal van ${year}`,
  year: (year: string) => year,
  all: 'alle jaren samen',
  /** Every period of a grain: “Een punt is een half jaar.” */
  grain: {
    month: 'maand',
    quarter: 'kwartaal',
    'half-year': 'half jaar',
    year: 'jaar',
    all: 'alle jaren samen',
  } satisfies Record<Grain, string>,
};
