import type { Words } from '../nl-NL/index.ts';

export const dates: Words['dates'] = {
  halfYear: (half, year) => `${half === 1 ? 'first' : 'second'} half of ${year}`,
  quarter: (quarter, year) => `${['first', 'second', 'third', 'fourth'][quarter - 1] ?? quarter} quarter of ${year}`,
  year: (year) => year,
  all: 'all years together',
  grain: { month: 'month', quarter: 'quarter', 'half-year': 'half-year', year: 'year', all: 'all years together' },
};
