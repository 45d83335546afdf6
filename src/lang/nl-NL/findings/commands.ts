import type { CommandsParams, FindingWords } from '../../../findings/index.ts';

export const commands: FindingWords<CommandsParams> = {};
