import type { FindingWords, MeasuresParams } from '../../../findings/index.ts';

const choose = (possible: string[]): string => (possible.length === 0 ? '' : ` Mogelijk: ${possible.join(', ')}.`);

const spans = { days: 'dagen', months: 'maanden', years: 'jaar' } as const;

export const measures: FindingWords<MeasuresParams> = {
  'TV-470': ({ found, possible }) =>
    `‘${found}’ zegt niet om wie het gaat: daarvoor is een indicator met maat: aantal en een uitsplitsing nodig.${choose(possible)}`,
  'TV-471': ({ key, column, sum }) =>
    `Van hoeveel mensen de ${sum} zijn, is niet gezegd. Nu geldt ‘${column}’. Daarvan hangt af of het cijfer getoond mag worden: schrijf het op, met ‘${key}: ${column}’.`,
  'TV-472': ({ key, amount, unit }) =>
    `Hier wordt gekeken wat er daarna gebeurde, maar ‘${key}’ ontbreekt of is korter. Nu geldt ${amount} ${spans[unit]}: een periode is pas te zien als dat voor iedereen voorbij is. Schrijf het op, met ‘${key}: ${amount} ${spans[unit]}’.`,
  'TV-473': ({ grouping, column }) =>
    `Van de indeling ‘${grouping}’ is niet bekend welke delen er zijn. Geef de indeling ‘klassen’, of de kolom ‘${column}’ een lijst met ‘waarden’.`,
  'TV-474': () => 'Voor wie het werkte, kan alleen bij maat: aandeel, of bij een verdeling met ‘gunstig’. Laat ‘voor-wie’ weg.',
  'TV-475': ({ number, since }) =>
    `‘{${number}}’ vergelijkt over een andere definitie heen: sinds ${since} wordt anders geteld. Vergelijk met een periode daarna.`,
};
