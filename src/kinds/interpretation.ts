import type { Kind } from './kind.ts';

/** What a team or a group makes of a figure. */
export const interpretation: Kind = {
  id: 'interpretation',
  about: 'role',
  shelf: 'beside',
  quoted: false,
  fields: ['by', 'links', 'expectedBeforehand', 'surprised'],
  needs: ['by', 'links'],
  questions: [],
};
