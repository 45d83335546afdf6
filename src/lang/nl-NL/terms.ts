/** The words for which the Netherlands and Flanders each have their own. Another country's words have the same keys. */
export const terms = {
  provider: 'organisatie',
  providers: 'organisaties',
  worker: 'hulpverlener',
  workers: 'hulpverleners',
  survey: 'vragenlijst',
  surveys: 'vragenlijsten',
  /** Who pays, and asks for an account of it; with its article. */
  theCommissioner: 'de gemeente',
  government: 'de overheid',
  agreedInRegion: 'afgesproken in de regio',
  /** Those who were helped and think along, when an organisation does not say how it calls them. */
  theCouncil: 'de raad',
  factsheet: 'Factsheet',
  /** “Teams helpen verschillende gezinnen.” */
  help: 'helpen',
  show: 'laten zien',
  calculable: 'uit te rekenen',
  proud: 'trots',
  weTalkFirst: 'praten we eerst daarover',
};

export type Terms = typeof terms;
