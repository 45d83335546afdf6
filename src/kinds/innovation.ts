import type { Kind } from './kind.ts';

/** Something new that was tried, told by five questions. */
export const innovation: Kind = {
  id: 'innovation',
  about: 'worker',
  shelf: 'learned',
  quoted: false,
  fields: ['sign', 'by', 'links'],
  needs: [],
  questions: ['what-counted', 'how-done', 'what-hindered', 'what-figures-say', 'what-others-learn'],
};
