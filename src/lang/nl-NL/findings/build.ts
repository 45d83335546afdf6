import type { BuildParams, FindingWords } from '../../../findings/index.ts';

export const build: FindingWords<BuildParams> = {
  'TV-600': ({ path, group }) =>
    `Het bestand ‘${path}’ in de map ‘public’ heeft dezelfde plaats als een pagina of bestand van de site ‘${group}’. Geef het een andere naam.`,
  'TV-601': () =>
    'Op deze computer is geen Chromium, dus er zijn geen PDF’s gemaakt. De site is wel gemaakt. Installeer Chromium, of zet CHROME_PATH op het programma.',
  'TV-602': ({ group, reason }) =>
    `De PDF’s van de site ‘${group}’ konden niet worden gemaakt. De site is wel gemaakt, zonder. Chromium zei: ${reason}`,
  'TV-603': ({ code, figures }) =>
    `Twee cijfers hebben door toeval dezelfde cijfercode ${code}: ${figures.join(' en ')}. Geef een indicator die nog niet gepubliceerd is een andere bestandsnaam.`,
  'TV-604': ({ edition, block, others }) =>
    `In de getelde cijfers van ‘${edition}’ ontbreekt ${block === null ? 'een heel cijfer' : `een getal van ‘${block}’`}${others > 0 ? `, en bij nog ${others} andere` : ''}. Een bladzijde vraagt erom. Tel opnieuw waar de gegevens staan: tv tel`,
  'TV-605': ({ found, own }) =>
    `Deze cijfers zijn geteld met versie ${found} van dit programma, en dit is versie ${own}. Die kan anders tellen of anders beschermen. Tel opnieuw met deze versie waar de gegevens staan: tv tel`,
};
