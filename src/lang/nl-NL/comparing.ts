import type { Manner } from './manner.ts';

/** Comparing without blaming: what limits, references and responses allow to be said. */
export const comparing = (m: Manner) => ({
  // A control chart: how far a figure strays by itself.
  sign: {
    outside: 'buiten de grenzen',
    shift: 'zeven of meer op rij aan één kant van het midden',
    trend: 'zeven of meer op rij omhoog of omlaag',
    'near-limit': 'twee van de drie dicht bij een grens',
  },
  pattern: {
    outside: (periods: string) => `Verder van het midden dan vanzelf gebeurt: ${periods}.`,
    shift: (periods: string) => `Zeven keer of vaker achter elkaar aan dezelfde kant van het midden: ${periods}.`,
    trend: (periods: string) => `Zeven keer of vaker achter elkaar omhoog of omlaag: ${periods}.`,
    'near-limit': (periods: string) => `Twee van de drie keer dicht bij een grens: ${periods}.`,
  },
  several: (first: string, last: string) => `tussen ${first} en ${last}`,
  steady: (grain: string) => `Geen enkele ${grain} valt op: het schommelt zoals vanzelf gebeurt.`,
  noCause: 'Waardoor dat komt, zegt de tekening niet.',
  stands: 'Wat opvalt',
  limits: (centre: string, low: string, high: string) =>
    `De stippellijn is het midden (${centre}); tussen de dunne lijnen (${low} en ${high}) schommelt het vanzelf.`,
  limitsBySize: (centre: string) =>
    `De stippellijn is het midden (${centre}); tussen de dunne lijnen schommelt het vanzelf. Hoe meer mensen, hoe dichter die bij elkaar liggen.`,
  ring: 'Wat een ring heeft, valt op.',
  rules:
    'Er valt iets op bij een punt buiten de dunne lijnen, bij zeven op rij aan één kant van het midden, bij zeven op rij omhoog of omlaag, en bij twee van de drie dicht bij een grens.',
  ownMiddle: 'Het midden is van deze reeks zelf, geen norm.',

  /** Beside it there were too few: units of other kinds too. */
  allOthers: (teams: string) => `alle andere ${teams}`,

  // A response.
  answeredFew: (said: string) =>
    `Let op: ${said} antwoordde. Dit cijfer gaat over wie antwoordde; wie dat niet deed, kan er anders over denken.`,
  answeredVeryFew: (said: string) =>
    `Let op: maar ${said} antwoordde. Dit cijfer gaat over die paar mensen. Trek er geen conclusie uit over iedereen.`,
  bounds: (low: string, high: string) =>
    `Had iedereen geantwoord, dan lag het ergens tussen ${low} en ${high}: meer is er niet van te zeggen.`,
  answeredApart: (own: string, others: string, points: string) =>
    `Niet vergeleken met andere teams: hier antwoordde ${own}, daar ${others}. Dat ligt meer dan ${points} procentpunten uit elkaar.`,

  // What a figure is compared with.
  comparedWith: 'Vergeleken met',
  composition: (who: string, n: string, period: string) => `${who}, samen ${n}, ${period}`,
  teamsOf: (count: string, teams: string, whole: string) => `${count} andere ${teams} van ${whole}`,
  alike: 'Zij tellen op dezelfde manier, in hetzelfde bestand.',
  notAlike: 'Of zij op dezelfde manier tellen, weten we niet zeker.',
  asOf: (date: string) => `Stand van ${date}.`,

  // For the author alone.
  notes: {
    slips: 'Telbriefje',
    shorts: 'Nog even',
    only: `Alleen voor ${m.form('u', 'jou')}: dit staat op geen enkele pagina.`,
    slip: (title: string, rows: string, counted: string) => `${title}: ${rows} rijen → ${counted}`,
    counted: (rows: string) => `${rows} tellen mee`,
    left: (rows: string, condition: string) => `${rows} niet, want niet: ${condition}`,
    unplaced: (rows: string) => `${rows} zonder eenheid uit organisatie.md`,
    undated: (rows: string) => `${rows} zonder datum`,
    short: ({ title, unit, period, short }: { title: string; unit: string; period: string; short: number }) =>
      `${title}: ${unit} mist er nog ${short} om zelf zichtbaar te worden (${period}).`,
  },

  // All figures of a page together.
  overview: {
    title: 'Alle cijfers bij elkaar',
    lead: 'In de volgorde van dit verslag. De volgorde zegt niets over goed of minder goed.',
    caption: (unit: string) => `Alle cijfers van ${unit}`,
    head: ['Cijfer', 'Uitkomst', 'Van hoeveel', 'Respons', 'Anderen', 'Periode'],
    several: 'meer dan één getal',
  },

  // Means of units beside each other: how much of the difference is theirs.
  between: (share: string, { units, nouns, teams }: { units: string; nouns: string; teams: string }) =>
    `Van alle verschil tussen ${nouns} zit ongeveer ${share} tussen deze ${units} ${teams}; de rest zit binnen de ${teams}.`,

  // A funnel: how far units of one kind differ by chance.
  funnelAll: (shown: string, teams: string) => `De ${shown} getoonde ${teams} verschillen niet meer dan toeval kan geven.`,
  funnelOutside: (inside: string, shown: string, teams: string) =>
    `Van de ${shown} getoonde ${teams} liggen er ${inside} binnen wat toeval kan geven. Een verschil is een vraag, geen oordeel.`,
  funnelSubtitle: (nouns: string) => `naar het aantal ${nouns}`,
  acrossN: (nouns: string) => `aantal ${nouns}`,
  funnelReading: (centre: string) =>
    `Elk punt is een team; hoe verder naar rechts, hoe meer mensen. De stippellijn is iedereen samen (${centre}). Door toeval liggen 95 van de 100 tussen de binnenste lijnen, en bijna alle (998 van de 1.000) tussen de buitenste.`,
  funnelWide: 'De teams verschillen onderling meer dan toeval alleen geeft; daarom zijn de lijnen ruimer getrokken.',
  funnelFew: 'Een open punt gaat over minder dan 20 mensen of gezinnen.',
  zone: {
    inside: 'tussen de lijnen',
    between: 'buiten de binnenste lijnen',
    outside: 'buiten alle lijnen',
  },
  place: 'In de trechter',
  everyone: 'Allemaal samen',

  // Who they were, beside the outcomes.
  clients: {
    title: 'Om wie gaat het?',
    lead: (titles: string) =>
      `Wie wij ${m.terms.help}, verschilt per team en per jaar. Dat kan verschil maken voor ${titles}. Lees die cijfers daarom samen met deze tabellen.`,
    people: (whom: string, period: string) => `${whom} (${period}).`,
    ofWhom: (unit: string, people: string) => `${unit}: ${people}`,
    note: 'Wij rekenen hier niet voor om: geen cijfer is hoger of lager gemaakt omdat de groep anders is.',
  },

  // For whom it worked, and for whom less.
  forWhom: {
    title: 'Voor wie werkte het goed, voor wie minder?',
    lead: 'Over een heel jaar of langer, want per half jaar zijn het er te weinig. De volgorde ligt vast en zegt niets over goed of minder goed.',
    caption: (title: string, what: string, period: string) => `${title}, naar ${what}: ${period}`,
    differs: (title: string, group: string, { more, shares: [own, others] }: { more: boolean; shares: [string, string] }) =>
      `${title}: bij ‘${group}’ was het ${more ? 'meer' : 'minder'} dan bij de anderen samen (${own}, anderen ${others}).`,
    noDifference: (title: string) => `${title}: tussen deze groepen is er geen aantoonbaar verschil; het kan toeval zijn.`,
    tooFew: (title: string) => `${title}: dit zijn er te weinig om de groepen te vergelijken.`,
    question: 'Wat hadden de gezinnen nodig bij wie het minder werkte? En wat deden we bij wie het wel werkte?',
  },
});
