import type { TheoryStepKind, Verdict } from '../edition-parts.ts';
import { choice, id, mail, number, text } from './fields.ts';
import { may, need, oneOrMore, or, record } from './record.ts';

const reply = record({
  name: need('naam', text, 'Wie antwoorden leest.'),
  mail: need('mail', mail, 'Waarheen.'),
  also: may('ook', text, 'Een andere manier om iets te laten weten, in een zin.'),
});

const notDone = record({
  what: need('wat', text, 'Wat niet is gedaan.'),
  why: need('want', text, 'Waarom niet.'),
});

/** What only a newsletter says. */
export const letter = {
  story: may('verhaal', id, 'Het verhaal waarmee de brief begint.'),
  figure: may('cijfer', id, 'De indicator in de brief.'),
  did: or(may('deden', oneOrMore(id), 'De acties die zijn gedaan.'), []),
  didNot: or(may('niet', oneOrMore(notDone), 'Wat is gevraagd en niet gedaan, en waarom niet.'), []),
  coming: or(may('komt', oneOrMore(text), 'Wat er komt.'), []),
  reply: may('reageren', reply, 'Waar men kan reageren.'),
};

const assumption = record({
  text: need('aanname', text, 'Waar u op rekende.'),
  verdict: or(
    may(
      'klopt',
      choice({ ja: 'held', deels: 'partly', nee: 'failed', onbekend: 'unknown' } satisfies Record<string, Verdict>),
      'Of dat zo bleek te zijn.',
    ),
    'unknown',
  ),
  why: may('want', text, 'Waaruit dat blijkt.'),
});

const theoryStep = record({
  step: need(
    'schakel',
    choice({
      inzet: 'input',
      activiteiten: 'activity',
      output: 'output',
      outcome: 'outcome',
      impact: 'impact',
    } satisfies Record<string, TheoryStepKind>),
    'Welke schakel van inzet tot impact dit is.',
  ),
  title: need('titel', text, 'De schakel in een paar woorden.'),
  text: need('tekst', text, 'Wat er gebeurt, in een paar zinnen.'),
  indicators: or(may('indicatoren', oneOrMore(id), 'De cijfers bij deze schakel.'), []),
  stories: or(may('verhalen', oneOrMore(id), 'De verhalen bij deze schakel.'), []),
  assumptions: or(may('aannames', oneOrMore(assumption), 'Waar u op rekende om bij de volgende schakel te komen.'), []),
});

const claim = record({
  says: need('zin', text, 'Wat u van uzelf zegt.'),
  indicator: may('indicator', id, 'Het cijfer dat erbij hoort.'),
  story: may('verhaal', id, 'Het verhaal dat erbij hoort.'),
});

const level = number({ whole: true, low: 0, high: 5 });

/** A level of growth. */
export const growth = record({
  now: need('nu', level, 'Het niveau nu, van 0 tot 5.'),
  next: may('doel', level, 'Het niveau waar u heen wilt.'),
  evidence: may('waaraan', text, 'Waaraan dat te zien is.'),
});

/** What one audience asks for and others leave out. */
export const parts = {
  theory: or(may('verandertheorie', oneOrMore(theoryStep), 'De weg van inzet tot impact, schakel voor schakel.'), []),
  figures: or(may('cijfers', oneOrMore(id), 'De drie tot vijf cijfers van een jaarfiche.'), []),
  claims: or(may('wij-zeggen', oneOrMore(claim), 'Wat u van uzelf zegt, om naast te leggen wat mensen ervaren.'), []),
  learning: or(may('leervragen', oneOrMore(text), 'Vragen voor de leertafel.'), []),
};
