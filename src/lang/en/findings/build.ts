import type { BuildParams, FindingWords } from '../../../findings/index.ts';

export const build: FindingWords<BuildParams> = {
  'TV-600': ({ path, group }) =>
    `The file ‘${path}’ in the folder ‘public’ has the same place as a page or file of the site ‘${group}’. Rename it.`,
  'TV-601': () =>
    'There is no Chromium on this computer, so no PDFs were made. The site was. Install Chromium, or set CHROME_PATH to the program.',
  'TV-602': ({ group, reason }) =>
    `The PDFs of the site ‘${group}’ could not be made. The site was, without them. Chromium said: ${reason}`,
  'TV-603': ({ code, figures }) =>
    `Two figures have the same code ${code} by chance: ${figures.join(' and ')}. Rename the file of an indicator that was not published yet.`,
  'TV-604': ({ edition, block, others }) =>
    `The counted figures of ‘${edition}’ lack ${block === null ? 'a whole figure' : `a number of ‘${block}’`}${others > 0 ? `, and ${others} others` : ''}. A page asks for it. Count again where the data are: tv count`,
  'TV-605': ({ found, own }) =>
    `These figures were counted with version ${found} of this program, and this is version ${own}, which may count or guard otherwise. Count again with this version where the data are: tv count`,
};
