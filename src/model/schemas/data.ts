import { knownLists, type KnownList } from '../codelists.ts';
import type { ColumnKind, DataSource, LayoutId } from '../data.ts';
import { anyText, choice, day, days, name, number, shift, text, yesNo } from './fields.ts';
import { condition } from './condition.ts';
import { both, either, list, may, need, oneOrMore, or, record, table } from './record.ts';

/** The words for what a column holds. */
export const columnKindWords = {
  persoon: 'person',
  sleutel: 'key',
  naam: 'name',
  geboortedatum: 'birth-date',
  'vrije-tekst': 'free-text',
  eenheid: 'unit',
  datum: 'date',
  periode: 'period',
  code: 'code',
  geordend: 'ordered',
  meerkeuze: 'multiple',
  'ja-nee': 'yes-no',
  getal: 'number',
  geheel: 'integer',
  tekst: 'text',
  instrument: 'instrument',
} as const satisfies Record<string, ColumnKind>;
const columnKind = choice(columnKindWords);

const listName = choice(Object.fromEntries(knownLists.map((id) => [id, id])) as Record<KnownList, KnownList>);

const column = record({
  headings: need('kop', oneOrMore(text), 'Het opschrift van de kolom in het bestand, of een lijst als het per export verschilt.'),
  kind: need(
    'soort',
    columnKind,
    'Wat er in de kolom staat; persoon, sleutel, naam, geboortedatum en vrije-tekst komen nooit naar buiten.',
  ),
  values: or(may('waarden', list(text), 'De antwoorden die kunnen voorkomen, in hun volgorde.'), []),
  translate: or(may('vertaal', table(text), 'Wat er in het bestand staat → het eigen woord of het team.'), {}),
  faces: or(may('gezichten', yesNo, 'Ja als de antwoorden gezichten zijn, van verdrietig naar blij.'), false),
  list: may('lijst', listName, 'Een bekende codelijst.'),
  groups: or(may('groepen', table(oneOrMore(text)), 'Eigen woord → de antwoorden die daaronder vallen.'), {}),
  separator: or(may('scheiding', anyText, 'Het teken tussen antwoorden in één cel.'), ';'),
  required: or(may('verplicht', yesNo, 'Ja als een lege cel een fout is.'), false),
  dot: may('punt', choice({ duizendtal: 'thousands', decimaal: 'decimal' }), 'Wat de punt in 1.234 betekent.'),
});

const two = both(name);

/** The seven ways in which a column is made of others; each has a key of its own. */
const derived = either(
  record({
    codes: need(
      'codes',
      record({
        column: need('van', name, 'De kolom met codes.'),
        to: need(
          'naar',
          table(oneOrMore(anyText)),
          'Eigen woord → de codes die eronder vallen; wat niet genoemd is wordt onbekend.',
        ),
      }),
      'Codes in eigen woorden.',
    ),
  }),
  record({ days: need('dagen', two, 'Het aantal dagen tussen twee datums: [van, tot].') }),
  record({ years: need('jaren', two, 'Het aantal hele jaren tussen twee datums: [van, tot].') }),
  record({
    first: need('eerste', text, 'Het woord voor de eerste rij.'),
    last: need('laatste', text, 'Het woord voor de laatste rij.'),
    per: need('per', oneOrMore(name), 'De kolommen waarbinnen wordt gezocht, zoals de cliënt.'),
    order: need('volgorde', name, 'De datum die de volgorde bepaalt.'),
  }),
  record({
    follows: need('volgt', text, 'De beschrijving waarin een volgende rij wordt gezocht.'),
    same: need('zelfde', name, 'De kolom die in beide hetzelfde is.'),
    start: need('op', name, 'De datum van de volgende rij.'),
    from: need('vanaf', shift, 'Vanaf wanneer, zoals einde + 29 dagen.'),
    until: need('tot', shift, 'Tot wanneer, zoals einde + 12 maanden.'),
  }),
  record({
    joined: need('aaneen', two, 'Begin- en einddatum van rijen die samen één geheel zijn.'),
    per: need('per', name, 'De persoon van wie de rijen zijn.'),
    gapDays: need('gat', days, 'Hoeveel dagen ertussen mogen liggen.'),
  }),
  record({
    fromRows: need('uit-rijen', text, 'De beschrijving waarvan rijen worden geteld.'),
    same: need('zelfde', name, 'De kolom die in beide hetzelfde is.'),
    numerator: need('teller', condition, 'Welke rijen meetellen.'),
    denominator: need('noemer', condition, 'Van welke rijen.'),
  }),
);

/** A derived column as written: which of the seven is told by its first key. */
export type WrittenDerived = (typeof derived)['_zod']['output'];

const missing = oneOrMore(anyText);

