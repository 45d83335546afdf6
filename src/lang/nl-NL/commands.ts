import type { OutputId, Progress, ProgressStep } from '../../model/index.ts';
import type { Manner } from './manner.ts';
import { inTerms } from './terms.ts';
import { kindsOfFiles, steps } from './build-steps.ts';

const minutes = (seconds: number) =>
  seconds <= 1 ? '1 seconde' : seconds < 90 ? `${Math.ceil(seconds)} seconden` : `${Math.ceil(seconds / 60)} minuten`;

/** What the command line and the page of findings say. */
export const commands = (m: Manner) => ({
  intro: 'Tellen & Vertellen maakt van gegevens en verhalen een site met cijfers en wat erover verteld wordt.',
  usage: 'Gebruik',
  commands: 'Opdrachten',
  options: 'Opties',
  examples: 'Voorbeelden',
  oneCommand: 'opdracht',
  folder: 'map',
  more: 'Meer over een opdracht: tv <opdracht> --help',
  also: (alias: string) => `in het Engels: ${alias}`,
  folderHelp: `De map van de ${m.terms.provider}. Zonder map: de omgevingsvariabele ORGANISATIE, anders de huidige map.`,
  option: {
    help: { value: '', help: 'Deze uitleg.' },
    at: {
      value: 'dag',
      help: 'Een latere dag dan vandaag, bijvoorbeeld 2026-03-20: dan wordt gezegd welke toestemming dan voorbij is. Zonder: vandaag. Bij publiceer, terug en trek-in ook de dag die erbij wordt geschreven.',
    },
    language: {
      value: 'taal',
      help: `Taal van de meldingen: nl-NL, nl-BE of en. Anders de taal van de ${m.terms.provider}. Bij tv nieuw ook de woorden waarmee die begint.`,
    },
    only: { value: 'groep', help: 'Alleen de site van deze groep.' },
    from: {
      value: 'bestand',
      help: 'Bij verhaal: een Word-document waar het in staat. Bij nieuw: een gegevensbestand om te beschrijven.',
    },
    title: { value: 'titel', help: 'De titel van het verhaal; het bestand krijgt dezelfde naam.' },
    like: { value: 'editie', help: 'De vorige editie, waar de nieuwe op volgt.' },
    trial: { value: '', help: 'Publiceert niets, en drukt de vrijgavebrief af.' },
    paper: {
      value: '',
      help: 'Maakt ook van elke pagina die voor papier bedoeld is een PDF. Daarvoor is Chromium nodig; het duurt per pagina een paar tellen.',
    },
    times: { value: '', help: 'Zegt na afloop waar de tijd heen ging, per stap en per soort bestand.' },
    share: {
      value: 'deel',
      help: `Alleen dit deel van de ${m.terms.providers} in de map, zoals 3/16: voor een van zestien computers.`,
    },
    port: { value: 'getal', help: 'Poort van het adres. Anders 4321, of de eerste vrije daarna.' },
  },
  /** What some commands ask for. */
  asks: { edition: 'editie', story: 'verhaal', kind: 'soort', code: 'code', release: 'versie' },
  unknownKind: (found: string, meant: string | null, possible: string[]) =>
    `De soort ‘${found}’ bestaat niet.${meant ? ` Misschien ‘${meant}’?` : ''} Mogelijk: ${possible.join(', ')}.`,
  storyMade: (path: string) => `Het verhaal staat klaar in ${path}. Vul het aan, en kijk het na met: tv controleer`,
  editionMade: (path: string, predictions: string[]) =>
    [
      `De nieuwe editie staat klaar in ${path}. Wat nog open is, staat er als [vul in: …].`,
      ...predictions.map((one) => `Een nieuwe verwachting: ${one}`),
    ].join('\n'),
  likeWhich: (possible: readonly string[]) =>
    `Zeg met --als na welke editie: tv nieuw editie --als ${possible[0] ?? 'kwaliteitsverslag-2025'}.${possible.length > 1 ? ` Mogelijk: ${possible.join(', ')}.` : ''}`,
  actionsCarried: (open: string[], done: number) =>
    `${open.length === 0 ? 'Er staan geen acties meer open.' : `Mee gaan ${open.length} open ${open.length === 1 ? 'actie' : 'acties'}: ${open.join('; ')}.`}${done === 0 ? '' : ` Niet mee: ${done} die klaar of gestopt ${done === 1 ? 'is' : 'zijn'}.`}`,
  nothingNamed: (command: string, asked: string, possible: readonly string[]) =>
    `Er hoort nog een ${asked} achter: tv ${command} <${asked}>.${possible.length === 0 ? '' : ` Mogelijk: ${possible.join(', ')}.`} Meer weten: tv ${command} --help`,
  /** What a new organisation or an editor is given to read, in the words of this country. */
  ownWords: (text: string): string => inTerms(text, m.terms),
  published: (edition: string, version: number, folder: string) =>
    `De editie ‘${edition}’ is gepubliceerd: versie ${version}, in ${folder}. Maak de sites met: tv bouw`,
  notPublished: 'Er is niets gepubliceerd.',
  noLetter: 'Er is geen vrijgavebrief: los eerst de fouten hierboven op.',
  withdrawn: (story: string, releases: number) =>
    `Het verhaal ‘${story}’ is ingetrokken: de tekst is weg uit het bestand${releases === 0 ? ' (in een uitgave stond het nog niet)' : ` en uit ${releases} ${releases === 1 ? 'uitgave' : 'uitgaven'}`}. Wat gedrukt of gedownload is, kan niemand terughalen.`,
  sitesRemoved: (groups: string[]) =>
    `De sites konden niet opnieuw worden gemaakt. Ze zijn weggehaald, zodat het verhaal er niet meer in staat: ${groups.join(', ')}. Los de fouten op en maak ze met: tv bouw`,
  command: {
    new: {
      summary: `Maakt een kleine, volledige ${m.terms.provider} om mee te beginnen, of een beschrijving bij een gegevensbestand.`,
      examples: [
        ['tv nieuw onze-organisatie', 'in een nieuwe map'],
        ['tv nieuw', 'in de huidige map, als die leeg is'],
        ['tv nieuw editie --als verslag-2025', 'de editie na verslag-2025: een periode verder, met de open acties'],
        [
          'tv nieuw --uit export.csv',
          'beschrijft een gegevensbestand (CSV, Excel, Parquet) door ernaar te kijken; verbeter wat er staat',
        ],
      ],
    },
    story: {
      summary: 'Begint een verhaal: een leeg blad met de vragen van zijn soort, of wat er in een Word-document staat.',
      examples: [
        ['tv verhaal duiding --titel "Wat we zagen"', 'een duiding, in content/verhalen van dit jaar'],
        ['tv verhaal betekenisvolste-verandering', 'de belangrijkste verandering, ten goede of ten kwade'],
        ['tv verhaal --uit brief.docx', 'een Word-document als cliëntverhaal; niets wordt overschreven'],
      ],
    },
    check: {
      summary: 'Zegt alles wat er niet klopt, in één keer. Publiceert nooit.',
      examples: [
        ['tv controleer', 'de huidige map'],
        ['tv controleer ../onze-organisatie --taal en', 'een andere map, meldingen in het Engels'],
      ],
    },
    count: {
      summary:
        'Telt de rijen en schrijft de cijfers die getoond mogen worden in data/cijfers.jsonl. Daarmee kan elders gebouwd worden zonder gegevens van cliënten.',
      examples: [['tv tel', 'schrijft data/cijfers.jsonl in de huidige map']],
    },
    build: {
      summary: 'Maakt de sites, per groep een, in de map dist.',
      examples: [
        ['tv bouw', 'alle groepen'],
        ['tv bouw ../onze-organisatie --alleen openbaar', 'alleen de groep openbaar'],
      ],
    },
    publish: {
      summary: 'Publiceert een vrijgegeven editie: de cijfers liggen daarna vast.',
      examples: [
        [
          'tv publiceer kwaliteitsverslag-2025 --proef',
          'de vrijgavebrief: wat er nieuw is, wat er niet in staat, wie toestemming gaf',
        ],
        ['tv publiceer kwaliteitsverslag-2025', 'schrijft releases/kwaliteitsverslag-2025-v1 en data/gepubliceerd.jsonl'],
      ],
    },
    compare: {
      summary:
        'Zegt in woorden wat er veranderde tussen twee versies van een editie: cijfers, definities, verhalen, teksten, pagina’s.',
      examples: [
        ['tv vergelijk kwaliteitsverslag-2025', 'de nieuwste versie met wat er nu staat'],
        ['tv vergelijk kwaliteitsverslag-2025 1 2', 'versie 1 met versie 2'],
      ],
    },
    rollback: {
      summary: 'Laat een eerdere versie van een editie weer zien. Niets wordt weggegooid.',
      examples: [
        ['tv terug kwaliteitsverslag-2025', 'de versie voor die er nu staat'],
        ['tv terug kwaliteitsverslag-2025 2', 'versie 2; ook een latere kan'],
      ],
    },
    withdraw: {
      summary: 'Trekt een verhaal in: de tekst gaat weg uit het bestand, de sites en elke uitgave.',
      examples: [['tv trek-in een-verhaal', 'de naam van het bestand, zonder .md']],
    },
    migrate: {
      summary: 'Zet om wat in een ouder formaat is geschreven. Opmerkingen en volgorde blijven staan.',
      examples: [['tv migreer', 'de huidige map']],
    },
    explain: {
      summary: 'Legt de code van een melding uit: hoe erg het is, wat er niet klopt, en wat eraan te doen is.',
      examples: [
        ['tv uitleg TV-354', 'een naam die geen team is'],
        ['tv uitleg 354 --taal en', 'in het Engels'],
      ],
    },
    preview: {
      summary: 'Maakt de sites, laat ze zien in de browser, en opnieuw na elke wijziging.',
      examples: [
        ['tv bekijk', 'de huidige map'],
        ['tv bekijk ../onze-organisatie --poort 8080', 'een andere map, op een vaste poort'],
      ],
    },
  },
  level: { error: 'fout', warning: 'let op', hint: 'tip' },
  count: (errors: number, warnings: number, hints: number) =>
    `${errors} ${errors === 1 ? 'fout' : 'fouten'}, ${warnings} × let op, ${hints} ${hints === 1 ? 'tip' : 'tips'}`,
  nothingFound: 'Niets gevonden dat niet klopt.',
  unknownCommand: (found: string, meant: string | null, possible: string[]) =>
    `De opdracht ‘${found}’ bestaat niet.${meant ? ` Misschien ‘${meant}’?` : ''} Mogelijk zijn onder meer: ${possible.join(', ')}. Alle opdrachten: tv --help`,
  unknownOption: (found: string, meant: string | null, possible: string[]) =>
    `De optie ‘${found}’ bestaat niet.${meant ? ` Misschien ‘${meant}’?` : ''} Mogelijk: ${possible.join(', ')}.`,
  valueMissing: (option: string) => `Na ${option} hoort een waarde te staan.`,
  tooMany: (found: string) =>
    `Er staat een woord te veel: ‘${found}’. Een map met een spatie in de naam hoort tussen aanhalingstekens.`,
  badDate: (found: string) => `‘${found}’ is geen dag. Schrijf de dag als 2026-03-20.`,
  badLanguage: (found: string, possible: string[]) => `De taal ‘${found}’ bestaat niet. Mogelijk: ${possible.join(', ')}.`,
  badPort: (found: string) => `‘${found}’ is geen poort. Een poort is een getal van 1 tot en met 65535.`,
  portTaken: (port: number) => `Poort ${port} is al in gebruik. Kies een andere met --poort.`,
  isRegion: (path: string, inside: readonly string[]) =>
    `In de map ${path} liggen mappen van ${m.terms.providers}: ${inside.slice(0, 5).join(', ')}${inside.length > 5 ? ' …' : ''}. Zet er een van achter de opdracht.`,
  noFolder: (folder: string) => `De map ${folder} bestaat niet. Een nieuwe ${m.terms.provider} maken: tv nieuw ${folder}`,
  made: (name: string, { tv, folder }: { tv: string; folder: string }) =>
    `Gemaakt in ‘${name}’. Bekijk het resultaat met: ${tv} bekijk ${folder}`,
  migrated: (paths: readonly string[], to: number): string => `Omgezet naar formaat ${to}: ${paths.join(', ')}.`,
  upToDate: (to: number): string => `Deze map is al geschreven in formaat ${to}; er is niets veranderd.`,
  noMigration: (from: string, to: number): string =>
    `Van formaat ‘${from}’ naar ${to} is geen weg bekend; er is niets veranderd. Is het nieuwer, gebruik dan een nieuwere versie van Tellen & Vertellen. Is het een vergissing, schrijf dan: formaat: ${to}.`,
  building: 'Bezig …',
  progress: ({ step, done, of }: Progress, secondsLeft: number | null) => {
    const [verb, noun] = steps[step];
    const many = (count: number) => count.toLocaleString('nl-NL');
    const far = noun === '' || done === 0 ? '' : `: ${many(done)}${of === null ? '' : ` van ${many(of)}`} ${noun}`;
    return `${verb}${far}${secondsLeft === null ? '' : ` (nog ongeveer ${minutes(secondsLeft)})`} …`;
  },
  /** What the time of a build went to. */
  times: (times: readonly { step: ProgressStep; output: OutputId | null; seconds: number }[]): string =>
    ['', 'Waar de tijd heen ging, van alle groepen samen:']
      .concat(
        times.map(({ step, output, seconds }) => {
          const took = seconds.toLocaleString('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
          return `${took.padStart(8)} s  ${output ? kindsOfFiles[output] : steps[step][0]}`;
        }),
      )
      .join('\n'),
  figuresWritten: (path: string, numbers: number) =>
    `${numbers} cijfers in ${path}. Dit bestand is zo vertrouwelijk als de strengste editie die erin staat.`,
  notWritten: 'Er is niets geteld: los eerst de fouten hierboven op.',
  regionStep: (
    name: string,
    pages: number | null,
    { done, of, secondsLeft }: { done: number; of: number; secondsLeft: number | null },
  ) =>
    `${done} van ${of}  ${name}: ${pages === null ? 'niet gepubliceerd' : `${pages} pagina’s`}${done < of && secondsLeft !== null ? ` (nog ongeveer ${minutes(secondsLeft)})` : ''}`,
  regionDone: ({
    built,
    failed,
    unchanged,
    pages,
    seconds,
  }: {
    built: number;
    failed: number;
    unchanged: number;
    pages: number;
    seconds: number;
  }) =>
    `${built} ${m.terms.providers} gemaakt, ${unchanged} ongewijzigd, ${failed} niet gepubliceerd; ${pages} pagina’s in ${minutes(seconds)}.`,
  badShare: (found: string) => `‘${found}’ is geen deel. Schrijf het derde van zestien delen als 3/16.`,
  built: (group: string, folder: string, pages: number) => `${group}: ${pages} pagina’s in ${folder}`,
  notBuilt: 'Er is niets gepubliceerd: los eerst de fouten hierboven op.',
  serving: (address: string) => `De site staat op ${address} (stoppen: Ctrl+C)`,
  rebuilt: 'Opnieuw gemaakt.',
  /** The page of findings in the browser. */
  page: {
    title: 'Meldingen',
    sites: `Sites van deze ${m.terms.provider}`,
    noSites: 'Er is nog geen site: los eerst de fouten hieronder op.',
    overlay: (errors: number) =>
      `${errors === 1 ? 'Er is 1 fout' : `Er zijn ${errors} fouten`}: dit is de laatste site die wel gemaakt kon worden.`,
    remarks: (count: number) => `${count} ${count === 1 ? 'melding' : 'meldingen'}`,
    show: 'Alle meldingen',
    notThere: 'Deze pagina is er niet (meer).',
  },
});
