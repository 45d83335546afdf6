import type { Kind } from './kind.ts';

/** How it went on after an earlier story. */
export const followUp: Kind = {
  id: 'follow-up',
  about: 'worker',
  shelf: 'learned',
  quoted: false,
  fields: ['sign', 'by', 'follows', 'links'],
  needs: ['follows'],
  questions: [],
};
