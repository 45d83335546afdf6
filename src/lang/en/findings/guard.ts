import type { GuardParams, FindingWords } from '../../../findings/index.ts';

export const guard: FindingWords<GuardParams> = {};
