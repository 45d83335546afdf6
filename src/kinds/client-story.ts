import type { Kind } from './kind.ts';

/** A client or a parent tells. */
export const clientStory: Kind = {
  id: 'client-story',
  about: 'client',
  shelf: 'lived',
  quoted: true,
  fields: ['sign', 'perspective', 'toldTo', 'moment', 'origin', 'links', 'consent'],
  needs: ['sign', 'perspective', 'moment', 'toldTo'],
  questions: [],
};
