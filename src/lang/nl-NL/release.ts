import type { CorrectionKind } from '../../model/index.ts';

/** The letter with which an edition is released, and what a published edition says of its versions. */
export const release = {
  title: 'Vrijgavebrief',
  intro: (edition: string, group: string, date: string) =>
    `Wie dit ondertekent, laat de editie ‘${edition}’ op ${date} publiceren voor: ${group}. Daarna liggen de cijfers vast. Wat verschenen is, kan niet worden teruggehaald.`,
  everyone: 'iedereen',
  new: 'Nieuwe cijfers',
  newRow: (indicator: string, shown: number, total: number) => `${indicator}: ${shown} van de ${total} cijfers worden getoond`,
  noneNew: 'Geen nieuwe cijfers: alleen teksten zijn veranderd.',
  kept: (count: number) =>
    `${count} cijfers zijn al eerder gepubliceerd en blijven zoals ze zijn, ook als er nu iets anders wordt geteld.`,
  hidden: 'Wat niet wordt getoond',
  hiddenWhy:
    'Niet getoond worden groepen van te weinig mensen, en groepen die een andere groep zouden verraden. Welke van de twee het is, staat er nergens bij, ook hier niet.',
  hiddenRow: (indicator: string, places: string) => `${indicator}: ${places}`,
  nothingHidden: 'Alles wordt getoond.',
  andMore: (count: number) => `en ${count} andere`,
  consents: 'Verhalen en toestemming',
  consentRow: (
    title: string,
    { by, given, expires, channels }: { by: string; given: string; expires: string; channels: string },
  ) => `‘${title}’: ${by}, gegeven op ${given}, geldig tot en met ${expires}${channels === '' ? '' : `, voor ${channels}`}`,
  noConsent: (title: string, voice: string) => `‘${title}’: ${voice}, geen toestemming nodig`,
  noStories: 'Er staan geen verhalen in.',
  definitions: 'Definities',
  newDefinition: (title: string, sentence: string) => `Nieuw: ${title}. ${sentence}`,
  changedDefinition: (title: string, replaces: string, sentence: string) => `${title} vervangt ${replaces}. ${sentence}`,
  sameDefinitions: 'Alle definities zijn dezelfde als in eerdere edities.',
  corrections: 'Correcties',
  correctionKinds: { late: 'nagekomen', definition: 'andere definitie', error: 'fout' } satisfies Record<CorrectionKind, string>,
  correction: (kind: string, figure: string, reason: string) => `${kind}: ${figure}. ${reason}`,
  struck: 'Doorgehaald, zonder nieuw cijfer.',
  remarks: 'Let op',
  noRemarks: 'Geen opmerkingen.',
  signature: 'Akkoord',
  signatories: ['Bestuurder', 'Functionaris gegevensbescherming'],
  signatureLine: (who: string) => `${who}: ______________________   Datum: ______________   Handtekening: ______________________`,
  /** On the pages of a published edition. */
  versions: 'Versies',
  version: (version: number, date: string, what: string) => `Versie ${version}, ${date}${what === '' ? '' : `: ${what}`}`,
  changed: (names: string) => `veranderd: ${names}`,
  /** A number that was published, proved wrong and has no successor. */
  withdrawn: 'doorgehaald',
};
