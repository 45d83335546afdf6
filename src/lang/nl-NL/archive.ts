import type { StoryShelf } from '../../model/index.ts';
import type { Manner } from './manner.ts';

/** What stands beside the editions: years, stories, units, method, and how to refer to it all. */
export const archive = (m: Manner) => ({
  cite: m.form('Zo verwijst u', 'Zo verwijs je'),
  citation: ({ who, year, title, what, version, date, address }: Citation) =>
    `${who} (${year}). ${title} [${what}]. ${version === null ? '' : `Versie ${version}, `}${date}.${address === null ? '' : ` ${address}`}`,

  yearTitle: (year: string) => `Uitgegeven in ${year}`,
  yearLead: 'Deze adressen blijven bestaan. Wat verbeterd is, staat bij de uitgave zelf.',
  years: 'Van jaar tot jaar',
  yearsLead: `Elk cijfer over de hele ${m.terms.provider}, jaar na jaar. Bij een andere definitie telt de vergelijking niet.`,
  yearsCaption: 'Cijfers per jaar, van links naar rechts in de tijd',
  figure: 'Cijfer',
  allYears: 'Alle jaren',

  stories: 'Alle verhalen',
  storiesLead: 'Wat er verteld is, elk verhaal op zijn eigen adres.',
  storyShelf: {
    lived: 'Wat gezinnen vertelden',
    worked: 'Wat medewerkers zagen',
    beside: 'Bij de cijfers',
    learned: 'Wat we leerden',
    answered: 'Antwoord en dank',
  } satisfies Record<StoryShelf, string>,
  storyDescription: (title: string) => `Het verhaal ‘${title}’.`,
  standsIn: 'Waar dit verhaal staat',
  aboutFigures: 'De cijfers bij dit verhaal',
  toldAbout: 'Wat erover verteld is',

  history: 'Hoe het verliep',
  beside: (name: string) => `Naast elkaar: ${name}`,
  besideNote:
    'In vaste volgorde, niet van hoog naar laag. Teams ' + m.terms.help + ' verschillende gezinnen: een verschil is een vraag.',

  unitLead: 'Alles wat over dit team te lezen is.',
  unitPages: 'Bladzijden',
  teamPages: 'Teams en onderdelen',

  method: 'Hoe wij tellen',
  methodLead: 'Waar de cijfers vandaan komen, hoe zeker ze zijn, en wat wij niet ' + m.terms.show + '.',
  methodPoints: (smallest: number) => [
    `Cijfers over minder dan ${smallest} mensen laten wij weg. Ook andere cijfers, als het verborgen getal anders ${m.terms.calculable} is.`,
    'Tot twintig mensen noemen wij aantallen, daarboven ook percentages.',
    'De zachte balk om een punt is een betrouwbaarheidsinterval van 95 %. Een klein verschil kan toeval zijn.',
    'Onbekend is een antwoord als elk ander: het telt mee en het wordt getoond.',
    'Een verschil over de tijd zeggen wij pas als het groter is dan wat toeval meestal doet.',
    'Teams staan altijd in dezelfde volgorde. Wij maken geen ranglijst.',
  ],
  methodTitle: 'Afspraken',
  sources: 'Bronnen',
  sourcesCaption: 'Waar de cijfers vandaan komen',
  sourcesHead: ['Bestand', 'Herkomst', 'Stand van'],
  downloads: 'Cijfers om mee verder te rekenen',
  unknown: 'niet gezegd',

  accessibility: 'Toegankelijkheid',
  accessibilityLead:
    'Dit is een opzet, gemaakt uit wat het programma van deze site weet. Het is geen verklaring: die wordt vastgesteld na een onderzoek door mensen.',
  known: 'Wat wij weten',
  accessibilityPoints: ({ pages, charts, stories }: { pages: number; charts: number; stories: number }) => [
    `Deze site heeft ${pages} bladzijden, ${charts} tekeningen en ${stories} verhalen.`,
    'Bij elke tekening staat een zin die zegt wat erop te zien is, en een tabel met dezelfde getallen.',
    'Alles werkt zonder JavaScript, met het toetsenbord, en als de letters vier keer zo groot zijn.',
    `Kleur is nooit het enige teken. De site volgt de kleuren en de rust die ${m.form('u op uw', 'je op je')} apparaat instelt.`,
    'Op papier staan tabellen open en heeft elke bladzijde een nummer. Een browser van vóór eind 2025 drukt alleen af wat open staat.',
  ],
  unknownYet: 'Wat nog moet gebeuren',
  accessibilityTodo: [
    'Onderzoek door mensen: met een schermlezer, met vergroting, en met mensen die moeilijk lezen. Noem hier wie het deed en wanneer.',
    'De stand volgens de wet. Die staat hier met opzet niet: het programma mag hem niet zelf verzinnen.',
    'Controle van wat er zelf geschreven is: duidelijke opschriften, korte zinnen, beschrijvingen bij foto’s.',
  ],
  barrier: (name: string) =>
    m.form(
      `Komt u ergens niet uit? Zeg het ${name}. Dan krijgt u het op een manier die wel werkt.`,
      `Kom je ergens niet uit? Zeg het ${name}. Dan krijg je het op een manier die wel werkt.`,
    ),
});

/** What one needs to refer to an edition. */
export interface Citation {
  who: string;
  year: string;
  title: string;
  what: string;
  version: number | null;
  date: string;
  address: string | null;
}
