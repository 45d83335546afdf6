import type { FiguresParams, FindingWords } from '../../../findings/index.ts';

const broken: Record<FiguresParams['TV-445']['how'], string> = {
  unreadable: 'er staat een regel in die geen cijfer is',
  older: 'ze zijn geschreven door een oudere versie van dit programma',
  newer: 'ze zijn geschreven door een nieuwere versie van dit programma',
  cut: 'het einde ontbreekt',
  changed: 'er is na het tellen iets in veranderd',
};
const moved: Record<FiguresParams['TV-447']['how'], string> = {
  changed: 'is veranderd nadat de cijfers geteld zijn',
  new: 'was er nog niet toen de cijfers geteld werden',
  gone: 'is er niet meer, maar is wel meegeteld',
};
const again = 'Tel opnieuw waar de gegevens staan: tv tel';

export const figures: FindingWords<FiguresParams> = {
  'TV-445': ({ how }) => `De getelde cijfers in dit bestand zijn niet te gebruiken: ${broken[how]}. ${again}`,
  'TV-448': ({ source, rows }) =>
    `In ‘${source}’ ${rows === 1 ? 'is 1 rij' : `zijn ${rows} rijen`} in alle kolommen gelijk aan een andere rij over dezelfde persoon. Die tellen mee als aparte rijen. Staat er iets dubbel in de export, noem dan bij ‘sleutel’ de kolommen die een rij uniek maken.`,
  'TV-446': () =>
    `Sinds deze cijfers geteld zijn, is er iets gepubliceerd. Samen met wat er al openbaar is, kunnen ze te veel verraden. ${again}`,
  'TV-447': ({ file, how }) => `‘${file}’ ${moved[how]}. ${again}`,
};
