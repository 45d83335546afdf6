import type { Words } from '../nl-NL/index.ts';

export const commands: Words['commands'] = {};