/** The words for how data lie in their files. */
export const layoutWords = {
  rijen: 'rows',
  vragenlijst: 'questionnaire',
  antwoorden: 'answers',
  stopberichten: 'stop-messages',
  beleidsinformatie: 'policy-records',
  aantallen: 'aggregates',
} as const satisfies Record<string, LayoutId>;

/** `data/<id>.md`. */
export const sourceSchema = record({
  title: need('titel', text, 'Hoe de gegevens heten.'),
  origin: may('bron', text, 'Waar de gegevens vandaan komen, in woorden voor de lezer.'),
  referenceDate: may('datum', day, 'De dag waarop de export is gemaakt.'),
  files: may('bestanden', oneOrMore(text), 'De bestanden in data/; zonder dit die met dezelfde naam als deze beschrijving.'),
  layout: or(
    may(
      'indeling',
      choice(layoutWords),
      'Rijen; een vragenlijst (een kolom per vraag) of antwoorden (een rij per antwoord); stopberichten van iJw of iWmo; beleidsinformatie voor het CBS; of aantallen die elders al zijn geteld.',
    ),
    'rows',
  ),
  instrument: may('instrument', name, 'De vragenlijst: haar vragen hoeven dan niet als kolom te worden beschreven.'),
  question: may('vraag', text, 'Bij antwoorden: de kop van de kolom waarin staat welke vraag het is.'),
  answer: may('antwoord', text, 'Bij antwoorden: de kop van de kolom met het antwoord.'),
  row: may('rij', text, 'Wat één rij is: een traject, een melding, een ingevulde lijst.'),
  person: may('persoon', name, 'De kolom met de persoon of het gezin; groepen worden in personen geteld.'),
  numbers: may(
    'nummers',
    choice({ 'per-organisatie': 'own', gedeeld: 'shared' } satisfies Record<string, NonNullable<DataSource['numbers']>>),
    'Of elke organisatie personen zelf nummert, of dat twee organisaties iemand onder hetzelfde nummer kennen. Van belang als rijen op meer servers staan.',
  ),
  key: or(may('sleutel', oneOrMore(name), 'De kolommen die een rij uniek maken over meer exports.'), []),
  about: or(
    may(
      'over',
      choice({ personen: 'persons', teams: 'teams', organisaties: 'organisations', dagen: 'days' } satisfies Record<
        string,
        DataSource['about']
      >),
      'Waar de rijen over gaan.',
    ),
    'persons',
  ),
  encoding: may(
    'codering',
    choice({
      'utf-8': 'utf-8',
      'utf-16le': 'utf-16le',
      'utf-16be': 'utf-16be',
      'windows-1252': 'windows-1252',
      cp850: 'cp850',
    } satisfies Record<string, NonNullable<DataSource['encoding']>>),
    'De tekencodering, als die niet vanzelf wordt herkend.',
  ),
  delimiter: may('scheiding', anyText, 'Het teken tussen kolommen, als dat niet vanzelf wordt herkend.'),
  sheet: may('blad', text, 'Het blad van de werkmap; zonder dit het eerste.'),
  location: or(
    may(
      'staat-in',
      choice({ bestand: 'file', postgres: 'postgres' } satisfies Record<string, DataSource['location']>),
      'Waar de rijen staan.',
    ),
    'file',
  ),
  table: may(
    'tabel',
    name,
    'De tabel in de database, met haar schema ervoor als dat een ander is; zonder dit die met de naam van deze beschrijving.',
  ),
  columns: or(may('kolommen', table(column), 'De kolommen, elk met een eigen naam.'), {}),
  missing: or(
    may(
      'ontbreekt',
      record({
        unknown: or(may('onbekend', missing, 'Wat er staat als het antwoord onbekend is.'), []),
        'not-asked': or(may('niet-gevraagd', missing, 'Wat er staat als het niet is gevraagd.'), []),
        'not-applicable': or(may('niet-van-toepassing', missing, 'Wat er staat als het niet van toepassing is.'), []),
        refused: or(may('geweigerd', missing, 'Wat er staat als iemand niet wilde antwoorden.'), []),
        hidden: or(may('verborgen', missing, 'Wat er staat als een ander het cijfer heeft verborgen.'), []),
      }),
      'Waarden die betekenen dat iets ontbreekt, en waarom.',
    ),
    { unknown: [], 'not-asked': [], 'not-applicable': [], refused: [], hidden: [] },
  ),
  derived: or(may('afgeleid', table(derived), 'Kolommen die van andere kolommen worden gemaakt.'), {}),
  roundedTo: may('afgerond-op', number({ low: 0 }), 'Waarop ingevoerde cijfers zijn afgerond, zoals 5.'),
});
type AsWritten = (typeof sourceSchema)['_zod']['output'];
/** A data description; columns that its layout adds are marked. */
export type WrittenSource = Omit<AsWritten, 'columns'> & {
  columns: Record<string, AsWritten['columns'][string] & { usual?: boolean }>;
};
