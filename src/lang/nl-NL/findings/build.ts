import type { BuildParams, FindingWords } from '../../../findings/index.ts';

export const build: FindingWords<BuildParams> = {
  'TV-600': ({ path, group }) =>
    `Het bestand ‘${path}’ in de map ‘public’ heeft dezelfde plaats als een pagina of bestand van de site ‘${group}’. Geef het een andere naam.`,
};
