import type { ColumnKind, DataSource } from '../../model/index.ts';
import type { Manner } from './manner.ts';

/** What the annex says of protection: the smallest group, stories with consent, and what there is besides counts. */
export interface Protection {
  smallest: number;
  stories: number;
  sensitive: boolean;
  magnitudes: boolean;
}

/** Who sees what, what happens with data about people, and the annex a data officer asks for. */
export const privacy = (m: Manner) => ({
  hiddenTeam: (number: number) => `Team ${number}`,
  hiddenBranch: (number: number) => `Groep ${number}`,

  // Who sees what.
  whoSeesWhat: 'Wie ziet wat',
  whoLead: 'Elke groep lezers heeft een eigen site. Wat niet voor een groep is, ligt ook niet verstopt in haar bestanden.',
  whoCaption: 'Per groep wat zij te zien krijgt',
  who: 'Wie',
  sees: 'Ziet',
  withAccess: (sees: string, access: string) => `${sees}. Toegang: ${access}.`,
  everyone: 'iedereen, zonder wachtwoord',
  behindDoor: 'alleen na aanmelden op de server',
  nothingYet: 'nog niets',
  nobody: 'Niemand op deze site',
  nobodySees: 'antwoorden, namen of nummers van één persoon',
  withoutNames: (pages: string) => `${pages} (zonder namen van teams)`,
  retention: (term: string) => `Hoe lang de rijen bewaard blijven: ${term}.`,

  // The annex.
  annexKicker: 'Bijlage bij de DPIA',
  flow: 'Hoe de gegevens stromen',
  flowSteps: (rows: string, { files, database }: { files: boolean; database: boolean }) => [
    `Rijen over mensen (${rows}) staan ${[...(files ? ['in de map data op een computer'] : []), ...(database ? ['in een database'] : [])].join(' of ')} van de ${m.terms.provider}. Ze gaan niet mee in git en niet naar de site.`,
    'Een apart proces leest de rijen in het werkgeheugen, telt, en geeft alleen aantallen per groep terug. Daarna eindigt het.',
    'Een tweede stap verbergt groepen die te klein zijn, en andere groepen waaruit die te berekenen zouden zijn. Die stap probeert zelf of terugrekenen lukt, over alles wat eerder is gepubliceerd.',
    'Alleen wat dan over is, komt op pagina’s en in downloads. Voordat een site wordt neergezet, wordt elk bestand doorzocht op waarden uit de rijen.',
    'De site bestaat uit vaste bestanden: geen cookies, geen volgers, niets dat van elders wordt opgehaald.',
    'Wat gepubliceerd is, blijft bewaard: een register van de gepubliceerde cijfers, en per uitgave de pagina’s, de getelde cijfers en de teksten. Daar zitten geen rijen in.',
  ],
  sources: 'Welke gegevens',
  sourcesCaption: 'Per bron wat erin staat en wat nooit naar buiten komt',
  sourceHead: ['Bron', 'Herkomst', 'Eén rij is', 'Gaat over', 'Stand van', 'Nooit naar buiten', 'Geteld'],
  about: { persons: 'mensen', teams: 'teams', organisations: m.terms.providers, days: 'dagen' } satisfies Record<
    DataSource['about'],
    string
  >,
  counts: 'aantallen, elders geteld',
  unsaid: 'niet gezegd',
  none: 'geen',
  columnKind: {
    person: 'nummer van persoon of gezin',
    key: 'nummer van traject of lijst',
    name: 'naam',
    'birth-date': 'geboortedatum',
    'free-text': 'eigen woorden',
    unit: 'team',
    date: 'datum',
    period: 'periode',
    code: 'antwoord uit een lijst',
    ordered: 'antwoord op een schaal',
    multiple: 'meer antwoorden',
    'yes-no': 'ja of nee',
    number: 'getal',
    integer: 'geheel getal',
    text: 'woord',
    instrument: m.terms.survey,
  } satisfies Record<ColumnKind, string>,
  profile: 'Hoe mensen beschermd zijn',
  profilePoints: ({ smallest, stories, sensitive, magnitudes }: Protection) => [
    `Geen uitkomst gaat over minder dan ${smallest} mensen, en geen is uit andere uitkomsten te berekenen. Er wordt in mensen geteld, niet in rijen.`,
    ...(sensitive
      ? [
          'Antwoorden die gevoelig liggen staan in een openbare uitgave niet precies als bijna niemand of bijna iedereen ze gaf: “minder dan 3 van de 14”.',
        ]
      : []),
    ...(magnitudes
      ? [
          'Van meldingen, contacten en dagen staat er pas iets als minstens drie mensen eraan bijdroegen, en niemand meer dan de helft.',
        ]
      : []),
    'Alle verborgen cijfers zien er hetzelfde uit. Niet te zien is welke te klein was en welke een ander beschermt.',
    'Wat eenmaal gepubliceerd is, telt mee bij elke volgende uitgave. Een periode wordt bevroren als ze gepubliceerd is.',
    `Verhalen van en over mensen hebben toestemming, met een einddatum en per manier van delen. Er zijn er nu ${stories}. Na intrekken verdwijnt de tekst.`,
    'Teksten, bestandsnamen en kolommen worden doorzocht op namen, adressen, nummers en datums. Foto’s en geluid verliezen plaats en datum.',
  ],
  attackers: 'Tegen wie',
  attackersHead: ['Wie', 'Wat die weet', 'Wat ertegen is gedaan'],
  attackersCaption: 'Wie er zou kunnen zoeken',
  attackerRows: (insider: string) => [
    ['Een buitenstaander', 'alle openbare pagina’s en bestanden', 'kleinste groep; verborgen cijfers zijn niet terug te rekenen'],
    [
      'Een journalist met alle uitgaven',
      'alles wat ooit gepubliceerd is',
      'het register van gepubliceerde cijfers telt mee; periodes zijn bevroren',
    ],
    [
      'Een medewerker van een ander team',
      'de eigen cijfers en de pagina’s van teams',
      `blijft over: ${insider}; zet teampagina’s niet openbaar`,
    ],
    [
      'Familie, buren, klasgenoten',
      'één persoon en wat die meemaakte',
      'schuilnamen, geen leeftijd of plaats; een verhaal past op genoeg mensen',
    ],
    [
      'Iemand die bij de computer kan',
      'de rijen zelf',
      `valt buiten dit programma: versleuteling en toegang regelt de ${m.terms.provider}`,
    ],
  ],
  insiderUncounted: 'wie het eigen team kent, weet iets meer; hoeveel, staat in de vrijgavebrief',
  insiderNone: 'het is geprobeerd: wie één team van binnen kent, kan geen verborgen cijfer uitrekenen',
  insiderSome: (editions: string) =>
    `het is geprobeerd: wie één team van binnen kent, kan verborgen cijfers uitrekenen (${editions})`,
  insiderEdition: (title: string, blocks: number) => `${title}: ${blocks}`,
  insiderMore: 'niet alles is geprobeerd',
  groups: 'Wie ziet wat',
  remains: 'Wat er overblijft',
  remainPoints: [
    'Wie in een kleine gemeenschap een verhaal leest, kan denken iemand te herkennen. Daarom leest de verteller het eerst zelf.',
    'Wat gedrukt, gedownload of doorgestuurd is, kunnen we niet terughalen.',
    'Het bestand met de geschiedenis (git) bewaart een ingetrokken verhaal, tot iemand het daar ook weghaalt.',
    'Namen die ook een gewoon woord zijn, vindt het programma niet. Een mens leest mee.',
    'Staan dezelfde mensen in twee bestanden, dan beschermt het programma elk bestand apart, en de respons met wat erbij hoort. Wie uit andere bron weet dat iedereen in het ene bestand ook in het andere staat, kan de aantallen van elkaar aftrekken.',
    'Er is niet nagerekend wat iemand kan afleiden die precies weet hoe het programma kiest welke groep het mee verbergt.',
    'Wat een eerdere uitgave al prijsgaf, kan een latere niet meer verbergen. Het programma zegt het wel.',
    'Een site voor een besloten groep is zo dicht als de server waarop hij staat.',
  ],
});
