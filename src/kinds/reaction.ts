import type { Kind } from './kind.ts';

/** A council answers. */
export const reaction: Kind = {
  id: 'reaction',
  about: 'role',
  shelf: 'answered',
  quoted: true,
  fields: ['by', 'moment', 'links'],
  needs: ['by'],
  questions: [],
};
