import type { Kind } from './kind.ts';

/** What happened around a figure. */
export const context: Kind = {
  id: 'context',
  about: 'role',
  shelf: 'beside',
  quoted: false,
  fields: ['by', 'links'],
  needs: [],
  questions: [],
};
