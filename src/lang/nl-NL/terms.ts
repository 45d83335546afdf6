/** The words for which the Netherlands and Flanders each have their own. Another country's words have the same keys. */
export const terms = {
  provider: 'organisatie',
  providers: 'organisaties',
  worker: 'hulpverlener',
  workers: 'hulpverleners',
  survey: 'vragenlijst',
  surveys: 'vragenlijsten',
  /** A kind of help, as the units between a team and the whole. */
  form: 'hulpvorm',
  forms: 'hulpvormen',
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

const said = ['provider', 'providers', 'worker', 'workers', 'survey', 'surveys', 'form', 'forms'] as const;
const determiners = 'de|een|onze|deze|eigen|elke|andere|twee|zoals';

/** A text of ours in the words of another country: where a noun is used as such (“de vragenlijst”), not where it is a key or a file. */
export function inTerms(text: string, own: Terms): string {
  const words = new Map(said.map((key) => [terms[key], own[key]]));
  const used = new RegExp(`\\b(${determiners}) (${[...words.keys()].join('|')})(?![\\p{L}-]|\\.md| \\()`, 'giu');
  return text
    .replace(used, (_, before: string, noun: string) => `${before} ${words.get(noun) ?? noun}`)
    .replaceAll(terms.forms, own.forms)
    .replaceAll(terms.form, own.form);
}
