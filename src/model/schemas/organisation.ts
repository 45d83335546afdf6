import { locales, type Addressing, type AgendaKind, type Locale } from '../organisation.ts';
import type { Grain } from '../period.ts';
import { address, anyText, choice, colour, day, id, mail, name, number, pageAddress, text, yesNo } from './fields.ts';
import { either, list, may, need, oneOrMore, or, record, table, turned } from './record.ts';

/** The words for how long a period is. */
export const grain = choice({ maand: 'month', kwartaal: 'quarter', halfjaar: 'half-year', jaar: 'year' } satisfies Record<
  string,
  Grain
>);

const addressing = choice({ u: 'formal', je: 'informal' } satisfies Record<string, Addressing>);

const locale = choice(Object.fromEntries(locales.map((tag) => [tag, tag])) as Record<Locale, Locale>);

/** How readers are addressed, and what the council is called. */
export const manner = {
  addressing: may('aanspreking', addressing, 'Of de lezer met u of je wordt aangesproken; gewoonlijk u.'),
  council: may('raad', text, 'Hoe de raad van cliënten of ouders heet, zoals ouderraad of het ouderplatform.'),
};

const group = record({
  id: need('id', id, 'Korte naam van de groep in kleine letters, zoals openbaar of ouderraad-noord.'),
  name: need('naam', text, 'Hoe de groep op pagina’s heet.'),
  address: may('adres', address, 'Volledig adres waar de site van deze groep staat.'),
  public: or(may('openbaar', yesNo, 'Of iedereen deze site mag lezen.'), false),
});

const formerName = record({
  name: need('naam', text, 'De vroegere naam.'),
  until: need('tot', day, 'Laatste dag van die naam.'),
});

const unit = record({
  id: need('id', id, 'Korte naam in kleine letters; wordt deel van het adres en verandert nooit.'),
  name: need('naam', text, 'Hoe het team op pagina’s heet.'),
  parent: may('onder', id, 'De eenheid waar deze onder valt, zoals een hulpvorm.'),
  isOrganisation: or(
    may('zelfstandig', yesNo, 'Ja als dit een eigen organisatie is naast andere; vergelijken kan dan vanaf drie andere.'),
    false,
  ),
  from: may('vanaf', day, 'Eerste dag waarop de eenheid bestond.'),
  until: may('tot', day, 'Laatste dag waarop de eenheid bestond.'),
  mergedInto: may('opgegaan-in', id, 'De eenheid waarin deze is opgegaan.'),
  continues: or(may('voortzetting-van', oneOrMore(id), 'De eenheden die deze voortzet.'), []),
  formerNames: or(may('eerder-genoemd', oneOrMore(formerName), 'Vroegere namen van dezelfde eenheid.'), []),
  about: may('over', text, 'Een of twee zinnen: wie werken hier, en voor wie.'),
});

const grouping = record({
  column: may('kolom', name, 'De kolom die de indeling geeft; zonder dit heeft die kolom de naam van de indeling.'),
  classes: may('klassen', list(number()), 'Ondergrenzen van de klassen, oplopend.'),
});

const colours = record({
  counted: need('geteld', colour, 'De kleur van wat geteld is, zoals #0b5e70.'),
  told: need('verteld', colour, 'De kleur van wat verteld is, zoals #a2431c.'),
  countedDark: may('geteld-donker', colour, 'De kleur van wat geteld is op donker papier; zonder dit een lichtere van geteld.'),
  toldDark: may('verteld-donker', colour, 'De kleur van wat verteld is op donker papier; zonder dit een lichtere van verteld.'),
});

const term = record({
  name: need('naam', text, 'Het woord.'),
  meaning: need('uitleg', text, 'Wat het betekent, in een of twee zinnen.'),
  instead: or(may('niet', oneOrMore(text), 'Andere namen voor hetzelfde, die u niet wilt gebruiken.'), []),
});

