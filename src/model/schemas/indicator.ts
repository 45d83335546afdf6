import type { ChangeOutcome } from '../pairing.ts';
import { measureIds, type Direction, type Indicator, type IndicatorKind, type MeasureId } from '../indicator.ts';
import { side } from './condition.ts';
import { anyText, choice, day, days, duration, id, name, number, period, periodOrDay, text, yesNo } from './fields.ts';
import { grain } from './organisation.ts';
import { both, either, list, may, need, oneOrMore, or, record, table } from './record.ts';

const kind = choice({
  input: 'input',
  activiteit: 'activity',
  output: 'output',
  outcome: 'outcome',
  impact: 'impact',
  context: 'context',
} satisfies Record<string, IndicatorKind>);

/** Ways of counting that may be written. Those that are no `MeasureId` are not counted yet by this version. */
const measure = choice({
  aandeel: 'share',
  verdeling: 'distribution',
  gemiddelde: 'mean',
  aantal: 'number',
  respons: 'response',
  verandering: 'change',
  checklist: 'checklist',
  incidenten: 'incidents',
  bereik: 'reach',
  duur: 'duration',
} satisfies Record<string, MeasureId | string>);

/** Whether a way of counting is one this version counts. */
export function isCounted(written: string): written is MeasureId {
  return (measureIds as readonly string[]).includes(written);
}

export const direction = choice({
  'hoger-is-beter': 'higher-is-better',
  'lager-is-beter': 'lower-is-better',
  neutraal: 'neutral',
} satisfies Record<string, Direction>);

const norm = record({
  value: need('waarde', number(), 'De norm, in dezelfde eenheid als het cijfer.'),
  origin: need('herkomst', text, 'Wie de norm vaststelde, en wanneer.'),
});

const target = record({
  unit: need('eenheid', id, 'Voor welk team of welke organisatie.'),
  period: need('periode', period, 'Voor welke periode.'),
  value: need('waarde', number(), 'De streefwaarde.'),
  fixedOn: need('vastgelegd', day, 'De dag waarop de streefwaarde is vastgelegd.'),
});

const informant = record({
  choose: need('kies', oneOrMore(text), 'Wie mag antwoorden, in volgorde van voorkeur.'),
  per: may('per', name, 'De kolom waarbinnen één lijst telt, zoals het traject.'),
  except: may('behalve', table(oneOrMore(text)), 'Uitzondering: voor welke teams een ander mag antwoorden.'),
  sameAtBothEnds: may('zelfde-bij-begin-en-eind', yesNo, 'Of begin en eind door dezelfde moeten zijn ingevuld.'),
});

const pair = record({
  per: need('per', oneOrMore(name), 'De kolommen die begin en eind verbinden.'),
  start: need('begin', side, 'Welke rij het begin is.'),
  end: need('eind', side, 'Welke rij het eind is.'),
  atLeast: may('minstens', days, 'Hoeveel dagen er ten minste tussen liggen.'),
});

const shown = choice({
  effectgrootte: 'effect',
  'betrouwbaar-veranderd': 'classes',
  klasse: 'bands',
} satisfies Record<string, ChangeOutcome>);

const linkedPeriod = record({
  source: need('bestand', text, 'De beschrijving waarin de datum staat.'),
  same: need('zelfde', name, 'De kolom die in beide hetzelfde is.'),
  date: need('datum', name, 'De datum die telt.'),
});

const running = record({ running: need('loopt', both(name), 'Begin en einde; een rij telt in elke periode die ze raakt.') });

const unavailable = either(
  record({ 'not-yet': need('nog-niet', text, 'Waarom er nog geen cijfer is.') }),
  record({ 'not-applicable': need('niet-van-toepassing', text, 'Waarom dit hier niet van toepassing is.') }),
);

/** What later versions count and this one only reads: keys, and how they are checked now. */
const later = {
  items: or(may('items', oneOrMore(text), 'Vragen van het instrument, elk een eigen rij in één grafiek.'), []),
  moments: may(
    'momenten',
    record({
      pair: need('paar', list(text), 'Begin- en eindmoment.'),
      between: may('tussen', text, 'Het moment ertussen.'),
    }),
    'Meetmomenten van dezelfde gezinnen.',
  ),
  persons: may('mensen', name, 'De kolom met van hoeveel mensen de dagen zijn, bij maat: incidenten.'),
  per: may('per', number({ low: 1 }), 'Per hoeveel, zoals 100 verblijfsdagen.'),
  unique: may('uniek', name, 'Wat per periode één keer telt, zoals het gezin.'),
  additive: may('optelbaar', yesNo, 'Nee als delen elkaar overlappen.'),
  classes: may('klassen', list(number()), 'Ondergrenzen van de klassen.'),
  also: may('ook', table(side), 'Wat er nog meer wordt geteld, met een eigen naam.'),
};

/** Keys that are kept for the reader of the file, and change nothing on the page yet. */
const remarks = {
  measured: may('gemeten', text, 'Gemeten gezinnen van begeleide gezinnen, in woorden.'),
  action: may('actie', text, 'Verplicht als er een actie bij moet staan.'),
  beside: may('naast', text, 'Waar dit naast staat, of nooit naast mag staan.'),
};

