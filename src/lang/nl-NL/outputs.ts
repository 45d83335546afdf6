import type { Manner } from './manner.ts';

/** What is said in files beside the pages: feeds, cards, open data, the page that is not there. */
export const outputs = (m: Manner) => ({
  feedTitle: (name: string) => `Nieuw bij ${name}`,
  feedUnitTitle: (name: string, organisation: string) => `Nieuw over ${name} (${organisation})`,
  notFound: 'Deze pagina is er niet',
  notFoundText: 'Misschien is het adres verkeerd overgenomen. Wat hier ooit gepubliceerd is, houdt zijn adres.',
  notFoundHome: 'Naar het begin',
  paper: 'Deze pagina op papier (PDF)',
  readOnline: (address: string) => `Lees deze brief op ${address}`,
  dash: '–',
  cardLine: 'Wat geteld is, en wat erover verteld is',
  openData: {
    forOffices: 'Alle cijfers van deze uitgave (CSV, opent in Excel)',
    forPrograms: 'Dezelfde cijfers voor programma’s (CSV)',
    whatColumnsMean: 'Wat de kolommen betekenen (JSON)',
    about: (unit: string, titles: string) => `Gepubliceerde cijfers over ${unit}: ${titles}.`,
    description:
      'Elke rij is een gepubliceerd getal. Wat niet getoond mag worden, heeft een lege waarde en de vorm ‘hidden’; waarom, is er niet aan te zien. Bestanden van andere uitgaven en ' +
      m.terms.providers +
      ' hebben dezelfde kolommen. Een tekst die met =, +, - of @ begint, heeft er een aanhalingsteken voor.',
    columns: {
      organisation: `De ${m.terms.provider}.`,
      edition: 'De uitgave.',
      unit: 'De eenheid: korte naam die niet verandert.',
      unit_name: 'Hoe de eenheid heet.',
      part: 'Een deel van een indeling; leeg voor het geheel.',
      indicator: 'De indicator: korte naam die niet verandert.',
      title: 'Hoe de indicator heet.',
      version: 'De versie van de definitie.',
      status: 'Wat voor afspraak het is: government, sector, region of own.',
      period: 'De periode.',
      from: 'De eerste dag van de periode; leeg voor alle jaren samen.',
      until: 'De laatste dag van de periode.',
      series: 'Waarvan de antwoorden zijn; leeg voor de indicator zelf.',
      category: 'Het antwoord; leeg voor alle samen.',
      face: 'Wat het getal is: count, n, persons, share (deel van 1), mean, low, high, sd, reference, reference-n …',
      form: 'Hoe het getal gezegd wordt: exact, rounded, band, hidden, not-yet, absent of withdrawn.',
      value: 'Het getal; leeg als het er niet is of niet getoond mag worden.',
      low: 'De ondergrens van een band.',
      high: 'De bovengrens van een band.',
    },
  },
  code: 'Cijfercode',
  /** Leads to where the reader is: its address is what she copies. */
  linkHere: 'Link naar dit cijfer',
  wrong: 'Klopt dit niet?',
  wrongSubject: (code: string) => `Klopt dit niet? Cijfer ${code}`,
  qrLabel: (code: string) => `QR-code van cijfer ${code}`,
  codes: 'Cijfercodes',
  codesHow: 'Zo werkt het',
  codesLead:
    'Elk cijfer heeft een korte code die nooit verandert. Zoek hem hier op, of noem hem bij de vraag of een cijfer klopt.',
  lookUp: 'Een code bij een cijfer op papier?',
  search: 'Zoeken',
  searchLead: 'Alles wat hier te lezen is',
  searchNot: 'Zoeken werkt in een browser waarin JavaScript aanstaat. Zonder dat staat hieronder elke pagina.',
  searchFor: m.form('Waar zoekt u naar?', 'Waar zoek je naar?'),
  searchFound: ['Niets gevonden. Probeer een ander woord.', '1 plaats gevonden', '# plaatsen gevonden'],
});
