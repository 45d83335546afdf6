import type { Kind } from './kind.ts';

/** What was learned, so that others need not. */
export const lesson: Kind = {
  id: 'lesson',
  about: 'role',
  shelf: 'learned',
  quoted: false,
  fields: ['by', 'links', 'follows'],
  needs: ['links'],
  questions: [],
};
