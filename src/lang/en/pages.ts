import type { Words } from '../nl-NL/index.ts';

export const pages: Words['pages'] = {};
