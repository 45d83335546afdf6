import type { StoryBlock } from '../model/index.ts';

/** So many letters are about six lines on a telephone. */
const fewLetters = 220;

/** Whether the rest of a story is so short that opening it would cost more than reading it. */
export function isShort(blocks: StoryBlock[]): boolean {
  const letters = blocks.map((block) => (block.kind === 'prose' ? block.html.replace(/<[^>]*>/g, '').length : Infinity));
  return letters.reduce((sum, count) => sum + count, 0) <= fewLetters;
}