const meaning = {
  title: need('titel', text, 'De naam van de indicator.'),
  aliases: or(may('ook-genoemd', oneOrMore(text), 'Andere namen.'), []),
  question: may('vraag', text, 'De vraag waarop het cijfer antwoord geeft.'),
  noun: need('telt', both(text), 'Wat er geteld wordt, één en meer: [gezin, gezinnen].'),
  predicate: may('zin', text, 'Wat de teller deed: “stopten voortijdig”.'),
  order: may(
    'volgorde',
    number({ low: 0 }),
    'Plaats op de pagina: het laagste getal staat vooraan. Zonder getal staat het achteraan.',
  ),
  kind: may('soort', kind, 'Plaats in de keten van input tot impact.'),
  measure: need('maat', measure, 'Hoe er wordt geteld.'),
};

const counting = {
  source: may('bestand', text, 'De beschrijving onder data/ waarvan de rijen tellen.'),
  period: may('periode', either(name, linkedPeriod, running), 'De kolom met de datum die een rij in de tijd plaatst.'),
  basePeriod: may('basisperiode', grain, 'De kortste periode van deze indicator, als die anders is.'),
  denominator: may('noemer', side, 'Van welke rijen.'),
  numerator: may('teller', side, 'Welke daarvan meetellen.'),
  value: may('waarde', name, 'De kolom die wordt verdeeld of gemiddeld.'),
  favourable: or(may('gunstig', oneOrMore(text), 'De antwoorden die samen als goed tellen.'), []),
  sensitive: or(may('gevoelig', oneOrMore(text), 'Antwoorden die op openbare pagina’s op niemand mogen wijzen, of: alles.'), []),
  breakdown: may(
    'uitsplitsing',
    either(
      oneOrMore(name),
      record({ grouping: need('indeling', id, 'Een indeling uit organisatie.md.') }),
      record({ states: need('toestand', list(text), 'De toestanden van de respons.') }),
    ),
    'Kolommen waarnaar het cijfer verder wordt verdeeld.',
  ),
  informant: may('informant', informant, 'Wie mag antwoorden.'),
  instrument: may('instrument', id, 'De vragenlijst.'),
  pair: may('paar', pair, 'Welke rijen samen begin en eind zijn.'),
  show: or(may('toon', oneOrMore(shown), 'Welke uitkomsten van een verandering worden getoond.'), []),
  followUp: may('volgtijd', duration, 'Hoe lang elke rij gevolgd moet zijn voordat ze telt, zoals 12 maanden.'),
};

const reading = {
  direction: or(may('richting', direction, 'Of hoger of lager beter is.'), 'neutral'),
  scale: may(
    'schaal',
    record({ from: need('van', number(), 'Laagste waarde.'), upTo: need('tot-en-met', number(), 'Hoogste waarde.') }),
    'De hele schaal van een gemiddelde.',
  ),
  response: may('respons', id, 'De indicator met de respons.'),
  split: or(may('voor-wie', oneOrMore(id), 'Indelingen waarvoor het cijfer per deel wordt getoond, zoals leeftijd.'), []),
  composition: may('samenstelling', id, 'De indicator die zegt om wie het gaat, met leeftijd of soort hulp bij uitsplitsing.'),
  status: may(
    'status',
    choice({ overheid: 'government', sector: 'sector', regio: 'region', eigen: 'own' } satisfies Record<
      string,
      NonNullable<Indicator['status']>
    >),
    'Wie de indicator vaststelde.',
  ),
  since: may('vanaf', periodOrDay, 'Vanaf welke periode deze definitie geldt.'),
  replaces: may('vervangt', id, 'De indicator waarvoor deze in de plaats komt.'),
  chosenBy: may('gekozen-door', text, 'Wie deze indicator koos, en wanneer.'),
  measuredBy: may('gemeten-door', text, 'Wie het antwoord gaf, zoals de hulpverlener.'),
  subject: may('voorwerp', text, 'Waarover een oordeel gaat: nut, resultaat, verloop of persoon.'),
  moment: may('moment', text, 'Wanneer er gemeten is.'),
  collection: may('afname', text, 'Hoe de antwoorden zijn opgehaald.'),
  norm: may('norm', norm, 'Een norm, met wie die vaststelde.'),
  targets: or(may('streefwaarden', oneOrMore(target), 'Wat vooraf is afgesproken, per eenheid en periode.'), []),
  unavailable: may('beschikbaar', unavailable, 'Waarom er (nog) geen cijfer is.'),
  scope: may('reikwijdte', text, 'Wat het cijfer niet kan zien.'),
  comparison: may('vergelijken', anyText, 'Nee, of waarbinnen vergeleken mag worden.'),
};

/** `content/indicatoren/<id>.md`. */
export const indicatorSchema = record({ ...meaning, ...counting, ...reading, ...later, ...remarks });
export type WrittenIndicator = (typeof indicatorSchema)['_zod']['output'];

/** The word for “may not be compared”. */
export const never = 'nee';
