import type { CountParams, FindingWords } from '../../../findings/index.ts';

const rij = (rows: number): string => (rows === 1 ? '1 rij' : `${rows} rijen`);
const keuze = (items: string[]): string => items.map((item) => `‘${item}’`).join(', ');

const hoe: Record<CountParams['TV-401']['how'], string> = {
  killed: 'het is door het systeem afgebroken, meestal omdat het geheugen vol was',
  crashed: 'het is gestopt met een fout',
  refused: 'het kon niet beginnen',
};

export const count: FindingWords<CountParams> = {
  'TV-400': ({ limit }) =>
    `De gegevens passen niet in het geheugen: er mag ${limit} gebruikt worden. Neem minder jaren of minder kolommen mee, of verhoog de grens.`,
  'TV-401': ({ how, detail }) => `Het tellen is niet afgemaakt: ${hoe[how]} (${detail}). Er is niets geteld.`,
  'TV-402': ({ indicator, rows, column }) =>
    `Bij ‘${indicator}’ ${rows === 1 ? 'telt' : 'tellen'} ${rij(rows)} in geen enkele periode mee: ‘${column}’ is daar leeg. Vul de datum in, of sluit ze uit in de noemer.`,
  'TV-403': ({ indicator, rows, column }) =>
    `Bij ‘${indicator}’ ${rows === 1 ? 'telt' : 'tellen'} ${rij(rows)} nergens mee: ‘${column}’ noemt daar geen eenheid uit organisatie.md.`,
  'TV-404': ({ indicator, percent }) =>
    `Bij ‘${indicator}’ is ${percent} % onbekend. Zo zegt het cijfer weinig; de bladzijde toont onbekend als eigen groep.`,
  'TV-405': ({ indicator, rows, column, source, other }) =>
    `Bij ‘${indicator}’ ${rows === 1 ? 'past' : 'passen'} ${rij(rows)} uit ‘${source}’ bij geen enkele rij van ‘${other}’: ‘${column}’ komt daar niet voor. Die tellen niet mee.`,
  'TV-406': ({ source, column, cells }) =>
    `In ‘${column}’ van ‘${source}’ ${cells === 1 ? 'heeft 1 getal' : `hebben ${cells} getallen`} meer dan vier cijfers achter de komma; er is afgerond op vier.`,
  'TV-407': ({ indicator, rows, column }) =>
    `Bij ‘${indicator}’ is bij ${rij(rows)} niet bekend om wie het gaat: ‘${column}’ is leeg. Ze tellen mee als rij, niet als persoon.`,
  'TV-408': ({ column, derived, rows }) =>
    `In ${rij(rows)} staat in ‘${column}’ een code die bij ‘${derived}’ niet genoemd is; die telt als onbekend. Zet de code onder een eigen woord bij ‘naar’.`,
  'TV-409': ({ derived, from, to, rows }) =>
    `In ${rij(rows)} ligt ‘${to}’ voor ‘${from}’, zodat ‘${derived}’ onder nul komt. Kijk de datums na.`,
  'TV-410': ({ indicator, column, value }) =>
    `‘${indicator}’ vergelijkt ‘${column}’ met ‘${value}’, maar dat past niet bij die kolom. Schrijf een getal bij getallen, een datum of periode bij datums, en een woord uit de lijst bij geordende antwoorden.`,
  'TV-411': ({ indicator, column }) =>
    `‘${indicator}’ wil ‘${column}’ tonen, maar die kolom wijst mensen aan en mag nergens verschijnen. Kies een andere kolom, of maak er met ‘afgeleid’ een groep van.`,
  'TV-412': ({ indicator, source }) =>
    `De teller van ‘${indicator}’ komt uit ‘${source}’, een ander bestand dan de noemer. Zet bij ‘zelfde’ de kolom die in beide hetzelfde is, zoals het traject.`,
  'TV-413': ({ indicator, column }) =>
    `‘${indicator}’ kan niet worden geteld: de afgeleide kolom ‘${column}’ hangt van zichzelf af.`,
  'TV-414': ({ indicator, part, column }) =>
    `Een editie vraagt ‘${part}’, maar het bestand van ‘${indicator}’ heeft geen kolom ‘${column}’. Van dat deel is er geen cijfer.`,
  'TV-415': ({ indicator, source, roots }) =>
    `‘${source}’, het bestand van ‘${indicator}’, heeft geen kolom met een eenheid, en er is niet één eenheid bovenaan: ${keuze(roots)}. Voeg een kolom ‘soort: eenheid’ toe.`,
  'TV-416': ({ indicator, choose }) =>
    `‘${indicator}’ kiest tussen ${keuze(choose)}, maar geen kolom zegt wie er antwoordde. Noem een kolom ‘informant’, of geef één kolom een lijst met deze woorden.`,
  'TV-417': ({ indicator, rows, column }) =>
    `Bij ‘${indicator}’ ${rows === 1 ? 'telt' : 'tellen'} ${rij(rows)} niet mee: ‘${column}’ is leeg, en die wordt opgeteld.`,
  'TV-418': ({ indicator, unit, period, n, printed, decimals }) => {
    const shown = printed.toFixed(decimals).replace('.', ',');
    return `Bij ‘${indicator}’, ${unit}, ${period} staat ${shown} %, maar geen enkel aantal van de ${n} is ${shown} %. Kijk na of het percentage of het aantal klopt; het percentage wordt niet getoond.`;
  },
  'TV-419': ({ indicator, rows, column, low, high }) => {
    const [from, to] = [low, high].map((bound) => String(bound).replace('.', ','));
    return `Bij ‘${indicator}’ ${rows === 1 ? 'ligt' : 'liggen'} ${rij(rows)} met ‘${column}’ buiten de schaal van ${from} tot en met ${to}. Is er een komma weggevallen, of klopt ‘schaal’ niet? Staat het getal voor “geen antwoord”, zet het dan bij “ontbreekt”.`;
  },
  'TV-420': ({ indicator, column, source, possible }) =>
    `‘${indicator}’ gebruikt de kolom ‘${column}’, maar die heeft ‘${source}’ niet. Mogelijk: ${possible.join(', ')}.`,
  'TV-421': ({ indicator, source }) =>
    `‘${indicator}’ rekent vanaf de peildatum, maar ‘${source}’ zegt niet van welke dag de export is. Zet er ‘datum’ bij.`,
  'TV-422': ({ indicator, source }) =>
    `‘${indicator}’ zoekt rijen in ‘${source}’, maar dat zijn cijfers die al geteld zijn. Neem een bestand met rijen (indeling: rijen).`,
};
