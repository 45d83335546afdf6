import type { CountParams, FindingWords } from '../../../findings/index.ts';

export const count: FindingWords<CountParams> = {};
