import type { ColumnLook, Doubt } from '../../model/index.ts';

const quoted = (word: string) => `‘${word}’`;
const list = (words: readonly string[], most = 8) => (words.length > most ? [...words.slice(0, most), '…'] : words).join(', ');

const looks: Record<ColumnLook, string> = {
  'person-number': 'een nummer dat naar één persoon wijst, zoals een burgerservicenummer',
  name: 'namen van mensen',
  'free-text': 'vrije tekst, waar namen in kunnen staan',
  contact: 'een adres, telefoonnummer of mailadres',
  'birth-date': 'geboortedatums',
};

/** What cannot be known by looking at a file, and what its author does about it. */
function doubt(found: Doubt): string {
  switch (found.about) {
    case 'export-date':
      return 'datum: is de uitdraai op die dag gemaakt? Hier staat de dag waarop het bestand het laatst is bewaard.';
    case 'origin':
      return 'titel, bron en rij: schrijf in gewone woorden wat dit is, waar het vandaan komt, en wat één rij is.';
    case 'no-person':
      return 'persoon: geen kolom gevonden met een nummer van de cliënt of het gezin. Zonder die kolom telt elke rij als een ander mens. Gaan de rijen niet over mensen, schrijf dan over: teams of over: dagen.';
    case 'no-unit':
      return 'er is geen kolom gevonden die zegt welk team het is. Kies er een en schrijf soort: eenheid.';
    case 'no-date':
      return 'er is geen kolom gevonden met een datum of een periode. Zonder die kolom kan niets per jaar worden geteld.';
    case 'person':
      return `${quoted(found.heading)}: is dit de cliënt of het gezin? Groepen worden in deze kolom geteld. De nummers komen nooit naar buiten.`;
    case 'key':
      return `${quoted(found.heading)}: maakt dit een rij uniek?`;
    case 'unit':
      return `${quoted(found.heading)}: ${found.unknown.length === 0 ? 'onder vertaal staan namen die nog geen eenheid zijn' : `deze namen zijn nog geen eenheid: ${list(found.unknown)}`}. Zet ze bij eenheden in content/organisatie.md, of zet achter vertaal het team dat het is.`;
    case 'list':
      return `${quoted(found.heading)}: dezelfde codes betekenen in elke lijst iets anders (31 is in iJw ‘volgens plan’, in iWmo ‘verhuizing’). Zet achter lijst welke het is: ${found.possible.join(' of ')}.`;
    case 'dot':
      return `${quoted(found.heading)}: ${quoted(found.example)} kan een duizendtal zijn of een getal met decimalen. Zet achter punt welke het is: duizendtal of decimaal.`;
    case 'month-first':
      return `${quoted(found.heading)}: in ${quoted(found.example)} staat de maand voor de dag. Exporteer opnieuw als dag-maand-jaar of jaar-maand-dag; anders worden ook andere datums verkeerd gelezen.`;
    case 'mixed':
      return `${quoted(found.heading)}: de meeste cellen zijn ${found.kind === 'date' ? 'een datum' : 'een getal'}, maar niet: ${list(found.others.map(quoted))}. Verbeter die cellen, of zet ze bij ontbreekt als er niets bekend is.`;
    case 'yes-no':
      return `${quoted(found.heading)}: er staan alleen nullen en enen. Is dit ja (1) en nee (0)? Anders: soort: geheel.`;
    case 'order':
      return `${quoted(found.heading)}: hebben deze antwoorden een volgorde? Schrijf dan soort: geordend, en zet waarden van laag naar hoog.`;
    case 'empty':
      return `${quoted(found.heading)}: deze kolom is overal leeg. Hoort dat zo?`;
    case 'twice':
      return `${quoted(found.heading)}: deze kop staat er meer dan één keer, en dan wordt hij niet gelezen. Geef in het bestand de ene een andere naam.`;
    case 'birth-date':
      return `${quoted(found.heading)}: nodig voor de leeftijd? Anders kan deze kolom beter uit de uitdraai.`;
  }
}

/** What `tv nieuw --uit` says, and writes as remarks into a description. */
export const sketch = {
  doubt,
  looks,
  check: 'kijk na',
  choose: 'kies',
  refused: (heading: string, what: ColumnLook) =>
    `${quoted(heading)} lijkt op ${looks[what]}. Haal deze kolom uit het bestand. Is hij nodig of is het iets anders, beschrijf hem dan met een soort die nooit naar buiten komt: sleutel, naam, vrije-tekst of geboortedatum.`,
  origin: (file: string) => `Uitdraai ${file}`,
  row: 'rij',
  body: 'Deze beschrijving is gemaakt door naar het bestand te kijken. Kijk elke regel na, vooral die met ‘kijk na’ erachter, en schrijf hier wat een lezer van deze gegevens moet weten.',
  written: (path: string, { file, rows, columns }: { file: string; rows: number; columns: number }) =>
    `Geschreven: ${path}, over ${file} (${rows} ${rows === 1 ? 'rij' : 'rijen'}, ${columns} ${columns === 1 ? 'kolom' : 'kolommen'}).`,
  sheet: (name: string) => `blad ${quoted(name)}`,
  readAs: 'Gelezen als',
  delimiter: (sign: string) => `scheidingsteken ${sign === '\t' ? 'tab' : sign}`,
  comma: (isComma: boolean): string => (isComma ? 'decimale komma' : 'geen decimale komma gezien'),
  guessed: 'Geraden',
  empty: (cells: number) => `${cells} leeg`,
  toCheck: 'Kijk na',
  notTaken: 'Niet overgenomen',
  copied: (from: string, to: string) =>
    `${from} is gekopieerd naar ${to}. Haal het origineel weg als het in een map staat die anderen zien.`,
  unitsAdded: (names: readonly string[]) => `Toegevoegd aan content/organisatie.md: ${names.join(', ')}.`,
  unitLines: 'Deze regels kunnen zo bij eenheden in content/organisatie.md',
  next: 'Daarna: tv controleer',
};
