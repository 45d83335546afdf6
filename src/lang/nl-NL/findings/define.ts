import type { DefineParams, FindingWords } from '../../../findings/index.ts';
import type { Manner } from '../manner.ts';

const subjects = {
  unit: 'De eenheid',
  group: 'De groep',
  column: 'De kolom',
  value: 'Het antwoord',
  code: 'De code',
  indicator: 'De indicator',
  story: 'Het verhaal',
  chapter: 'Het opschrift',
} as const;
const shapes = { text: 'één waarde', list: 'een lijst', map: 'sleutels met waarden' } as const;
const grains = {
  month: 'een maand',
  quarter: 'een kwartaal',
  'half-year': 'een halfjaar',
  year: 'een jaar',
  all: 'alle jaren samen',
} as const;
const asFound = { text: 'één waarde', list: 'een lijst', map: 'sleutels' } as const;

const quote = (word: string) => `‘${word}’`;
const most = 8;

/** “Mogelijk: noord, zuid.” Not more than a reader takes in. */
function choose(possible: string[]): string {
  if (possible.length === 0) return '';
  const more = possible.length > most ? ` en nog ${possible.length - most}` : '';
  return ` Mogelijk: ${possible.slice(0, most).join(', ')}${more}.`;
}

/** What was probably meant, and what is possible. */
function help({ suggestion, possible }: { suggestion: string | null; possible: string[] }): string {
  return `${suggestion === null ? '' : ` Misschien ${quote(suggestion)}?`}${choose(possible)}`;
}

function limits(low: number | null, high: number | null): string {
  if (low !== null && high !== null) return `van ${low} tot en met ${high}`;
  return low === null ? `ten hoogste ${high}` : `ten minste ${low}`;
}

