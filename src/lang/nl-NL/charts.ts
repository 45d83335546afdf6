import type { Grain } from '../../model/index.ts';

/** Sentences of drawings. Figures come in as words already; none says “gelijk”, “bewezen” or “door ons”. */
export const charts = {
  // What was found, one sentence per way of counting.
  /** “8 van de 43 trajecten (19 %) stopten voortijdig.” */
  counted: (share: string, percent: string | null, predicate: string) =>
    `${share}${percent === null ? '' : ` (${percent})`} ${predicate}.`,
  /** One of them, or no verb known: “Stopten voortijdig: 1 van de 43 trajecten (2 %).” */
  labelled: (label: string, share: string, percent: string | null) =>
    `${label}: ${share}${percent === null ? '' : ` (${percent})`}.`,
  /** A printed percentage without its numbers: “19 % van de trajecten stopten voortijdig.” */
  printed: (percent: string, nouns: string, predicate: string) => `${percent} van de ${nouns} ${predicate}.`,
  all: (n: string, nouns: string) => `Alle ${n} ${nouns}`,
  ofOne: (count: string, noun: string) => `${count} van 1 ${noun}`,
  average: (value: string, n: string | null) => `Gemiddeld ${value}${n === null ? '' : ` (${n})`}.`,
  averageOnScale: (value: string, from: string, upTo: string) => `${value} op een schaal van ${from} tot en met ${upTo}`,
  amount: (title: string, count: string) => `${title}: ${count}.`,
  inPercent: 'De getallen in de balken zijn percentages.',
  inCounts: 'De getallen in de balken zijn aantallen.',
  dashedPeople: 'Met een stippellijn: niet bekend.',
  largest: (answers: string, count: string) => `Het vaakst: ${answers} (${count}).`,
  largestBy: (what: string, answers: string, count: string) => `${what}, het vaakst: ${answers} (${count}).`,
  /** “Agressie in huis, naar vorm”. */
  brokenDown: (title: string, what: string) => `${title}, naar ${what}`,
  /** “43 trajecten in 2024”, when the sentence is about another period than the last one drawn. */
  inPeriod: (text: string, during: string) => `${text} ${during}`,

  // How it went, said from the third period on.
  more: 'meer',
  less: 'minder',
  higher: 'hoger',
  lower: 'lager',
  /** “Dat is meer dan in de eerste helft van 2022 (15 %).” */
  thanBefore: (word: string, before: string, value: string) => `Dat is ${word} dan ${before} (${value}).`,
  /** The sentence was about a longer period: “In de tweede helft van 2025 was het 19 %, meer dan in …” */
  laterThanBefore: ({
    when,
    now,
    word,
    before,
    value,
  }: {
    when: string;
    now: string;
    word: string;
    before: string;
    value: string;
  }) => `${when} was het ${now}, ${word} dan ${before} (${value}).`,
  /** “in de eerste helft van 2025”, “in het eerste kwartaal van 2025”, “in 2025”, “over alle jaren samen”. */
  during: (period: string, grain: Grain) =>
    ({
      month: `in ${period}`,
      quarter: `in het ${period}`,
      'half-year': `in de ${period}`,
      year: `in ${period}`,
      all: `over ${period}`,
    })[grain],
  wavers: 'Het schommelt; dat kan toeval zijn.',

  // Beside others.
  thanOthers: (word: string, others: string, value: string) => `Dat is ${word} dan bij ${others} (${value}).`,
  drawn: 'vooraf getekend door het team',
  drawnReading: 'De streepjeslijn met ruitjes is wat het team tekende voordat het de cijfers kende.',
  blankTitle: (title: string) => `Teken het zelf: ${title}`,
  blankReading: (grain: string) => `Zet per ${grain} een punt bij het cijfer dat er verwacht wordt, en trek er een lijn door.`,
  expected: 'Wat wij verwachten',
  noDifference: (others: string, value: string) => `Er is geen aantoonbaar verschil met ${others} (${value}).`,
  tooFewToCompare: (others: string) => `Dat is te weinig om met ${others} te vergelijken.`,
  ownHidden: (unit: string) => `Het cijfer van ${unit} wordt niet getoond.`,
  side: (title: string) => `${title}, naast elkaar.`,
  others: (teams: string) => `andere ${teams}`,
  theOthers: (teams: string) => `de andere ${teams}`,
  teams: 'teams',
  /** Kinds of help, regions: units that have teams. */
  units: 'onderdelen',
  together: (unit: string) => `${unit} samen`,

  // Labels in the drawing.
  of: (count: string, n: string) => `${count} van ${n}`,
  empty: (nouns: string) => `geen ${nouns}`,
  notAlive: 'bestond niet',
  notApplicable: 'niet van toepassing',
  refused: 'wilde niet antwoorden',

  // Under the title.
  subtitle: (what: string, whom: string, when: string) => `${what} · ${whom} · ${when}`,
  per: (grain: string, until: string) => `per ${grain}, tot en met ${until}`,
  part: (unit: string, part: string) => `${unit}, ${part}`,

  // How to read it.
  point: (grain: string) => `Een punt is een ${grain}.`,
  bar: (grain: string) => `Een staaf is een ${grain}.`,
  softBar: 'De zachte balk laat zien hoeveel het cijfer door toeval kan schommelen.',
  dashed: (others: string) => `De stippellijn is van ${others}.`,
  fewCounts: 'Gaat een punt over minder dan 20 mensen of gezinnen, dan is hij open en staat er een aantal, geen percentage.',
  dots: (noun: string) =>
    `Elk rondje telt voor één ${noun}: vol telt mee in de zin hierboven, open niet. Het zijn er te weinig voor percentages.`,
  people: (noun: string) =>
    `Elk figuurtje telt voor één ${noun}, niet voor iemand in het bijzonder. Bij zo weinig tonen we geen percentage.`,
  peopleMany: (noun: string) => `Elk figuurtje telt voor één ${noun}, niet voor iemand in het bijzonder.`,
  pooled: 'Wat samen is, is van iedereen samen geteld; het is niet het gemiddelde van de teams.',
  // A change of definition.
  break: 'andere definitie',
  formerly: (period: string) => `${period} (eerdere definitie)`,
  breakReading: (period: string) =>
    `${period} veranderde de definitie: wat voor de streep staat, is anders geteld. Vergelijk niet over de streep heen.`,
  fixedOrder: 'De volgorde ligt vast en zegt niets over goed of minder goed.',
  stack: 'Elk gekleurd deel is een antwoord; alle delen samen zijn iedereen die meetelt.',
  multiple: 'Elke balk telt apart: wie meer antwoorden gaf, telt bij elk daarvan mee.',
  exclusive: (nouns: string) => `Elke balk begint bij nul; samen zijn het alle getelde ${nouns}.`,
  missingLast: 'Wat niet bekend is, staat grijs achteraan.',

  // How drawings are read, once on a page that has many.
  guide: {
    title: 'Uitleg bij de figuren',
    kinds: {
      trend: 'Door de tijd',
      compare: 'Naast elkaar',
      distribution: 'Verdeling',
      people: 'Figuurtjes',
      items: 'Vraag voor vraag',
      funnel: 'Trechter',
      control: 'Door de tijd, met grenzen',
      change: 'Begin en eind',
    },
  },

  // For a screen reader, instead of the picture.
  picture: (title: string) => `${title} De getallen staan in de tabel hieronder.`,

  // Tables.
  columns: {
    period: 'Periode',
    unit: 'Team',
    part: 'Onderdeel',
    answer: 'Antwoord',
    count: 'Aantal',
    n: 'Van',
    share: 'Aandeel',
    mean: 'Gemiddelde',
    interval: 'Tussen (95 %)',
    reference: 'Vergelijking',
    unknown: 'Onbekend',
    total: 'Totaal',
  },
  between: (low: string, high: string) => `${low} en ${high}`,
  nothing: '–',
};
