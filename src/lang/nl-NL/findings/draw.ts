import type { DrawParams, FindingWords } from '../../../findings/index.ts';

export const draw: FindingWords<DrawParams> = {};
