import type { TellParams, FindingWords } from '../../../findings/index.ts';

export const tell: FindingWords<TellParams> = {};
