import type { StoryField, StoryKind, StoryQuestion, StoryShelf } from '../model/index.ts';

/** A kind of story: what it consists of, and without what it says too little. */
export interface Kind {
  id: StoryKind;
  /** Of whom it is: a client or parent, somebody at work, or a role such as the team or the council. */
  about: 'client' | 'worker' | 'role';
  /** Under which heading a list of all stories has it. */
  shelf: StoryShelf;
  /** Somebody's own voice, which a page sets apart. */
  quoted: boolean;
  /** What its template asks for, in order. */
  fields: readonly StoryField[];
  /** Fields without which it says too little. */
  needs: readonly StoryField[];
  /** Questions its text answers, each under a heading. All of them, or the story is not whole. */
  questions: readonly StoryQuestion[];
}
