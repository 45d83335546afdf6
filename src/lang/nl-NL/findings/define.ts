import type { DefineParams, FindingWords } from '../../../findings/index.ts';

export const define: FindingWords<DefineParams> = {};
