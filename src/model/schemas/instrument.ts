import { condition } from './condition.ts';
import { anyText, number, text } from './fields.ts';
import { direction } from './indicator.ts';
import { either, list, may, need, oneOrMore, or, record, table } from './record.ts';

const normGroup = record({
  when: need('als', condition, 'Voor wie deze norm geldt.'),
  mean: may('gemiddelde', number(), 'Het gemiddelde van de normgroep.'),
  sd: may('sd', number({ low: 0 }), 'De standaarddeviatie van de normgroep.'),
  cutOff: may('grens', number(), 'De grenswaarde voor deze groep, als die een eigen heeft.'),
});

const part = record({ items: need('items', either(list(text), table(text)), 'De vragen, als lijst of met hun tekst.') });

const chosen = record({
  left: or(may('weggelaten', table(text), 'Weggelaten vragen, met de reden.'), {}),
  own: or(may('eigen', oneOrMore(text), 'Zelf toegevoegde vragen.'), []),
});

/** `content/instrumenten/<id>.md`. */
export const instrumentSchema = record({
  title: need('titel', text, 'De naam van de vragenlijst.'),
  version: may('versie', text, 'De versie.'),
  range: may(
    'bereik',
    record({ from: need('van', number(), 'Laagste score.'), upTo: need('tot-en-met', number(), 'Hoogste score.') }),
    'Laagste en hoogste score.',
  ),
  direction: may('richting', direction, 'Of hoger of lager beter is.'),
  scales: or(may('schalen', table(oneOrMore(text)), 'Schalen, elk met hun onderdelen.'), {}),
  scale: may('schaal', either(list(text), table(text)), 'De antwoorden, in hun volgorde.'),
  parts: or(may('onderdelen', table(part), 'Onderdelen met hun vragen.'), {}),
  total: may('totaal', text, 'Hoe het totaal wordt gemaakt.'),
  left: or(may('weglaten', table(text), 'Vragen die niet meetellen, met de reden.'), {}),
  chosen: may('keuze', chosen, 'Welke vragen zijn weggelaten of toegevoegd.'),
  basedOn: may('gebaseerd-op', text, 'De vragenlijst waar deze van komt.'),
  notScored: or(may('niet-gescoord', oneOrMore(text), 'Antwoorden die geen score zijn.'), []),
  cutOff: may('grens', number(), 'De grenswaarde uit de handleiding.'),
  sd: may('sd', number({ low: 0 }), 'De standaarddeviatie die bij de betrouwbaarheid hoort, als die niet van de normgroep is.'),
  reliability: may('betrouwbaarheid', number({ low: 0, high: 1 }), 'De betrouwbaarheid uit de handleiding.'),
  norms: or(may('normgroepen', list(normGroup), 'Normgroepen uit de handleiding.'), []),
  origin: may('bron', anyText, 'De handleiding: naam, jaar, bladzijde.'),
});
export type WrittenInstrument = (typeof instrumentSchema)['_zod']['output'];
