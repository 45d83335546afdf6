/** What can point at one person in a text, a file name or a cell. Each is found by a file of its name in `personal/`. */
export const personalKinds = [
  'bsn', 'national-number', 'iban', 'phone', 'mail', 'address', 'birth-date', 'name', 'detail',
] as const; // prettier-ignore
export type PersonalKind = (typeof personalKinds)[number];

/** The word for each in `<!-- geaccepteerd naam: waarom; door wie -->`. */
export const personalWords = {
  bsn: 'bsn',
  rijksregisternummer: 'national-number',
  iban: 'iban',
  telefoon: 'phone',
  mail: 'mail',
  adres: 'address',
  geboortedatum: 'birth-date',
  naam: 'name',
  bijzonderheid: 'detail',
} as const satisfies Record<string, PersonalKind>;

/** What somebody may accept: a find, or a whole file that was looked through by hand. */
export type AcceptedKind = PersonalKind | 'file';

/** The word for each of these. */
export const acceptedWords = { ...personalWords, bestand: 'file' } as const satisfies Record<string, AcceptedKind>;

/** What a story may be published through. Every edition is on the web; some go further. */
export const channels = ['web', 'druk', 'nieuwsbrief', 'financier', 'stem'] as const;
export type Channel = (typeof channels)[number];

/** Where something was found: never what. */
export type PersonalPlace = 'text' | 'front-matter' | 'comment' | 'alt-text' | 'file-name';

/** What a column nobody described looks like. */
export type ColumnLook = 'person-number' | 'name' | 'free-text' | 'contact' | 'birth-date';

/** `geaccepteerd naam in ‘Kop’: waarom; door wie`, in a comment: somebody looked at it and says that it may stay. */
export const acceptance = {
  start: /\bgeaccepteerd\b/,
  what: /\bgeaccepteerd\s+([\p{L}-]+)/u,
  whole:
    /\bgeaccepteerd\s+[\p{L}-]+(?:\s+in\s+[‘'"]?([^:’'"]+?)[’'"]?)?\s*:\s*(\S[\s\S]*?)\s*;\s*door\s+(\S[\s\S]*?)\s*(?:-->|$)/u,
} as const;

/** Under `woorden`: names that may be written, such as those of a town or a method. */
export const acceptedNames = 'namen';

/** Headings of exports under which something of one person stands. */
export const numberHeading = {
  official: /\bbsn\b|burger ?service|sofi ?n|rijksregister|\binsz\b|\bniss\b|national ?number/i,
  any: /(?:cli[eë]nt|pati[eë]nt|dossier|kind|gezin|pleegkind|jongere|persoon|medewerker|personeel|relatie|zorgvrager)[ _-]?(?:nr|nummer|code|id|no)\b|^(?:cli[eë]nt|pati[eë]nt|dossier)$/i,
};
export const nameHeading =
  /\b(?:voor|achter|roep|familie|geslachts|meisjes)naam\b|^naam$|\bnaam (?:cli|kind|ouder|jongere)|voorletters|initialen|first ?name|last ?name|surname/i;
export const freeTextHeading =
  /opmerking|toelichting|notitie|vrije[ -]tekst|commentaar|aantekening|verslag|remark|comment|\bnotes?\b/i;
export const contactHeading = /\badres|straat|postcode|\bmail\b|e-?mail|telefoon|\btel\b|mobiel|gsm|huisnummer|address|phone/i;
export const birthHeading = /geboorte|\bgeb\b|\bgeb[. -]?dat|birth/i;
