import type { Words } from '../nl-NL/index.ts';

export const definitions: Words['definitions'] = {};
