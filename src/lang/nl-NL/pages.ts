import type { ActionState, AudienceId, EditionState, Face, Indicator } from '../../model/index.ts';

/** What pages say around figures and stories. */
export const pages = {
  // On every page.
  skip: 'Naar de inhoud',
  home: 'Begin',
  navigation: 'Hoofdmenu',
  contents: 'In dit verslag',
  notices: 'Let op',
  address: 'Deze pagina staat op',
  fictional: 'Dit is een verzonnen organisatie. De cijfers en verhalen zijn bedacht om te laten zien hoe het werkt.',
  fictionalShort: 'verzonnen gegevens',
  draft: {
    draft: 'Concept: dit is nog niet vastgesteld. Niet verder verspreiden.',
    'under-review': 'Ter bespreking: dit is nog niet vastgesteld. Uw opmerkingen zijn welkom.',
  } satisfies Record<Exclude<EditionState, 'released'>, string>,
  state: { draft: 'concept', 'under-review': 'ter bespreking', released: 'vrijgegeven' } satisfies Record<EditionState, string>,
  privacy: (smallest: number) => `Cijfers over minder dan ${smallest} mensen staan hier niet, en zijn ook niet uit te rekenen.`,
  contact: (name: string) => `Klopt er iets niet? Vraag het ${name}.`,
  publicSite: 'Deze pagina’s zijn voor iedereen.',
  closedSite: (group: string) => `Deze pagina’s zijn voor: ${group}.`,

  // Home and editions.
  homeKicker: 'Tellen en vertellen',
  homeDescription: (name: string) => `Wat ${name} telde, en wat daarover verteld is.`,
  editions: 'Wat er te lezen is',
  definitions: 'Wat de cijfers betekenen',
  definitionsShort: 'Definities',
  more: 'Verder',
  audience: { team: 'Teampagina’s', 'quality-report': 'Kwaliteitsverslag' } satisfies Record<AudienceId, string>,
  editionAbout: (audience: string, unit: string, period: string) => `${audience} van ${unit}, ${period}`,
  editionKicker: (audience: string, period: string) => `${audience} · ${period}`,
  publishedOn: (date: string) => `uitgegeven op ${date}`,
  aboutEdition: 'Over deze uitgave',
  aboutUnit: 'Gaat over',
  published: 'Uitgegeven',
  stateLabel: 'Stand',
  units: 'Teams',
  read: 'Lezen',
  readReport: 'Lees het verslag',

  // A team's page.
  teamKicker: (period: string) => `Teampagina · ${period}`,
  teamDescription: (name: string, period: string) => `Wat ${name} telde, en wat daarover verteld is: ${period}.`,
  ours: 'Zijn dit onze cijfers?',
  oursLead: 'Kijk hier eerst naar. Herkennen we het niet, dan praten we eerst daarover.',
  figuresHidden: (count: number): string => (count === 1 ? 'cijfer niet getoond' : 'cijfers niet getoond'),
  actionsRunning: (count: number): string => (count === 1 ? 'actie loopt' : 'acties lopen'),
  otherActions: 'Wat we nog meer doen',
  talk: 'Het gesprek',
  talkLead: 'Vier stappen, samen een uur. Het gesprek eindigt altijd met wie wat doet, en wanneer.',
  talkSteps: [
    { title: 'Herkennen', prompt: 'Hadden we dit verwacht? Wat valt op? Wat missen we?' },
    {
      title: 'Begrijpen',
      prompt: 'Wat kan het verklaren: voor wie we er zijn, hoe we werken, wat er meespeelde? Welke vraag roept het op?',
    },
    { title: 'Waarderen', prompt: 'Is het goed genoeg? Waar zijn we trots op? Wat zou een gezin ervan zeggen?' },
    { title: 'Verbeteren', prompt: 'Wat houden we vast en wat doen we anders? Wie kan meedenken?' },
  ],
  agreementsTitle: 'Wat we afspreken',
  agreements: ['Wat', 'Wie', 'Hoe', 'Wanneer', 'Opnieuw meten'],
  invite: 'Hier staat nog geen verhaal. Wat zou u erbij vertellen?',
  inviteBeside: 'Herkent het team dit? Wat is bij ons anders?',

  // A report.
  reportKicker: (period: string) => `Kwaliteitsverslag · ${period}`,
  reportDescription: (organisation: string, unit: string, period: string) =>
    organisation === unit
      ? `Kwaliteitsverslag van ${organisation}, ${period}.`
      : `Kwaliteitsverslag van ${unit} (${organisation}), ${period}.`,
  vision: 'Waar we voor staan',
  responseTitle: 'Wie er antwoordde',
  responseLead: 'Een antwoord zegt pas iets als genoeg mensen antwoordden.',
  responseCaption: 'Hoeveel antwoorden er zijn',
  measured: 'Gevraagd',
  answeredHead: 'Antwoorden',
  meaning: 'Wat dit telt',
  proud: 'Hier zijn we trots op',
  actions: 'Wat we doen',
  limits: 'Wat deze cijfers niet zeggen',
  limitContribution:
    'Dat het beter of slechter gaat met kinderen en gezinnen, komt nooit alleen door ons. Deze cijfers laten zien wat er gebeurde, niet waardoor.',
  limitResponse: 'Wie niet antwoordde, kan er anders over denken dan wie wel antwoordde.',
  limitComparison: 'Teams en organisaties helpen verschillende gezinnen. Een verschil is een vraag, geen oordeel.',
  limitHidden: (titles: string) => `Over te weinig mensen om te tonen in deze periode: ${titles}.`,
  scopeOf: (title: string, scope: string) => `${title}: ${scope}`,
  unavailableOf: (title: string, reason: string) => `${title}: hierover is geen cijfer, want ${reason}.`,

  // A spread.
  counted: 'Geteld',
  told: 'Verteld',
  table: 'De cijfers in een tabel',
  noConclusion: 'Hierover is in deze periode geen cijfer te geven.',
  sentence: (start: string, end: string) => (end === '' ? start : `${start} ${end}`),
  /** “36 van de 43 gezinnen maakten het traject af (84 %).” */
  fullSentence: (text: string, percent: string | null) =>
    `${text.charAt(0).toUpperCase()}${text.slice(1)}${percent === null ? '' : ` (${percent})`}.`,
  inPeriod: (text: string, period: string) => `${text} (${period})`,
  ofAll: (nouns: string) => `van de ${nouns}`,
  mean: 'gemiddeld',
  meanOver: (n: string, nouns: string) => `gemiddeld, over ${n} ${nouns}`,
  onScale: (text: string, from: string, upTo: string) => `${text}; de schaal loopt van ${from} tot ${upTo}`,
  answered: (answer: string) => `antwoordden ‘${answer}’`,
  borrowed: (unit: string, period: string) => `Verteld over ${unit}, ${period}`,
  see: 'lees verder bij',
  /** On a telephone, where the figure stands between a story's first sentences and the rest. */
  onward: (title: string) => `Verder met ‘${title}’`,
  nothingTold: 'Hierover is nog niets verteld.',
  aboutFigure: 'Definitie, respons en bron',
  definition: 'Definitie',
  readDefinition: 'lees hoe dit geteld is',
  about: 'Over',
  nIn: (n: string, nouns: string, period: string) => `${n} ${nouns}, ${period}`,
  response: 'Respons',
  source: 'Bron',
  sourceOn: (source: string, date: string) => `${source}, stand van ${date}`,
  scope: 'Niet in dit cijfer',
  period: 'Periode',
  empty: (nouns: string, unit: string, period: string) => `Geen ${nouns} bij ${unit} (${period}).`,
  notYet: (duration: string | null) =>
    duration === null
      ? 'Nog niet te zien: daarvoor is het te vroeg.'
      : `Nog niet te zien: we volgen ${duration} wat er gebeurt, en die tijd is nog niet om.`,
  duration: (amount: number, unit: 'days' | 'months' | 'years') =>
    `${amount} ${unit === 'years' ? 'jaar' : unit === 'months' ? (amount === 1 ? 'maand' : 'maanden') : amount === 1 ? 'dag' : 'dagen'}`,
  absent: (period: string) => `Dit is toen niet gevraagd (${period}).`,
  unavailable: (kind: 'not-yet' | 'not-applicable', reason: string) =>
    kind === 'not-yet' ? `Nog geen cijfer, want ${reason}.` : `Niet van toepassing, want ${reason}.`,

  // Actions.
  action: 'Actie',
  actionWho: (who: string) => `door ${who}`,
  actionWith: (others: string) => `met ${others}`,
  actionWhen: (date: string) => `uiterlijk ${date}`,
  actionAgain: (period: string) => `opnieuw gemeten: ${period}`,
  whatHow: (what: string, how: string) => `${what}: ${how}`,
  actionState: { proposed: 'voorstel', chosen: 'gekozen', running: 'bezig', done: 'klaar', stopped: 'gestopt' } satisfies Record<
    ActionState,
    string
  >,

  // A definition.
  definitionKicker: 'Wat dit cijfer betekent',
  definitionDescription: (title: string) => `Hoe ‘${title}’ geteld wordt.`,
  definitionFacts: 'Hoe het geteld wordt',
  question: 'De vraag',
  exactly: 'En verder',
  status: {
    government: 'afgesproken door de overheid',
    sector: 'afgesproken in de sector',
    region: 'afgesproken in de regio',
    own: 'eigen cijfer',
  } satisfies Record<NonNullable<Indicator['status']>, string>,
  statusLabel: 'Soort afspraak',
  version: 'Versie van de definitie',
  since: 'Geldt sinds',
  replaces: 'Vervangt',
  chosenBy: 'Gekozen door',
  measuredBy: 'Gemeten door',
  moment: 'Wanneer gevraagd',
  collection: 'Hoe gevraagd',
  norm: 'Norm',
  normText: (value: string, origin: string) => `${value} (${origin})`,
  usedIn: 'Waar dit cijfer staat',

  // Downloads.
  download: 'Download deze cijfers (CSV, opent in Excel)',
  csvHead: [
    'organisatie',
    'uitgave',
    'eenheid',
    'naam van de eenheid',
    'deel',
    'indicator',
    'titel',
    'versie van de definitie',
    'soort afspraak',
    'periode',
    'van',
    'tot en met',
    'reeks',
    'antwoord',
    'wat',
    'waarde',
    'hoe precies',
  ],
  face: {
    count: 'aantal',
    n: 'van hoeveel',
    persons: 'mensen',
    share: 'aandeel',
    mean: 'gemiddelde',
    low: 'ondergrens',
    high: 'bovengrens',
    sd: 'spreiding',
    reference: 'vergelijking',
    'reference-n': 'vergelijking: van hoeveel',
  } satisfies Record<Face, string>,
  exact: 'precies',
  rounded: 'afgerond',
};
