/** What a bound number `{uitval noord 2025-H1 | aantal}` may ask for after a bar. Without a bar it tells what its measure usually tells. */
export const askedFaces = [
  'count',
  'n',
  'persons',
  'share',
  'favourable',
  'mean',
  'median',
  'within',
  'response',
  'reference',
  'start',
  'end',
  'effect',
  'better',
  'recovered',
  'target',
  'score',
  'rate',
  'unique',
  'contacts',
] as const;
export type AskedFace = (typeof askedFaces)[number];

/** What authors write after the bar. */
export const faceWords: Record<string, AskedFace> = {
  aantal: 'count',
  noemer: 'n',
  personen: 'persons',
  aandeel: 'share',
  gunstig: 'favourable',
  gemiddelde: 'mean',
  mediaan: 'median',
  'binnen norm': 'within',
  streefwaarde: 'target',
  score: 'score',
  uniek: 'unique',
  contacten: 'contacts',
  'per 100': 'rate',
  'per 1000': 'rate',
  respons: 'response',
  referentie: 'reference',
  begin: 'start',
  eind: 'end',
  effectgrootte: 'effect',
  verbeterd: 'better',
  hersteld: 'recovered',
};

/** What authors write after the bar, followed by a category, a period, or a part of a grouping. */
export const faceStarts = { category: 'categorie', difference: 'verschil met', part: 'deel' } as const;

/** Faces of measures that no indicator has yet: known words, so that the answer is not “unknown”. */
export const laterFaces: readonly string[] = [];

/** Keys between `::: trend` and `:::`, as authors write them. */
export const chartKeys = {
  indicator: 'indicator',
  unit: 'eenheid',
  period: 'periode',
  part: 'deel',
  series: 'uitsplitsing',
} as const;
