import type { Indicator } from '../model/index.ts';

const people = ['noemer', 'personen'];
const compared = ['respons', 'referentie', 'verschil met …'];
const always = ['streefwaarde', 'deel …'];
const part = ['aantal', ...people, 'aandeel', 'categorie …', ...compared, ...always];

/** Which words a measure answers to, for the author who asked for another. */
export const facesOf: Record<Indicator['measure'], readonly string[]> = {
  share: part,
  response: part.filter((word) => word !== 'respons'),
  distribution: [...part.slice(0, 4), 'gunstig', ...part.slice(4)],
  mean: ['gemiddelde', ...people, 'categorie …', ...compared, ...always],
  number: ['aantal', ...people, 'categorie …', 'verschil met …', ...always],
  reach: ['uniek', 'contacten', 'aantal', 'personen', 'categorie …', ...always],
  incidents: ['per 100', 'aantal', 'categorie …', ...always],
  checklist: ['score', 'noemer', 'categorie …', ...always],
  change: ['begin', 'eind', 'effectgrootte', 'verbeterd', 'hersteld', ...part],
  duration: ['mediaan', 'gemiddelde', 'aantal', 'aandeel', 'binnen norm', ...people, 'categorie …', ...compared, ...always],
};
