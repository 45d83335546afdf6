import type { BuildParams, FindingWords } from '../../../findings/index.ts';

export const build: FindingWords<BuildParams> = {};