const agendaItem = record({
  title: need('titel', text, 'Wat er is.'),
  kind: or(
    may(
      'soort',
      choice({
        meting: 'measurement',
        gesprek: 'talk',
        verslag: 'report',
        raad: 'council',
        gebeurtenis: 'event',
      } satisfies Record<string, AgendaKind>),
      'Wat voor dag het is.',
    ),
    'event',
  ),
  from: need('wanneer', day, 'De dag, of de eerste dag.'),
  until: may('tot-en-met', day, 'De laatste dag, als het er meer zijn.'),
  about: may('wat', text, 'Een zin erbij.'),
  who: may('wie', text, 'Wie het doet, of voor wie het is: een functie of groep.'),
  visibility: or(may('zichtbaar', oneOrMore(id), 'Welke groepen dit zien; zonder dit allemaal.'), []),
  units: or(may('eenheden', oneOrMore(id), 'Over welke teams het gaat; zonder dit over de hele organisatie.'), []),
});

const percentage = (usual: number) => turned(number({ low: 0, high: 100 }), (value) => (value ?? usual) / 100);

const responseLimits = record({
  low: or(may('laag', percentage(60), 'Onder dit percentage staat er een waarschuwing bij een cijfer; gewoonlijk 60.'), 0.6),
  veryLow: or(may('zeer-laag', percentage(30), 'Onder dit percentage een sterke waarschuwing; gewoonlijk 30.'), 0.3),
  apart: or(
    may('verschil', percentage(20), 'Verschillen responsen meer punten, dan wordt er niet vergeleken; gewoonlijk 20.'),
    0.2,
  ),
});

const contact = record({
  name: need('naam', text, 'Wie vragen beantwoordt, liefst een functie.'),
  mail: may('mail', mail, 'Het mailadres voor vragen.'),
});

/** `content/organisatie.md`. */
export const organisationSchema = record({
  format: may('formaat', anyText, 'De versie van deze manier van schrijven; nu 1.'),
  name: need('naam', text, 'De naam van de organisatie.'),
  fictional: or(may('fictief', yesNo, 'Ja als de organisatie verzonnen is; dat staat dan op elke pagina.'), false),
  locale: or(may('taal', locale, 'De taal van de site.'), 'nl-NL'),
  ...manner,
  licence: may('licentie', pageAddress, 'Het adres van de licentie waaronder anderen de open cijfers mogen gebruiken.'),
  smallestGroup: or(
    may('kleinste-groep', number({ whole: true, low: 0 }), 'Uitkomsten over minder personen worden niet getoond; ten minste 7.'),
    7,
  ),
  basePeriod: or(may('basisperiode', grain, 'De kortste periode waarover cijfers verschijnen.'), 'half-year'),
  firstMonth: or(
    may('beginmaand', number({ whole: true, low: 1, high: 12 }), 'De maand waarin het jaar begint, 1 tot en met 12.'),
    1,
  ),
  groups: need('groepen', oneOrMore(group), 'Wie welke edities mag zien, elk met een eigen site.'),
  units: need('eenheden', oneOrMore(unit), 'De teams, hulpvormen en de organisatie zelf.'),
  groupings: or(may('indelingen', table(grouping), 'Andere indelingen dan teams, zoals gemeente of leeftijd.'), {}),
  words: or(
    may(
      'woorden',
      table(turned(either(text, list(text)), (word) => [word].flat().join(', '))),
      'Eigen woorden, zoals team: leefgroep.',
    ),
    {},
  ),
  terms: or(may('begrippen', oneOrMore(term), 'Wat woorden betekenen; op de woordenlijst, en als hulp bij het schrijven.'), []),
  agenda: or(
    may('agenda', oneOrMore(agendaItem), 'Wat er gebeurde en wat er komt; op de agenda en in een bestand voor uw eigen agenda.'),
    [],
  ),
  responseLimits: may('respons', responseLimits, 'Wanneer een respons laag is.'),
  mostIndicators: may(
    'meeste-cijfers',
    number({ whole: true, low: 1 }),
    'Boven zoveel cijfers op een pagina volgt een opmerking; gewoonlijk 18.',
  ),
  colours: may('kleuren', colours, 'Eigen kleuren in plaats van blauwgroen en roodbruin.'),
  contact: may('contact', contact, 'Wie vragen over deze cijfers beantwoordt.'),
});

export type WrittenOrganisation = (typeof organisationSchema)['_zod']['output'];
