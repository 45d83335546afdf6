import type { ActionState } from '../action.ts';
import { choice, dayOrText, id, period, text } from './fields.ts';
import { either, may, need, oneOrMore, or, record } from './record.ts';
import { figure } from './story.ts';

const state = choice({
  voorstel: 'proposed',
  gekozen: 'chosen',
  bezig: 'running',
  klaar: 'done',
  gestopt: 'stopped',
} satisfies Record<string, ActionState>);

/** `content/acties/<id>.md`. */
export const actionSchema = record({
  title: need('titel', text, 'De naam van de actie.'),
  what: need('wat', text, 'Wat er gaat gebeuren.'),
  who: may('wie', text, 'Wie het doet, als functie.'),
  with: or(may('met', oneOrMore(text), 'Met wie samen.'), []),
  how: may('hoe', text, 'Hoe het gaat.'),
  when: may('wanneer', dayOrText, 'Wanneer het klaar is.'),
  from: or(
    may(
      'uit',
      oneOrMore(either(figure, record({ story: need('verhaal', id, 'Het verhaal.') }))),
      'Het cijfer of verhaal waar de actie uit komt.',
    ),
    [],
  ),
  state: or(may('staat', state, 'Hoe ver het is.'), 'proposed'),
  again: may('opnieuw-meten', period, 'De periode waarin opnieuw wordt gemeten.'),
  theme: may('thema', text, 'Het onderwerp, zoals bereikbaarheid.'),
  year: may('jaar', period, 'Het jaar op het actiebord; anders dat van wanneer.'),
  to: may('aan', text, 'Aan wie het gevraagd wordt, als het geen eigen actie is maar een aanbeveling.'),
  became: may('geworden', text, 'Wat ervan geworden is.'),
});

/** `content/paginas/<id>.md`. */
export const pageSchema = record({
  title: need('titel', text, 'De titel van de pagina.'),
  visibility: or(may('zichtbaar', oneOrMore(id), 'Welke groepen de pagina zien; zonder dit allemaal.'), []),
  annex: or(
    may('soort', choice({ pagina: false, dpia: true }), 'Gewone pagina, of de bijlage bij een DPIA voor besloten groepen.'),
    false,
  ),
  retention: may('bewaartermijn', text, 'Hoe lang de rijen bewaard blijven; voor de bijlage bij een DPIA.'),
});
export type WrittenAction = (typeof actionSchema)['_zod']['output'];
