import type { Kind } from './kind.ts';

/** Somebody who works here tells. */
export const workerStory: Kind = {
  id: 'worker-story',
  about: 'worker',
  shelf: 'worked',
  quoted: true,
  fields: ['sign', 'by', 'moment', 'origin', 'links'],
  needs: ['sign'],
  questions: [],
};
