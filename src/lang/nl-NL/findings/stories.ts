import type { FindingWords, StoryParams } from '../../../findings/index.ts';
import { storyKinds } from '../story-kinds.ts';
import type { Manner } from '../manner.ts';

/** Why a file gave no story, with what to do. */
const noWord: Record<StoryParams['TV-805']['why'], string> = {
  absent: 'Dit bestand is er niet, of het kan niet worden geopend. Kijk de naam en de map na, en sluit het in Word.',
  old: 'Dit is een ouder Word-bestand, of een met een wachtwoord. Bewaar het in Word opnieuw als .docx, zonder wachtwoord.',
  pdf: 'Dit is een pdf; daar is geen verhaal uit te halen. Neem het Word-document waar hij van gemaakt is (.docx).',
  other: 'Dit is geen Word-document dat geopend kan worden. Bewaar het in Word opnieuw als .docx, zonder wachtwoord.',
};

export const stories = (m: Manner): FindingWords<StoryParams> => ({
  'TV-800': ({ story, kind, keys }) =>
    `Het verhaal ‘${story}’ (${storyKinds(m).name[kind]}) zegt nog niet: ${keys.join(', ')}. Vul het aan boven de tekst, dan weet de lezer wie er spreekt en wanneer.`,
  'TV-801': ({ story, kind, questions }) =>
    `Het verhaal ‘${story}’ (${storyKinds(m).name[kind]}) geeft nog geen antwoord op: ${questions.map((question) => `‘${storyKinds(m).question[question]}’`).join(', ')}. Zet de vraag als kopje (## …) in de tekst, met het antwoord eronder.`,
  'TV-802': ({ found }) =>
    `De opmaak ‘${found}’ uit Word is niet bekend; de tekst is als gewone alinea overgenomen. Kijk of er een kop, lijst of citaat van gemaakt moet worden.`,
  'TV-803': ({ found }) =>
    `De afbeelding ‘${found}’ is niet overgenomen: een browser toont dit soort niet, of er ligt al een bestand met die naam in ‘public/verhalen’. Bewaar de afbeelding als PNG of JPEG en zet haar zelf in de tekst.`,
  'TV-804': () => `Er is al een verhaal met deze naam. Er is niets overschreven. Geef het nieuwe een andere titel, met --titel.`,
  'TV-805': ({ why }) => noWord[why] ?? noWord.other,
  'TV-810': ({ action, keys }) =>
    `De actie ‘${action}’ is gekozen, maar zegt niet: ${keys.join(', ')}. Een actie zonder iemand of zonder datum gebeurt zelden: vul het aan.`,
  'TV-811': ({ edition, previous }) =>
    `Uit ‘${edition}’ volgt geen actie, en uit ‘${previous}’ ook niet. Wie alleen meet en er niets mee doet, kan beter ophouden met meten: beschrijf in ‘content/acties’ wat er gebeurt.`,
  'TV-812': ({ action, keys }) =>
    `De actie ‘${action}’ is klaar, maar niemand ziet of zij hielp. Zeg wanneer opnieuw gemeten wordt, of wat ervan werd (${keys.join(', ')}).`,
  'TV-822': ({ edition, count, isGood }) =>
    `De ${count} verhalen in ‘${edition}’ met een teken zijn allemaal ${isGood ? 'goed nieuws. Het meeste is te leren van wie het niet goed ging: zoek ook een verhaal met het teken ‘negatief’ of ‘gemengd’' : 'slecht nieuws. Wat goed gaat blijft vaak stil: zoek ook een verhaal met het teken ‘positief’ of ‘stabiel-en-goed’'}.`,
  'TV-823': ({ edition, indicators }) =>
    `De editie ‘${edition}’ telt alleen tevredenheid (${indicators.join(', ')}). Tevreden zijn zegt nog niet dat er iets veranderde: zet er een ander cijfer bij.`,
  'TV-820': ({ found, term }) =>
    `Hier staat ‘${found}’; in de woordenlijst heet dit ‘${term}’. Eén naam voor één ding leest rustiger.`,
  'TV-821': ({ found }) =>
    `‘${found}’ bij een cijfer noemt een oorzaak. Het cijfer laat zien wat er gebeurde, niet waardoor: schrijf wat er meespeelde.`,
  'TV-830': ({ count, longest, start }) =>
    `${count === 1 ? 'Eén zin is' : `${count} zinnen zijn`} langer dan 25 woorden, de langste ${longest}: ‘${start} …’. Knip de zin in tweeën.`,
  'TV-831': ({ found }) => `Kan dit gewoner? ${found.map(({ word, simpler }) => `‘${word}’: ${simpler}`).join('; ')}.`,
  'TV-832': ({ count, of }) => `In ${count} van de ${of} zinnen staat niet wie iets doet (‘wordt’, ‘werd’). Noem wie het doet.`,
  'TV-833': ({ score }) =>
    `Deze tekst heeft lange zinnen of lange woorden (Flesch-Douma ${score}; onder de 50 leest zwaar). Het is een hulpmiddel, geen oordeel.`,
  'TV-834': ({ found }) =>
    `Niet in het woordenboek: ${found.map((word) => `‘${word}’`).join(', ')}. Verbeter het, of zet het woord bij ‘woorden: { spelling: … }’ in organisatie.md.`,
  'TV-813': ({ action, when }) =>
    `De actie ‘${action}’ zou op ${when} klaar zijn en is nog open. Pas de staat aan, of spreek een nieuwe datum af.`,
  'TV-814': ({ found }) =>
    `Bij ‘uit’ staat ‘${found}’; dat is geen cijfer en geen verhaal. Schrijf een cijfer als “uitval noord 2025-H1” en een verhaal als “verhaal de-deur”, met een puntkomma ertussen.`,
  'TV-835': ({ edition, found, possible }) =>
    found === null
      ? `Van de editie ‘${edition}’ is er geen versie voor deze. Mogelijk: ${possible.join(', ')}.`
      : `Versie ‘${found}’ van de editie ‘${edition}’ is nooit gepubliceerd. Mogelijk: ${possible.join(', ')}.`,
  'TV-836': ({ edition, version }) => `Van de editie ‘${edition}’ is versie ${version} al te zien. Er is niets veranderd.`,
  'TV-837': ({ release, files }) =>
    `In releases/${release} is niet alles meer zoals het gepubliceerd werd: ${files.slice(0, 5).join(', ')}${files.length > 5 ? ` en ${files.length - 5} andere` : ''}. Zet de map terug uit de reservekopie; tot dan blijft te zien wat er staat.`,
  'TV-838': ({ edition, version, figures }) =>
    `Versie ${version} van ‘${edition}’ heeft een cijfer dat later is verbeterd: ${figures.map(({ indicator, unit, period }) => `‘${indicator}’ van ${unit} in ${period}`).join('; ')}. Een fout cijfer komt niet terug: maak van de tekst een volgende versie, met tv publiceer.`,
  'TV-839': ({ release, stories }) =>
    `In releases/${release} ${stories.length === 1 ? 'staat een verhaal waarvan' : 'staan verhalen waarvan'} de toestemming voorbij is: ${stories.map((title) => `‘${title}’`).join(', ')}. Maak een volgende versie zonder, met tv publiceer.`,
  'TV-840': ({ edition }) =>
    `De editie ‘${edition}’ is nog niet gepubliceerd: er is geen versie om mee te vergelijken. Wat er in komt te staan zegt: tv publiceer ${edition} --proef`,
  'TV-841': ({ found }) =>
    `Hier moet nog iets ingevuld worden: ${found}. Schrijf het op, of haal het weg. Een editie die is vrijgegeven mag geen open plekken hebben.`,
  'TV-842': () => `Er is al een editie met deze naam. Er is niets overschreven. Geef de nieuwe een andere titel, met --titel.`,
  'TV-843': ({ story }) =>
    `De vertaling ‘${story}’ zegt niet in welke taal zij is. Zet erbij: taal, met de afkorting, zoals tr, ar of en.`,
  'TV-844': ({ story, of }) =>
    `‘${story}’ zegt een vertaling te zijn van ‘${of}’, maar dat is zelf een vertaling of dezelfde tekst. Noem bij vertaling-van het verhaal zoals het is verteld.`,
});
