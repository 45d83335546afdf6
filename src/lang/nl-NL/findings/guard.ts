import type { GuardParams, FindingWords } from '../../../findings/index.ts';
import { day } from './ledger.ts';

export const guard: FindingWords<GuardParams> = {
  'TV-450': ({ indicator, hidden, filled, divisions }) =>
    `Van ‘${indicator}’ worden ${[
      ...(hidden > 0 || !divisions ? [`${hidden} van de ${filled} cijfers`] : []),
      ...(divisions ? [`${divisions.hidden} van de ${divisions.filled} uitsplitsingen`] : []),
    ].join(
      ' en ',
    )} niet getoond: ze gaan over te weinig mensen, of beschermen een andere groep. Langere periodes of een hogere respons helpen.`,
  'TV-451': ({ edition, indicator, unit, part, period, isRest, knows }) =>
    knows === 'everything'
      ? `Editie ‘${edition}’ kan niet worden gemaakt: ‘${indicator}’ van ‘${unit}’${part === null ? '' : ` (${part})`} over ${period} gaat over te weinig mensen, of niemand weet over hoeveel, en zou toch worden getoond. Kies een langere periode, voeg eenheden samen of haal dit cijfer uit de editie.`
      : `Editie ‘${edition}’ kan niet worden gemaakt: uit wat getoond wordt, kan iemand ${knows === 'size' ? 'een te kleine groep terugrekenen' : 'een antwoord van een te kleine groep terugrekenen'}: ${isRest ? 'wat overblijft van ' : ''}‘${indicator}’ van ‘${unit}’${part === null ? '' : ` (${part})`} over ${period}. Dat komt doordat een eerdere editie of een ander cijfer eromheen al openbaar is. Haal dit cijfer uit de editie, kies een langere periode of voeg eenheden samen.`,
  'TV-453': ({ edition, indicator, unit, part, period, isRest, knows }) =>
    `Uit wat eerdere edities al openbaar maakten, kan iemand ${knows === 'size' ? 'een te kleine groep' : 'een antwoord van een te kleine groep'} terugrekenen: ${isRest ? 'wat overblijft van ' : ''}‘${indicator}’ van ‘${unit}’${part === null ? '' : ` (${part})`} over ${period}. Wat gelezen of gedownload is, is niet terug te halen. Editie ‘${edition}’ voegt er niets aan toe. Laat het cijfer op de site doorhalen met een correctie (soort: fout) in de editie waarin het staat. Overleg met de functionaris gegevensbescherming of dit gemeld moet worden.`,
  'TV-454': ({ indicator, unit, part, period }) =>
    `Van ‘${unit}’${part === null ? '' : ` (${part})`} over ${period} is uit eerdere edities af te leiden wie een gevoelig antwoord gaf bij ‘${indicator}’: niemand, iedereen, of een of twee. Dat is niet meer terug te halen. Overleg met de functionaris gegevensbescherming.`,
  'TV-455': ({ indicator, answer, possible }) =>
    `‘${answer}’ staat bij gevoelig in ‘${indicator}’, maar dat antwoord bestaat er niet. Zo wordt niemand beschermd. Mogelijk: ${possible.join(', ')}, of alles.`,
  'TV-457': ({ editions, isAll }) => {
    const some = editions.filter(({ blocks }) => blocks > 0).map(({ edition, blocks }) => `‘${edition}’ ${blocks}`);
    const more = isAll ? '' : ' Niet alles is geprobeerd: het kunnen er meer zijn.';
    return some.length === 0
      ? `Wie de cijfers van één ander team van binnen kent, kan daarmee geen verborgen cijfer uitrekenen.${more}`
      : `Wie de cijfers van één ander team van binnen kent, kan daarmee verborgen cijfers uitrekenen. Hoeveel, per editie: ${some.join(', ')}.${more} Bedenk wie de teampagina’s mag zien.`;
  },
  'TV-456': ({ was, now, edition, date }) =>
    `Het jaar begint hier in maand ${now}, maar in ‘${edition}’ (gepubliceerd op ${day(date)}) in maand ${was}. Periodes die half over elkaar liggen, zijn van elkaar af te trekken: zo vindt iemand een kleine groep. Zet ‘beginmaand: ${was}’ terug in organisatie.md.`,
  'TV-452': ({ larger, smaller, places }) =>
    `‘${smaller}’ is een deel van ‘${larger}’, en op ${places} ${places === 1 ? 'plek' : 'plekken'} zitten er te weinig mensen tussen. Wie de twee van elkaar aftrekt, vindt hen. Daar wordt een van beide niet getoond.`,
};
