import type { BuildParams, FindingWords } from '../../../findings/index.ts';

export const build: FindingWords<BuildParams> = {
  'TV-600': ({ path, group }) =>
    `The file ‘${path}’ in the folder ‘public’ has the same place as a page or file of the site ‘${group}’. Rename it.`,
};