/** Rounded down: what is just too little must not look like enough. */
const ratio = (value: number) => `${String(Math.floor(value * 100) / 100).replace('.', ',')} : 1`;
export const define = (m: Manner): FindingWords<DefineParams> => ({
  'TV-100': ({ possible }) =>
    `Het bestand content/organisatie.md ontbreekt. Het zegt wie de ${m.terms.provider} is en welke teams er zijn. Is dit een andere map, zet die dan achter de opdracht; een nieuwe begint met: tv nieuw <map>.${possible.length > 0 ? ` Wel gevonden: ${possible.slice(0, most).join(', ')}.` : ''}`,
  'TV-101': ({ found }) => `De map ${quote(found)} bestaat niet. Controleer het pad naar de map van de ${m.terms.provider}.`,
  'TV-102': ({ found, rename }) =>
    `Het bestand heet ${quote(found)}: een teksteditor heeft er een tweede extensie achter gezet. Hernoem het naar ${quote(rename)}.`,
  'TV-103': ({ found, ...rest }) => `In de map ${quote(found)} wordt niets gelezen.${help(rest)}`,
  'TV-104': ({ expected }) =>
    `Het bestand ligt op een plaats waar niets wordt gelezen. Verplaats het, bijvoorbeeld naar ${expected.join(' of ')}.`,
  'TV-105': ({ found, rename }) =>
    `De extensie van ${quote(found)} staat in hoofdletters; dat werkt niet op elke computer. Hernoem het naar ${quote(rename)}.`,
  'TV-106': () =>
    'Deze tekst is niet als UTF-8 opgeslagen, waardoor letters met accenten verloren gaan. Sla het bestand op met codering UTF-8.',
  'TV-107': () =>
    `Deze snelkoppeling wijst naar een plaats buiten de map van de ${m.terms.provider}. Kopieer het bestand zelf hierheen.`,
  'TV-108': () => 'Dit kan niet worden geopend. Staat het nog open in een ander programma, of ontbreken er rechten?',
  'TV-109': ({ extension, path }) =>
    `In content/ worden alleen .md-bestanden gelezen, geen ${extension}. ${
      extension === '.docx'
        ? `Maak er een verhaal van met: tv verhaal --uit "${path}", en haal het Word-document hier weg.`
        : 'Tekst hoort in een .md-bestand, afbeeldingen horen in public/, gegevens in data/.'
    }`,
  'TV-110': ({ found, rename }) =>
    `De bestandsnaam ${quote(found)} wordt deel van een adres. Gebruik kleine letters, cijfers en streepjes, zoals ${quote(rename)}.`,
  'TV-111': ({ found }) =>
    `Verhalen liggen in een map met hun jaartal, zoals content/verhalen/2025/. De map heet nu ${quote(found)}.`,
  'TV-120': () => 'Dit bestand is leeg. Begin met een regel ---, dan de sleutels, dan weer een regel ---.',
  'TV-121': () => 'Dit bestand begint niet met een regel ---. Zet die boven de sleutels.',
  'TV-122': () => 'De tweede regel --- ontbreekt. Zet die onder de laatste sleutel.',
  'TV-123': () => 'Deze regel springt in met een tab of een ander onzichtbaar teken. Gebruik spaties.',
  'TV-124': () =>
    'In de waarde staat een dubbele punt. Zet de hele waarde tussen rechte aanhalingstekens: titel: "Uitval: noord".',
  'TV-125': ({ sign }) =>
    `De waarde begint met ${quote(sign)}, en dat teken heeft hier een eigen betekenis die niet wordt gebruikt. Zet de waarde tussen rechte aanhalingstekens.`,
  'TV-126': ({ sign }) => `Het teken ${quote(sign)} wordt geopend en niet gesloten. Sluit het op deze regel.`,
  'TV-127': () => 'Hier staan gekrulde aanhalingstekens “ ”, zoals Word ze maakt. Typ rechte aanhalingstekens " of laat ze weg.',
  'TV-128': ({ key }) => `De sleutel ${quote(key)} staat er twee keer. Laat er één staan.`,
  'TV-129': () =>
    'Deze regel is niet te lezen als “sleutel: waarde”. Schrijf hem opnieuw, of zet de waarde tussen rechte aanhalingstekens.',
  'TV-131': () =>
    'Tussen de regels --- horen sleutels met waarden. Schrijf op elke regel “sleutel: waarde”, met een spatie na de dubbele punt.',
  'TV-132': () =>
    'De inspringing van deze regel past niet bij de regels erboven. Zet sleutels die bij elkaar horen precies onder elkaar.',
  'TV-133': ({ key }) => `Na ${quote(`${key}:`)} hoort een spatie.`,
  'TV-140': ({ found, ...rest }) => `De sleutel ${quote(found)} bestaat hier niet.${help(rest)}`,
  'TV-141': ({ key }) => `De sleutel ${quote(key)} ontbreekt of is leeg. Vul die in.`,
  'TV-142': ({ key, expected, found }) =>
    `Bij ${quote(key)} hoort ${expected.map((shape) => shapes[shape]).join(' of ')}; er staat ${asFound[found]}.`,
  'TV-143': ({ key, found, ...rest }) => `Bij ${quote(key)} kan ${quote(found)} niet.${help(rest)}`,
  'TV-144': ({ key, found }) =>
    `De datum ${quote(found)} bij ${quote(key)} bestaat niet. Kijk na welke dag het is, en schrijf die als 2025-03-31.`,
  'TV-145': ({ key, found }) =>
    `Bij ${quote(key)} hoort een datum; er staat ${quote(found)}. Schrijf jjjj-mm-dd, zoals 2025-03-31.`,
  'TV-146': ({ key, found, whole }) =>
    `Bij ${quote(key)} hoort een ${whole ? 'heel getal' : 'getal'}; er staat ${quote(found)}. Schrijf cijfers zonder punt voor duizendtallen${whole ? '' : ', met een komma voor decimalen'}.`,
  'TV-147': ({ key, found }) =>
    `${quote(found)} kan niet als naam bij ${quote(key)}. Gebruik letters, cijfers en streepjes, zonder spaties; in adressen alleen kleine letters.`,
  'TV-148': ({ key, found, examples }) =>
    `Bij ${quote(key)} hoort een periode; ${quote(found)} is er geen. Mogelijk: ${examples.join(', ')}.`,
  'TV-149': ({ key, found }) =>
    `Bij ${quote(key)} hoort een tijdsduur; er staat ${quote(found)}. Schrijf bijvoorbeeld 28 dagen of 12 maanden.`,
  'TV-150': ({ key, found }) =>
    `Bij ${quote(key)} staat ${quote(found)}; dat is geen getal of datum, en ook niet vanaf een kolom gerekend. Schrijf bijvoorbeeld einde + 29 dagen of peildatum - 12 maanden.`,
  'TV-151': ({ key, found, low, high }) => `Bij ${quote(key)} kan ${quote(found)} niet: het moet ${limits(low, high)} zijn.`,
  'TV-152': ({ key, found }) => `Bij ${quote(key)} hoort een volledig adres; er staat ${quote(found)}. Begin met https://.`,
  'TV-153': ({ key, found }) => `Bij ${quote(key)} hoort een mailadres; er staat ${quote(found)}.`,
  'TV-154': ({ key, count, found }) => `Bij ${quote(key)} horen er ${count}; het zijn er ${found}.`,
  'TV-156': ({ keys }) => `Vul een van deze sleutels in: ${keys.join(', ')}.`,
  'TV-157': ({ key, taken }) =>
    `De sleutel ${quote(key)} ontbreekt; gelezen als ${quote(taken)}. Schrijf het erbij om zeker te zijn.`,
  'TV-158': ({ key }) => `Zonder de sleutel ${quote(key)} kan de pagina minder zeggen. Vul die liever in.`,
  'TV-159': () =>
    'Deze maat telt geen kolom op, dus ‘som’ in de noemer kan hier niet. Haal ‘som’ weg, of kies een maat die wel optelt: aandeel, verdeling, aantal, respons of incidenten.',
  'TV-160': ({ found, ...rest }) => `Het team of de eenheid ${quote(found)} bestaat niet.${help(rest)}`,
  'TV-161': ({ found, ...rest }) => `De indicator ${quote(found)} bestaat niet.${help(rest)}`,
  'TV-162': ({ found, ...rest }) => `De gegevensbeschrijving ${quote(found)} bestaat niet in data/.${help(rest)}`,
  'TV-163': ({ found, source, ...rest }) => `De kolom ${quote(found)} bestaat niet in ${quote(source)}.${help(rest)}`,
  'TV-164': ({ found, ...rest }) => `De groep ${quote(found)} bestaat niet.${help(rest)}`,
  'TV-165': ({ found, ...rest }) => `Het verhaal ${quote(found)} bestaat niet.${help(rest)}`,
  'TV-166': ({ found, ...rest }) => `De actie ${quote(found)} bestaat niet.${help(rest)}`,
  'TV-167': ({ found, ...rest }) => `De ${m.terms.survey} of vraag ${quote(found)} bestaat niet.${help(rest)}`,
  'TV-168': ({ found, column, ...rest }) => `De kolom ${quote(column)} kent het antwoord ${quote(found)} niet.${help(rest)}`,
  'TV-169': ({ found, ...rest }) =>
    `De indeling ${quote(found)} bestaat niet.${help(rest)}${rest.possible.length === 0 ? ' Beschrijf haar bij ‘indelingen’ in content/organisatie.md.' : ''}`,
  'TV-170': ({ found, ...rest }) =>
    `Het gegevensbestand ${quote(found)} ligt niet in data/. Zet het daar, of verbeter de naam bij ‘bestanden’.${help(rest)}`,
  'TV-171': ({ found, ...rest }) => `Geen enkele gegevensbeschrijving heeft een kolom ${quote(found)}.${help(rest)}`,
  'TV-172': ({ found, list, ...rest }) => `De code ${quote(found)} staat niet in de lijst ${list}.${help(rest)}`,
  'TV-173': ({ subject, found }) =>
    `${subjects[subject]} ${quote(found)} staat er twee keer. Geef een van de twee een andere naam.`,
  'TV-174': ({ found, other }) => `De naam ${quote(found)} is al in gebruik door ${other}. Hernoem een van de twee bestanden.`,
  'TV-175': ({ heading, column }) =>
    `Het opschrift ${quote(heading)} hoort al bij de kolom ${quote(column)}. Beschrijf elke kolom één keer.`,
  'TV-176': ({ subject, circle }) => `${subjects[subject]} verwijst in een kringetje naar zichzelf: ${circle.join(' → ')}.`,
  'TV-177': ({ from, until }) => `Het einde (${until}) ligt voor het begin (${from}).`,
  'TV-178': ({ found, least }) => `De kleinste groep is ${found}; minder dan ${least} kan nooit, want dan zijn mensen te vinden.`,
  'TV-179': () =>
    'Bij deze editie hoort geen enkel verhaal. Noem er een in een hoofdstuk, of zet bij een verhaal bij welk cijfer het hoort.',
  'TV-180': ({ unit, period, from, until }) =>
    `De eenheid ${quote(unit)} bestond niet in ${period}${from === null ? '' : `: ze begon op ${from}`}${until === null ? '' : `${from === null ? ':' : ' en'} ze stopte op ${until}`}.`,
  'TV-181': ({ address, other }) =>
    `Het adres ${quote(address)} is al in gebruik door ${other}. Hernoem een van de twee bestanden.`,
  'TV-182': ({ found }) => `De naam ${quote(found)} gebruikt de site zelf in adressen. Kies een andere bestandsnaam.`,
  'TV-183': ({ found, shortest }) =>
    `De periode ${quote(found)} is korter dan wat er verschijnt. De kortste periode is ${grains[shortest]}.`,
  'TV-184': ({ found, possible }) => `De indicator ${quote(found)} is geen respons.${choose(possible)}`,
  'TV-186': ({ column, found, possible }) =>
    `De kolom ${quote(column)} is van de soort ${quote(found)} en kan hier niet. Nodig: ${possible.join(' of ')}.`,
  'TV-187': ({ source }) => `In ${quote(source)} zegt geen kolom om welk team het gaat. Geef een kolom soort: eenheid.`,
  'TV-188': ({ file }) =>
    `Het bestand ${file} wordt door geen beschrijving genoemd en telt dus niet mee. Laat er een beschrijving bij maken met: tv nieuw --uit "${file}". Of noem het onder ‘bestanden’ in een beschrijving die er al is, of haal het weg.`,
  'TV-189': ({ columns }) =>
    `Meer dan één kolom zegt om welk team het gaat: ${columns.join(', ')}. Laat er één soort: eenheid zijn.`,
  'TV-190': ({ source }) =>
    `In ${quote(source)} ontbreekt de datum van de export. Zonder die datum is niet te zeggen wat nog niet te zien is.`,
  'TV-191': ({ what }) =>
    `Deze versie telt dit nog niet: ${what}. Alles is gelezen en gecontroleerd; de indicator verschijnt nog niet op pagina’s.`,
  'TV-193': ({ reads }) => `De sleutel ‘formaat’ ontbreekt. Zet bovenaan: formaat: ${reads}. Dat doet ook: tv migreer`,
  'TV-194': ({ found, reads }) =>
    `Deze map is geschreven in formaat ${quote(found)}; deze versie leest tot en met ${reads}. Gebruik een nieuwere versie van Tellen & Vertellen.`,
  'TV-195': ({ found, reads }) =>
    `Deze map is geschreven in het oudere formaat ${quote(found)}. Het wordt gelezen en later omgezet naar ${reads}.`,
  'TV-196': ({ columns }) =>
    `Een rij kan niet meetellen in elke periode tussen ${columns.join(' en ')}: dan overlappen de periodes en zijn kleine groepen ${m.terms.calculable}. Kies één datum.`,
  'TV-197': ({ column }) =>
    `De antwoorden van ${quote(column)} hebben een volgorde die het programma niet kan raden. Zet ze op volgorde onder waarden.`,
  'TV-198': ({ key }) => `De ondergrenzen bij ${quote(key)} lopen niet op. Zet ze van laag naar hoog.`,
  'TV-199': ({ found, reserved }) =>
    `Een kolom kan niet ${quote(found)} heten: dat woord heeft in noemer en teller een eigen betekenis (${reserved.join(', ')}).`,
  'TV-200': ({ low, high }) => `De schaal loopt van ${low} tot en met ${high}. Het eerste getal moet lager zijn.`,
  'TV-201': () => 'Dit verhaal heeft nog geen tekst. Schrijf die onder de tweede regel ---.',
  'TV-202': ({ rows }) =>
    `Zonder de sleutel ‘persoon’ telt elke rij (${rows}) als één persoon. Noem de kolom met de cliënt of het gezin als iemand vaker kan voorkomen.`,
  'TV-203': ({ values }) =>
    `Geen enkele kolom heeft deze antwoorden: ${values.join(', ')}. Zet ze onder waarden bij de kolom met wie er antwoordde.`,
  'TV-204': ({ found, contrast, needed, dark }) =>
    `De kleur ${quote(found)} heeft op ${dark ? 'donker' : 'licht'} papier een contrast van ${ratio(contrast)}; nodig is ${ratio(needed)}. Kies een ${dark ? 'lichtere' : 'donkerdere'} kleur.`,
  'TV-205': ({ key, found }) => `Bij ${quote(key)} hoort een kleur zoals #0b5e70; er staat ${quote(found)}.`,
  'TV-221': ({ fixedOn, period }) =>
    `Deze streefwaarde is vastgelegd op ${fixedOn}, toen ${period} al begonnen was. Wat vooraf is beloofd, telt; zet de dag erbij waarop dat gebeurde.`,
  'TV-223': ({ source }) =>
    `In ${quote(source)} staat niet over hoeveel mensen de dagen gaan. Zonder dat is niet te bewaken dat niemand te vinden is. Noem een kolom van soort persoon, of één kolom met hoeveel het er waren.`,
  'TV-566': ({ indicator, found }) =>
    `De checklist ‘${indicator}’ gaat over wat een team doet, niet over wat er voor gezinnen veranderde. Zij staat nooit naast uitkomsten; hier staat ‘${found}’. Schrijf ‘soort: context’ en ‘naast: geen outcome’.`,
  'TV-567': ({ title }) =>
    `In de titel van de gebeurtenis ‘${title}’ staat een getal tussen accolades. In tekeningen kan dat niet, dus daar ontbreekt zij. Zet het getal in ‘wat’, en maak de titel zonder.`,
  'TV-224': ({ indicator }) =>
    `Bij ${quote(indicator)} staat ‘actie: verplicht’, maar geen enkele actie komt eruit voort. Schrijf een actie met ‘uit: [{ indicator: ${indicator}, … }]’.`,
  'TV-222': ({ instrument }) =>
    `De ${m.terms.survey} ${quote(instrument)} zegt niet hoeveel punten een antwoord waard is. Schrijf daar bijvoorbeeld schaal: { 0: niet, 1: deels, 2: geheel }.`,
  'TV-220': ({ most }) =>
    `Klassen van een duur zijn hele dagen en lopen samen over hoogstens ${most} dagen. Schrijf minder of andere ondergrenzen.`,
});
