import type { Words } from '../nl-NL/index.ts';

export const charts: Words['charts'] = {};
