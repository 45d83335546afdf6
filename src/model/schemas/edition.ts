import type { AudienceId, EditionState } from '../edition.ts';
import type { CorrectionKind } from '../ledger.ts';
import { growth, letter, parts } from './edition-parts.ts';
import { choice, day, id, language, period, text } from './fields.ts';
import { manner } from './organisation.ts';
import { either, may, need, oneOrMore, or, record, table } from './record.ts';

const audience = choice({
  team: 'team',
  kwaliteitsverslag: 'quality-report',
  nieuwsbrief: 'newsletter',
  impact: 'impact',
  gesprek: 'session',
  gemeente: 'municipality',
  raad: 'council',
  jaarfiche: 'factsheet',
} satisfies Record<string, AudienceId>);

const state = choice({
  concept: 'draft',
  'ter bespreking': 'under-review',
  vrijgegeven: 'released',
} satisfies Record<string, EditionState>);

const chapter = record({
  title: need('titel', text, 'Het opschrift.'),
  text: may('tekst', text, 'Een paar woorden onder het opschrift.'),
  prompts: or(may('vragen', oneOrMore(text), 'Vragen om over te praten.'), []),
  growth: may('groeiniveau', growth, 'Hoe ver u bent, naar uw eigen oordeel, van 0 tot 5.'),
  indicators: or(may('indicatoren', oneOrMore(id), 'De indicatoren onder dit opschrift.'), []),
  stories: or(may('verhalen', oneOrMore(id), 'De verhalen onder dit opschrift.'), []),
  actions: or(may('acties', either(choice({ alle: 'all' }), oneOrMore(id)), 'De acties onder dit opschrift, of alle.'), []),
});

const correction = record({
  kind: need(
    'soort',
    choice({ nagekomen: 'late', definitie: 'definition', fout: 'error' } satisfies Record<string, CorrectionKind>),
    'Wat er is: nagekomen rijen, een andere definitie, of een fout.',
  ),
  indicator: need('indicator', id, 'De indicator; bij een andere definitie de nieuwe.'),
  unit: need('eenheid', id, 'Het team of de organisatie.'),
  period: need('periode', period, 'De periode.'),
  reason: need('reden', text, 'Waarom, in een zin die de lezer ziet.'),
  date: need('datum', day, 'De dag van de correctie.'),
});

/** `content/edities/<id>.md`. */
export const editionSchema = record({
  title: need('titel', text, 'De titel van de editie.'),
  audience: need('voor', audience, 'Voor wie de editie is.'),
  visibility: need('zichtbaar', id, 'De groep die de editie mag zien.'),
  unit: need('eenheid', id, 'Over wie: een team, een hulpvorm of de organisatie.'),
  part: may('deel', table(text), 'Een deel van een indeling, zoals gemeente: Den Haag.'),
  period: need('periode', period, 'Over welke periode.'),
  date: need('datum', day, 'De dag van publicatie.'),
  state: or(may('staat', state, 'Hoe ver de editie is.'), 'draft'),
  hidesNames: or(
    may('namen', choice({ getoond: false, verborgen: true }), 'Verborgen als teams er Team 1, Team 2 heten.'),
    false,
  ),
  ...manner,
  language: may('taal', language, 'In welke taal de verhalen bij voorkeur staan, als dat een andere is dan die van de site.'),
  chapters: or(may('hoofdstukken', oneOrMore(chapter), 'Eigen opschriften, met wat eronder staat.'), []),
  corrections: or(may('correcties', oneOrMore(correction), 'Wat in deze editie is verbeterd, en waarom.'), []),
  ...letter,
  ...parts,
});
export type WrittenEdition = (typeof editionSchema)['_zod']['output'];
