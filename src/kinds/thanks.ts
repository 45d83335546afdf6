import type { Kind } from './kind.ts';

/** A word of thanks. */
export const thanks: Kind = {
  id: 'thanks',
  about: 'role',
  shelf: 'answered',
  quoted: false,
  fields: ['by', 'links'],
  needs: ['by'],
  questions: [],
};
