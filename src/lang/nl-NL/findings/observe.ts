import type { ObserveParams, FindingWords } from '../../../findings/index.ts';

export const observe: FindingWords<ObserveParams> = {};
