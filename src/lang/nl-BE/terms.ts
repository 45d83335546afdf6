import type { Terms } from '../nl-NL/terms.ts';

/** The words of Flanders: a “voorziening” has “begeleiders”, offers “werkvormen”, holds a “bevraging”, and answers to a “lokaal bestuur”. */
export const terms: Terms = {
  provider: 'voorziening',
  providers: 'voorzieningen',
  worker: 'begeleider',
  workers: 'begeleiders',
  survey: 'bevraging',
  surveys: 'bevragingen',
  form: 'werkvorm',
  forms: 'werkvormen',
  theCommissioner: 'het lokaal bestuur',
  government: 'de Vlaamse overheid',
  agreedInRegion: 'afgesproken met het lokaal bestuur of in de regio',
  theCouncil: 'de raad',
  factsheet: 'Jaarfiche',
  help: 'begeleiden',
  show: 'tonen',
  calculable: 'te berekenen',
  proud: 'fier',
  weTalkFirst: 'bespreken we eerst dat',
};
