import type { Sign, StoryKind } from '../story.ts';
import { choice, day, id, language, number, period, text, yesNo } from './fields.ts';
import { may, need, oneOrMore, or, record, table, turned } from './record.ts';

/** The words for kinds of stories, in the order of the menu. */
export const kindWords = {
  cliëntverhaal: 'client-story',
  medewerkersverhaal: 'worker-story',
  'betekenisvolste-verandering': 'change-story',
  innovatie: 'innovation',
  duiding: 'interpretation',
  context: 'context',
  les: 'lesson',
  reactie: 'reaction',
  dank: 'thanks',
  vervolg: 'follow-up',
  verwachting: 'expectation',
} as const satisfies Record<string, StoryKind>;

const kind = choice(kindWords);

/** The words for how it went. */
export const signWords = {
  positief: 'positive',
  negatief: 'negative',
  gemengd: 'mixed',
  'stabiel-en-goed': 'stable-and-good',
} as const satisfies Record<string, Sign>;

const sign = choice(signWords);

/** A figure: which indicator, of whom, when. */
export const figure = record({
  indicator: need('indicator', id, 'De indicator.'),
  unit: need('eenheid', id, 'Het team of de organisatie.'),
  period: need('periode', period, 'De periode.'),
});

/** A figure a story belongs to. */
const link = record({
  indicator: need('indicator', id, 'De indicator.'),
  unit: need('eenheid', id, 'Het team of de organisatie.'),
  period: need('periode', period, 'De periode.'),
  tells: may('vertelt', text, 'Het antwoord van wie het verhaal is, als dat erin verteld wordt.'),
});

const traceability = record({
  k: may('k', number({ whole: true, low: 0 }), 'Op hoeveel mensen het verhaal kan slaan.'),
  by: may('getoetst-door', text, 'Wie dat toetste.'),
  date: may('datum', day, 'Wanneer dat is getoetst.'),
});

const consent = record({
  by: need('door', oneOrMore(text), 'Wie toestemming gaf.'),
  given: need('gegeven', day, 'Wanneer.'),
  expires: need('verloopt', day, 'Tot wanneer de toestemming geldt.'),
  channels: or(may('kanalen', oneOrMore(text), 'Waar het verhaal mag staan.'), []),
  pseudonyms: or(may('pseudoniemen', oneOrMore(text), 'Verzonnen namen in het verhaal.'), []),
  ageGroup: may('leeftijdsgroep', text, 'De leeftijdsgroep, nooit de leeftijd.'),
  traceability: may('herleidbaarheid', traceability, 'Of iemand te herkennen is, en wie dat toetste.'),
});

const sound = record({
  file: need(
    'bestand',
    turned(text, (path) => (path ?? '').replace(/^\/?(?:public\/)?/, '')),
    'Het geluid: een bestand in public, zoals verhalen/gesprek.mp3.',
  ),
  voice: need('stem', text, 'Wie er te horen is, zoals stemacteur; of eigen, als het de verteller zelf is.'),
});

/** `content/verhalen/<jaar>/<id>.md`. */
export const storySchema = record({
  title: need('titel', text, 'De titel van het verhaal.'),
  kind: need('soort', kind, 'Wat voor verhaal het is.'),
  sign: may('teken', sign, 'Of het goed of slecht ging.'),
  perspective: may('perspectief', text, 'Wie er spreekt, zoals moeder of jongere.'),
  by: may('van', text, 'Van wie de tekst is, zoals het team.'),
  toldTo: may('verteld-aan', text, 'Aan wie het is verteld.'),
  moment: may('moment', text, 'Wanneer het is verteld.'),
  origin: may('bron', text, 'Hoe het verhaal is opgehaald, zoals een gesprek of een open vraag.'),
  links: or(may('bij', oneOrMore(link), 'De cijfers waar dit verhaal bij hoort.'), []),
  follows: may('vervolg-op', id, 'Het verhaal waar dit op volgt.'),
  expectedBeforehand: may('verwacht-vooraf', text, 'Wat het team vooraf verwachtte.'),
  surprised: may('verrast', yesNo, 'Of de uitkomst verraste.'),
  drawn: or(may('getekend', table(number()), 'Wat het team vooraf tekende: per periode een getal, zoals 2025-H1: 12.'), {}),
  language: may('taal', language, 'De taal van de tekst als die een andere is dan die van de site, zoals tr of en.'),
  translates: may('vertaling-van', id, 'Het verhaal waarvan dit de vertaling is.'),
  sound: may('audio', sound, 'Het verhaal om te beluisteren. De tekst van het verhaal is wat er gezegd wordt.'),
  consent: may('toestemming', consent, 'De toestemming van wie het verhaal is.'),
  composite: or(may('samengesteld', yesNo, 'Ja als het verhaal uit verhalen van meer mensen is gemaakt.'), false),
  traits: or(may('kenmerken', table(text), 'Wat het verhaal over iemand vertelt: kolom en waarde, zoals geslacht: meisje.'), {}),
  withdrawn: may('ingetrokken', day, 'De dag waarop het verhaal is ingetrokken; de tekst is dan weg.'),
});
export type WrittenStory = (typeof storySchema)['_zod']['output'];
