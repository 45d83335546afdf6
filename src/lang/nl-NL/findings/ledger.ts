import type { FindingWords, LedgerParams, PublishedFigure } from '../../../findings/index.ts';

export const day = (iso: string) =>
  new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  );
const list = (names: string[]) => new Intl.ListFormat('nl-NL', { type: 'conjunction' }).format(names);
const quoted = (names: string[]) => list(names.map((name) => `‘${name}’`));
const howMany = (rows: number | null) => (rows === null ? 'een paar' : String(rows));
const begin = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const figure = ({ indicator, unit, period }: PublishedFigure) => `‘${indicator}’ van ${unit} in ${period}`;
const few = (figures: PublishedFigure[]) => {
  const first = figures.slice(0, 4).map(({ unit, period }) => `${unit} (${period})`);
  return figures.length > 4 ? `${first.join(', ')} en ${figures.length - 4} andere` : list(first);
};
const mend = 'Zet het bestand terug uit de reservekopie of het versiebeheer. Tot dan wordt er niets gepubliceerd.';

export const ledger: FindingWords<LedgerParams> = {
  'TV-700': ({ line, since }) =>
    `Regel ${line} is gewijzigd${since === null ? '' : ` sinds ${day(since)}`}. In dit bestand staat wat al is gepubliceerd; daar mag niets in veranderen. ${mend}`,
  'TV-701': ({ line, from, until, date }) =>
    from === until
      ? `Voor regel ${line} ontbreekt nummer ${from}, gepubliceerd op of voor ${day(date)}. ${mend}`
      : `Voor regel ${line} ontbreken de nummers ${from} tot en met ${until}, gepubliceerd op of voor ${day(date)}. ${mend}`,
  'TV-702': ({ line, number, expected }) => `Op regel ${line} staat nummer ${number}; daar hoort nummer ${expected}. ${mend}`,
  'TV-703': ({ line, edition }) =>
    `Het bestand houdt na regel ${line} op${edition === null || edition === '' ? '' : `, midden in de editie ‘${edition}’`}. ${mend}`,
  'TV-704': ({ found, known }) =>
    `Deze regel is geschreven door een nieuwere versie van het programma (formaat ${found}; deze versie leest tot en met ${known}). Werk het programma bij.`,
  'TV-705': ({ release }) =>
    `In releases ligt ‘${release}’, maar in dit bestand staat die niet: het einde van het bestand is weg. ${mend}`,
  'TV-706': ({ release, edition, date }) =>
    `De editie ‘${edition}’ is op ${day(date)} gepubliceerd, maar releases/${release} is er niet of is veranderd. Zet de map terug uit de reservekopie.`,
  'TV-707': ({ unit, editions, continuedBy }) =>
    `‘${unit}’ staat in ${quoted(editions)}, maar niet meer in organisatie.md. Zet de regel terug, met een laatste dag (tot)${continuedBy.length === 0 ? ' en waar het team in is opgegaan (opgegaan-in)' : ` en opgegaan-in: ${continuedBy.join(', ')}`}.`,
  'TV-708': ({ indicator, editions, date }) =>
    `‘${indicator}’ wordt anders geteld dan toen ${quoted(editions)} op ${day(date)} verscheen. Zet de oude definitie terug, en maak voor de nieuwe een eigen indicator met ‘vervangt: ${indicator}’.`,
  'TV-709': ({ indicator, noun, unit, period, rows, fewer, edition }) =>
    `${unit}, ${period}: er ${rows === 1 ? 'is' : 'zijn'} ${howMany(rows)} ${noun} ${fewer ? 'minder' : 'meer'} dan in de editie ‘${edition}’ is gepubliceerd (‘${indicator}’). Gepubliceerd blijft wat er stond. Zijn ze nagekomen? Zet in de editie een correctie van soort ‘nagekomen’. Was het een fout? Soort ‘fout’.`,
  'TV-710': ({ noun, period, rows, to, from, edition }) =>
    `${begin(howMany(rows))} ${noun} van ${period} ${rows === 1 ? 'staat' : 'staan'} nu bij ${list(to)}, en ${rows === 1 ? 'stond' : 'stonden'} in de editie ‘${edition}’ bij ${list(from)}. Gepubliceerd blijft wat er stond.`,
  'TV-711': ({ indicator, noun, unit, period, edition }) =>
    `${unit}, ${period}: er zijn evenveel ${noun} als in de editie ‘${edition}’, maar met andere antwoorden of uitkomsten (‘${indicator}’). Gepubliceerd blijft wat er stond. Was het een fout? Zet in de editie een correctie van soort ‘fout’.`,
  'TV-712': ({ indicator, figures, edition, because }) =>
    `In de editie ‘${edition}’ kan van ‘${indicator}’ niet worden getoond: ${few(figures)}. Naast ${quoted(because)} zou dat iets verraden over een kleine groep. Zonder die eerdere editie had het wel gekund.`,
  'TV-720': ({ edition, possible }) => `De editie ‘${edition}’ bestaat niet. Mogelijk: ${possible.join(', ')}.`,
  'TV-721': ({ edition, state }) =>
    `De editie ‘${edition}’ heeft de staat ‘${state === 'draft' ? 'concept' : 'ter bespreking'}’. Alleen wat is vrijgegeven, wordt gepubliceerd: zet ‘staat: vrijgegeven’ als iedereen akkoord is.`,
  'TV-722': ({ edition, date, figures }) =>
    `De editie ‘${edition}’ is op ${day(date)} gepubliceerd en wordt nu anders geteld: ${few(figures)}. Andere cijfers worden geweigerd. Zet in de editie per cijfer een correctie (nagekomen, definitie of fout), of zet de gegevens terug.`,
  'TV-723': ({ edition, version, date }) =>
    `Aan de editie ‘${edition}’ is niets veranderd sinds versie ${version} van ${day(date)}. Er is niets nieuws gepubliceerd.`,
  'TV-724': ({ since }) =>
    `Iemand anders is aan het publiceren (sinds ${since}). Wacht tot dat klaar is, en probeer het opnieuw.`,
  'TV-725': ({ story, possible }) => `Het verhaal ‘${story}’ bestaat niet. Mogelijk: ${possible.join(', ')}.`,
  'TV-726': ({ story, date }) => `Het verhaal ‘${story}’ is al ingetrokken, op ${day(date)}.`,
  'TV-727': ({ release }) => `De teksten in releases/${release} zijn niet meer te lezen. Zet de map terug uit de reservekopie.`,
  'TV-728': ({ edition, date }) =>
    `De editie ‘${edition}’ is op ${day(date)} gepubliceerd, maar haar bestand in content/edities is er niet meer. Zet het terug: een adres dat eenmaal bestaat, blijft.`,
  'TV-740': ({ edition, ...about }) =>
    `De editie ‘${edition}’ is nog niet gepubliceerd: ${figure(about)} kan gewoon worden verbeterd, zonder correctie.`,
  'TV-741': (about) =>
    `De correctie van ${figure(about)} kan niet: oud en nieuw naast elkaar zou iets verraden over een kleine groep. Laat het oude cijfer staan, met een voetnoot in de tekst, en haal de correctie weg.`,
  'TV-742': ({ possible, ...about }) =>
    `Een correctie van soort ‘definitie’ noemt een nieuwe indicator die een oude vervangt; ‘${about.indicator}’ vervangt er geen.${possible.length === 0 ? ' Maak een indicator met ‘vervangt’.' : ` Mogelijk: ${possible.join(', ')}.`}`,
  'TV-743': (about) =>
    `${begin(figure(about))} wordt doorgehaald met de reden erbij, zonder nieuw cijfer: oud en nieuw naast elkaar zou iets verraden over een kleine groep, of er is geen nieuw cijfer.`,
  'TV-744': (about) =>
    `De correctie van ${figure(about)} verandert niets: er wordt hetzelfde geteld als toen. Haal de correctie weg.`,
};
