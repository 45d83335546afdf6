import type { Kind } from './kind.ts';

/** What a team expects of a figure before it knows it, in words or drawn in the empty axes. */
export const expectation: Kind = {
  id: 'expectation',
  about: 'role',
  shelf: 'beside',
  quoted: false,
  fields: ['by', 'links', 'expectedBeforehand', 'drawn'],
  needs: ['by', 'links'],
  questions: [],
};
