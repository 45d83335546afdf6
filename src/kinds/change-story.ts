import type { Kind } from './kind.ts';

/** The most significant change, for better or worse: what, why it matters, and how it came about. */
export const changeStory: Kind = {
  id: 'change-story',
  about: 'client',
  shelf: 'lived',
  quoted: true,
  fields: ['sign', 'perspective', 'toldTo', 'moment', 'origin', 'links', 'consent'],
  needs: ['sign', 'perspective', 'toldTo'],
  questions: ['what-changed', 'why-it-matters', 'how-it-came'],
};
