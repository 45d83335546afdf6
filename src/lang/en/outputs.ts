import type { Words } from '../nl-NL/index.ts';

export const outputs: Words['outputs'] = {
  feedTitle: (name) => `New from ${name}`,
  feedUnitTitle: (name, organisation) => `New about ${name} (${organisation})`,
  notFound: 'This page is not here',
  notFoundText: 'Perhaps the address was copied wrongly. What was once published here keeps its address.',
  notFoundHome: 'To the start',
  paper: 'This page on paper (PDF)',
  readOnline: (address) => `Read this letter at ${address}`,
  dash: '–',
  cardLine: 'What was counted, and what was told about it',
};
