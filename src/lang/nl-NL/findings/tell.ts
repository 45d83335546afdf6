import type { TellParams, FindingWords } from '../../../findings/index.ts';

const quote = (word: string) => `‘${word}’`;
const most = 8;

function choose(possible: string[]): string {
  if (possible.length === 0) return '';
  const more = possible.length > most ? ` en nog ${possible.length - most}` : '';
  return ` Mogelijk: ${possible.slice(0, most).join(', ')}${more}.`;
}

function help({ suggestion, possible }: { suggestion: string | null; possible: string[] }): string {
  return `${suggestion === null ? '' : ` Misschien ${quote(suggestion)}?`}${choose(possible)}`;
}

const whyNot = {
  empty: 'er waren toen geen rijen',
  'not-yet': 'dat is nog niet te zien, omdat de periode om te volgen nog loopt',
  absent: 'dat is toen niet geteld',
  'not-alive': 'die eenheid bestond toen niet',
} as const;

const outsides = { indicator: 'die indicator', unit: 'die eenheid', period: 'die periode', part: 'dat deel' } as const;

export const tell: FindingWords<TellParams> = {
  'TV-500': ({ found }) =>
    `${quote(found)} is geen getal. Schrijf {indicator eenheid periode}, zoals {uitval noord 2025-H1}. Schrijf een gewone accolade als \\{.`,
  'TV-501': () => 'Hier begint een accolade die niet wordt gesloten. Sluit hem met }, of schrijf \\{ voor een gewone accolade.',
  'TV-502': ({ found, ...rest }) => `De indicator ${quote(found)} bestaat niet.${help(rest)}`,
  'TV-503': ({ found, ...rest }) => `Het team of de eenheid ${quote(found)} bestaat niet.${help(rest)}`,
  'TV-504': ({ found, indicator, possible }) =>
    `Over de periode ${quote(found)} wordt ${quote(indicator)} niet geteld.${choose(possible)}`,
  'TV-505': ({ found, ...rest }) => `${quote(found)} kan niet achter de streep staan.${help(rest)}`,
  'TV-506': ({ found, indicator, possible }) => `${quote(found)} heeft ${quote(indicator)} niet.${choose(possible)}`,
  'TV-507': ({ found, indicator, ...rest }) => `${quote(indicator)} heeft geen antwoord ${quote(found)}.${help(rest)}`,
  'TV-508': ({ indicator, possible }) =>
    `Zeg welk antwoord van ${quote(indicator)} bedoeld is, met | categorie. Of noem bij de indicator welke antwoorden gunstig zijn.${choose(possible)}`,
  'TV-509': ({ number }) =>
    `${quote(number)} gaat over minder dan twintig mensen; dan zijn er aantallen en geen percentages. Laat het woord achter de streep weg.`,
  'TV-510': ({ number, edition }) =>
    `${quote(number)} wordt in ${quote(edition)} niet getoond: te weinig mensen, of nodig om een andere groep te beschermen. Neem een langere periode of een grotere eenheid.`,
  'TV-511': ({ number, state }) => `Het getal ${quote(number)} is er niet: ${whyNot[state]}.`,
  'TV-512': ({ number, edition, outside, possible }) =>
    `${quote(number)} hoort niet in ${quote(edition)}: ${outsides[outside]} valt erbuiten.${choose(possible)}`,
  'TV-513': ({ indicator }) =>
    `Bij ${quote(indicator)} staat geen respons. Noem bij de indicator welke respons erbij hoort, met de sleutel ‘respons’.`,
  'TV-514': ({ found, ...rest }) => `De grafiek ${quote(found)} bestaat niet.${help(rest)}`,
  'TV-515': () => 'Deze grafiek wordt niet gesloten. Zet onder de laatste sleutel een regel met :::.',
  'TV-516': ({ found, ...rest }) => `De sleutel ${quote(found)} bestaat niet in een grafiek.${help(rest)}`,
  'TV-517': ({ key }) => `In deze grafiek ontbreekt de sleutel ${quote(key)}.`,
  'TV-518': ({ found, indicator, ...rest }) => `${quote(indicator)} is niet uitgesplitst naar ${quote(found)}.${help(rest)}`,
  'TV-519': () => 'Een grafiek kan alleen in een verhaal staan. Maak van deze tekst een verhaal, of laat de grafiek weg.',
  'TV-520': ({ found }) => `${quote(found)} is HTML. Die wordt niet uitgevoerd, maar letterlijk afgedrukt. Gebruik Markdown.`,
  'TV-521': ({ found }) =>
    `De verwijzing naar ${quote(found)} is weggelaten. Mogelijk: https://…, mailto:…, tel:… of een bestand van deze site.`,
  'TV-522': ({ found }) =>
    `De afbeelding ${quote(found)} heeft geen beschrijving voor wie haar niet ziet. Schrijf die tussen de haken: ![beschrijving](${found}).`,
  'TV-523': ({ found }) => `De afbeelding ${quote(found)} staat op een andere site en wordt niet opgehaald. Zet haar in public/.`,
  'TV-524': ({ found, name }) =>
    `Naast ${quote(name)} staat het getal ${quote(found)}, dat niet aan een cijfer vastzit en dus kan verouderen of te veel zeggen. Schrijf {indicator eenheid periode}.`,
  'TV-560': ({ story, sound }) =>
    `Het verhaal ${quote(story)} is te beluisteren (${quote(sound)}), maar niet te lezen. Schrijf onder de streep wat er gezegd wordt, voor wie niet hoort.`,
  'TV-561': ({ found }) =>
    `${quote(found)} is geluid of film midden in een tekst: wie niet hoort of ziet, mist het. Maak er een verhaal van met audio: { bestand: …, stem: … }, en schrijf uit wat er gezegd wordt.`,
  'TV-562': ({ story }) =>
    `In ${quote(story)} is de eigen stem te horen. Aan een stem is iemand te herkennen: laat het verhaal inspreken door een ander, of zet ‘stem’ bij de kanalen waarvoor toestemming is.`,
  'TV-563': ({ sound, isThere, possible }) =>
    isThere
      ? `Niet elke browser speelt ${quote(sound)} af. Bewaar het geluid als ${possible.join(', ')}.`
      : `Het geluid ${quote(sound)} staat niet in ‘public’.${choose(possible)}`,
  'TV-564': ({ format }) =>
    `Dit geluid (${format}) is stuk, is een film, of kan niet ontdaan worden van plaats, dag en namen. Het is niet meegenomen. Bewaar het opnieuw als MP3.`,
  'TV-565': ({ sound }) =>
    `${quote(sound)} hoort bij geen verhaal en gaat daarom nergens heen. Noem het bij een verhaal (audio), of haal het weg.`,
  'TV-525': () => 'Deze regel van de grafiek is niet te lezen. Schrijf op elke regel “sleutel: waarde”, zoals “eenheid: noord”.',
  'TV-526': ({ found, groups, isPlace, possible }) =>
    isPlace
      ? `De pagina van ${quote(found)} is er in ${groups.map(quote).join(', ')}, maar deze plaats op die pagina niet. Verbeter wat achter het hekje (#) staat, of haal dat weg.${choose(possible)}`
      : `${quote(found)} leidt nergens heen in ${groups.map(quote).join(', ')}. Verbeter het adres, zet het bestand in public/, of haal de verwijzing weg.${choose(possible)}`,
};
