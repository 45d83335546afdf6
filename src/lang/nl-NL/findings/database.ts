import type { DatabaseParams, FindingWords } from '../../../findings/index.ts';
import type { Manner } from '../manner.ts';

const faults: Record<DatabaseParams['TV-313']['fault'], string> = {
  'no-address':
    'in TV_DATABASE staat geen adres van een database. Een adres ziet er zo uit: postgres://naam:wachtwoord@computer:5432/database',
  refused: 'op dat adres antwoordt geen database. Kijk of ze aan staat en of de poort klopt',
  'unknown-host': 'dat adres bestaat niet. Kijk TV_DATABASE na',
  'sign-in': 'de naam of het wachtwoord wordt niet aangenomen. Kijk TV_DATABASE na',
  'no-database': 'een database met die naam is er niet. Kijk TV_DATABASE na',
  forbidden: 'er mag niet worden gelezen. Vraag de beheerder om leesrechten',
  full: 'de database heeft geen ruimte meer voor wat er gevraagd wordt',
  mixed:
    'een indicator telt rijen uit een bestand samen met rijen op de servers van een cluster, en geen server heeft ze allebei. Zet ze allebei in de database',
  lost: 'de verbinding is verbroken. Probeer het opnieuw',
};
const rij = (rows: number): string => (rows === 1 ? '1 rij' : `${rows} rijen`);

export const database = (m: Manner): FindingWords<DatabaseParams> => ({
  'TV-312': () =>
    'Deze rijen staan in een database (‘staat-in: postgres’), maar nergens staat waar die is. Zet het adres in de omgevingsvariabele TV_DATABASE, zoals postgres://naam:wachtwoord@computer:5432/database. Nooit in deze map.',
  'TV-313': ({ fault }) => `De database kon niet worden gelezen: ${faults[fault]}. Er is niets geteld en niets geschreven.`,
  'TV-314': ({ table }) =>
    `De tabel ‘${table}’ is er niet, of mag niet gelezen worden. Verbeter ‘tabel’, of vraag om leesrechten.`,
  'TV-315': ({ column, table }) =>
    `De tabel ‘${table}’ heeft geen kolom ‘${column}’. Haar rijen tellen daar als niet gevraagd. Verbeter ‘kop’, of laat de kolom weg.`,
  'TV-316': ({ table, column, rows, values }) =>
    `In ${rij(rows)} van de tabel ‘${table}’ is ‘${column}’ niet te lezen: ${values.map((value) => `‘${value}’`).join(', ')}. Zet wat het betekent bij ‘vertaal’, of verbeter het in de database.`,
  'TV-317': ({ column, most }) =>
    `In ‘${column}’ staan meer dan ${most} verschillende teksten. Dat zijn geen antwoorden. Beschrijf wat het is (‘soort’), of geef de kolom in de database een eigen type.`,
  'TV-318': ({ table, keys }) =>
    `In de tabel ‘${table}’ ${keys === 1 ? 'komt 1 sleutel' : `komen ${keys} sleutels`} vaker dan één keer voor. Die rijen zouden dubbel tellen. Maak de rijen uniek, of verbeter ‘sleutel’.`,
  'TV-319': ({ servers }) =>
    `Deze rijen staan op ${servers} servers, en nergens staat of twee ${m.terms.providers} iemand onder hetzelfde nummer kennen. Voor de zekerheid telt een cijfer over meer servers zoveel personen als de server met de meeste, en unieke personen zijn daar niet te zien. Schrijf ‘nummers: per-organisatie’ als elke ${m.terms.provider} zelf nummert, of ‘nummers: gedeeld’ als dat niet zo is.`,
});
