import type { ChangeParams, FindingWords } from '../../../findings/index.ts';
import type { Manner } from '../manner.ts';

const paar = (pairs: number): string => (pairs === 1 ? '1 paar' : `${pairs} paren`);
const telt = (count: number): string => (count === 1 ? 'telt' : 'tellen');
const komma = (value: number): string => String(value).replace('.', ',');

export const change = (m: Manner): FindingWords<ChangeParams> => ({
  'TV-206': ({ key }) =>
    `Bij ‘${key}’ hoort één kolom met de teams of waarden waarvoor het geldt, en onder ‘kies’ wie er dan mag antwoorden: { team: [de-haven], kies: [groepsleider] }.`,
  'TV-207': ({ source }) =>
    `In ‘${source}’ staat niet één datum van de lijst, dus niet te zien is wat begin en wat eind is. Noem de datumkolom bij ‘periode’.`,
  'TV-208': ({ instrument, lacks }) =>
    `Bij ‘${instrument}’ ontbreekt de ${lacks === 'sd' ? 'standaarddeviatie' : 'betrouwbaarheid'}. Hoeveel mensen betrouwbaar veranderden, wordt niet getoond. Vul het getal uit de handleiding in.`,
  'TV-209': ({ instrument }) =>
    `Bij ‘${instrument}’ ontbreekt de grens. Wie herstelde, wordt niet getoond; wie verbeterde wel. Vul bij ‘grens’ het getal uit de handleiding in.`,
  'TV-210': ({ instrument, groups }) =>
    `Bij ‘${instrument}’ ${groups === 1 ? 'mist 1 normgroep' : `missen ${groups} normgroepen`} een gemiddelde of een standaarddeviatie. Voor die groep is er geen z-score en geen ernst. Vul de getallen uit de handleiding in.`,
  'TV-211': ({ instrument }) =>
    `Bij ‘toon’ staat klasse, maar ‘${instrument}’ heeft geen normgroepen. Zonder norm is er geen ernst te tonen. Voeg normgroepen toe, of laat klasse weg.`,
  'TV-212': ({ found, possible }) =>
    `Bij ‘toestand’ staat ${found.join(', ')}. De toestanden zijn, in deze volgorde: ${possible.join(', ')}.`,
  'TV-213': ({ source }) =>
    `Deze respons telt paren in ‘${source}’, maar geen indicator met maat: verandering zegt hoe begin en eind daar gevonden worden. Noem deze respons bij die indicator.`,
  'TV-214': ({ indicator }) =>
    `Bij ‘${indicator}’ is niet gezegd of een lagere of een hogere score beter is. Nu geldt lager als beter. Zet ‘richting’ bij de ${m.terms.survey}.`,
  'TV-423': ({ indicator, pairs }) =>
    `Bij ‘${indicator}’ ${pairs === 1 ? 'past' : 'passen'} ${paar(pairs)} bij geen normgroep met getallen. De ernst is daar onbekend. Kijk na of leeftijd en geslacht zijn ingevuld, en of de ${m.terms.survey} deze groep kent.`,
  'TV-424': ({ indicator, starts, ends }) =>
    `Bij ‘${indicator}’ ${telt(starts + ends)} ${starts + ends} keer niet mee omdat er één lijst is: ${starts} keer alleen een begin, ${ends} keer alleen een eind.`,
  'TV-425': ({ indicator, pairs, counted }) =>
    counted
      ? `Bij ‘${indicator}’ ${pairs === 1 ? 'is' : 'zijn'} van ${paar(pairs)} begin en eind door een ander ingevuld. Ze tellen mee; met ‘zelfde-bij-begin-en-eind: ja’ niet.`
      : `Bij ‘${indicator}’ ${telt(pairs)} ${paar(pairs)} niet mee: begin en eind zijn door een ander ingevuld.`,
  'TV-426': ({ indicator, pairs, column }) =>
    `Bij ‘${indicator}’ ${telt(pairs)} ${paar(pairs)} niet mee: begin en eind hebben bij ‘${column}’ dezelfde dag. Kijk de datums na.`,
  'TV-427': ({ indicator, pairs, column }) =>
    `Bij ‘${indicator}’ ${telt(pairs)} ${paar(pairs)} niet mee: bij ‘${column}’ ligt het eind voor het begin. Kijk de datums na.`,
  'TV-428': ({ indicator, pairs, atLeast }) =>
    `Bij ‘${indicator}’ ${telt(pairs)} ${paar(pairs)} niet mee: tussen begin en eind liggen minder dan ${atLeast} dagen, zoals ‘minstens’ vraagt.`,
  'TV-429': ({ indicator, rows, column, low, high }) =>
    `Bij ‘${indicator}’ ${telt(rows)} ${rows === 1 ? '1 rij' : `${rows} rijen`} niet mee: ‘${column}’ ligt buiten het bereik van ${komma(low)} tot en met ${komma(high)}. Is er een komma weggevallen, of klopt ‘bereik’ niet?`,
  'TV-430': ({ indicator, pairs, source }) =>
    `Bij ‘${indicator}’ ${telt(pairs)} ${paar(pairs)} nog niet mee: het traject staat (nog) niet in ‘${source}’. Loopt het nog, dan klopt dat; kijk anders na of het nummer in beide bestanden hetzelfde is.`,
  'TV-431': ({ indicator, unit, period, start, end }) =>
    `Bij ‘${indicator}’, ${unit}, ${period} gaat het begin over ${start} en het eind over ${end}. Dat zijn niet dezelfde mensen, dus er is geen verandering te tonen. Neem de cijfers van de paren.`,
  'TV-432': ({ indicator, unit, period }) =>
    `Bij ‘${indicator}’, ${unit}, ${period} staat alleen een begin of alleen een eind. Voor een verandering zijn beide nodig.`,
});
