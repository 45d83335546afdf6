import type { CommandsParams, FindingWords } from '../../../findings/index.ts';

const kinds: Partial<Record<string, string>> = {
  person: 'persoon',
  key: 'sleutel',
  name: 'naam',
  'birth-date': 'geboortedatum',
  'free-text': 'vrije-tekst',
};

const ways: Record<CommandsParams['TV-620']['how'], string> = {
  plain: 'gewoon leesbaar',
  percent: 'met procenttekens gecodeerd',
  entity: 'als HTML-tekens gecodeerd',
  escape: 'met schuine strepen gecodeerd',
  'utf-16': 'in UTF-16',
  base64: 'in base64',
  hash: 'als hash',
  cell: 'in een kolom met dezelfde kop',
  row: 'in een rij',
};

export const commands: FindingWords<CommandsParams> = {
  'TV-620': ({ source, column, kind, how }) =>
    `In dit bestand staat een waarde uit de kolom ‘${column}’ (${kinds[kind] ?? kind}) van ‘${source}’, ${ways[how]}. Zo’n waarde mag nergens in de site staan. Er is niets gepubliceerd.`,
  'TV-621': ({ source }) =>
    `In dit bestand staat een rij uit ‘${source}’: drie of meer kenmerken die samen bij een paar mensen horen. Er is niets gepubliceerd.`,
  'TV-622': ({ source, column, kind, count, of }) =>
    `Van de ${of} waarden in de kolom ‘${column}’ (${kinds[kind] ?? kind}) van ‘${source}’ zijn er ${count} te kort of te gewoon om in de site op te zoeken. Langere codes zijn veiliger.`,
  'TV-623': () =>
    'Niemand kan zien wat er in dit bestand zit: het is versleuteld, beschadigd of ingepakt op een manier die we niet kennen. Haal het weg of pak het uit.',
  'TV-624': ({ reason }) =>
    `Er kon niet worden nagegaan of er gegevens van mensen in de site staan (${reason}). Er is niets gepubliceerd.`,
  'TV-650': ({ reason }) =>
    `Het programma maakte zelf een fout: ${reason}. Dit ligt niet aan de bestanden; meld het aan wie het programma beheert.`,
  'TV-651': ({ files }) =>
    `Deze map is niet leeg (${files.join(', ')}). Er wordt niets overschreven: kies een nieuwe of een lege map.`,
  'TV-652': ({ group, suggestion, possible }) =>
    `De groep ‘${group}’ bestaat niet.${suggestion === null ? '' : ` Misschien ‘${suggestion}’?`} Mogelijk: ${possible.join(', ')}.`,
  'TV-654': ({ path, why }) => `Er kon niets worden geschreven in ‘${path}’: ${whyNot[why]}.`,
};

const whyNot = {
  forbidden: 'in die map mag niets gewijzigd worden. Kies een andere map, of vraag het wie de computer beheert',
  full: 'de schijf is vol. Maak ruimte en probeer het opnieuw',
  'in-use': 'een ander programma heeft daar een bestand open. Sluit het en probeer het opnieuw',
} as const;
