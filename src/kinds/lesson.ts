import type { Kind } from './kind.ts';

/** What was learned, so that others need not. */
export const lesson: Kind = {
  id: 'lesson',
  about: 'role',
  quoted: false,
  fields: ['by', 'links', 'follows'],
  needs: ['links'],
  questions: [],
};
