import type { PairParams, FindingWords } from '../../../findings/index.ts';

export const pair: FindingWords<PairParams> = {};
