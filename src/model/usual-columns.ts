import type { KnownList } from './codelists.ts';
import type { ColumnKind, LayoutId } from './data.ts';

/** A column that a registration with a public layout always calls alike. */
export interface UsualColumn {
  id: string;
  kind: ColumnKind;
  headings: string[];
  list?: KnownList;
  /** A file without it cannot be counted. */
  needed?: boolean;
}

const person: UsualColumn = {
  id: 'client',
  kind: 'person',
  headings: ['Cliëntnr', 'Cliëntnummer', 'Clientnr', 'Clientnummer', 'Cliëntcode', 'Clientcode', 'Cliënt', 'Client'],
  needed: true,
};
const team: UsualColumn = {
  id: 'team',
  kind: 'unit',
  headings: ['Uitvoerend team', 'Team', 'Afdeling', 'Locatie', 'Vestiging', 'Organisatorische eenheid'],
  needed: true,
};

/**
 * Columns of iJw and iWmo stop messages (JW307, WMO307: client, allocation, product, begin, end, reason), as exports of client files
 * print them. The person is a number of the organisation's own; the citizen number of the message is never taken.
 */
const stopMessages: UsualColumn[] = [
  person,
  {
    id: 'toewijzing',
    kind: 'key',
    headings: ['ToewijzingNummer', 'Toewijzingsnummer', 'Toewijzingsnr', 'Toewijzing', 'Beschikkingnummer'],
  },
  team,
  { id: 'product', kind: 'code', headings: ['ProductCategorie', 'Product categorie', 'Categorie'] },
  { id: 'start', kind: 'date', headings: ['Begindatum', 'Ingangsdatum', 'ToewijzingIngangsdatum'] },
  { id: 'einde', kind: 'date', headings: ['Einddatum', 'Stopdatum', 'Datum stop'], needed: true },
  {
    id: 'reden',
    kind: 'code',
    headings: ['RedenBeeindiging', 'Reden beëindiging', 'Reden beeindiging', 'Reden einde', 'Reden stop'],
    needed: true,
  },
];

/** Columns of the delivery about youth care, as the protocol of Beleidsinformatie Jeugd (version 5, 2018, chapters 2–4) calls them. */
const policyRecords: UsualColumn[] = [
  person,
  team,
  { id: 'gemeente', kind: 'text', headings: ['Gemeente', 'Gemeentecode', 'Gemeente ter duiding van de woonplaats'] },
  { id: 'verwijzer', kind: 'code', headings: ['Verwijzer', 'Type verwijzer'] },
  { id: 'hulpvorm', kind: 'code', headings: ['Hulpvorm', 'Type jeugdhulp'] },
  { id: 'crisis', kind: 'yes-no', headings: ['Gestart met crisis', 'Crisis'] },
  { id: 'start', kind: 'date', headings: ['Datum aanvang jeugdhulp', 'Datum aanvang'] },
  { id: 'einde', kind: 'date', headings: ['Datum einde jeugdhulp', 'Datum einde'], needed: true },
  {
    id: 'reden',
    kind: 'code',
    headings: ['Reden beëindiging jeugdhulp', 'Reden beeindiging jeugdhulp', 'Reden beëindiging', 'Reden beeindiging'],
    list: 'cbs-einde',
  },
  {
    id: 'nut',
    kind: 'code',
    headings: ['Tevredenheid nut/effect', 'Tevredenheid over het nut/effect', 'Tevredenheid over het nut'],
  },
  { id: 'zonder-hulp', kind: 'code', headings: ['Zonder hulp verder', 'Mate waarin de cliënt zonder hulp verder kan'] },
  { id: 'informant', kind: 'code', headings: ['Type informant', 'Informant'] },
];

/** By layout: columns nobody need describe. */
export const usualColumns: Partial<Record<LayoutId, readonly UsualColumn[]>> = {
  'stop-messages': stopMessages,
  'policy-records': policyRecords,
};

/** Codes of each list of reasons in words of a way of ending. Which of these is an early end is the organisation's definition. */
export const waysOfEnding: Partial<Record<KnownList, Record<string, string[]>>> = {
  'ijw-jz588': {
    'volgens plan': ['31'],
    'door de cliënt': ['32'],
    'door de aanbieder': ['33'],
    'in overeenstemming': ['34'],
    'door omstandigheden': ['35'],
    overstap: ['38', '39'],
    overleden: ['02'],
    administratief: ['20', '36', '37'],
  },
  'ijw-wmo588': {
    'volgens plan': ['19'],
    'door de cliënt': ['21'],
    'door de aanbieder': ['22'],
    'in overeenstemming': ['23'],
    verhuizing: ['31'],
    overstap: ['38', '39'],
    overleden: ['02'],
    administratief: ['20', '36', '37'],
  },
  'cbs-einde': {
    'volgens plan': ['01'],
    'in overeenstemming': ['02'],
    'door de cliënt': ['03'],
    'door de aanbieder': ['04'],
    'door omstandigheden': ['05'],
  },
};

/** Products of one person with at most this many days between them are one trajectory. */
export const trajectoryGap = 28;
