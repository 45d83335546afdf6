import type { StoryBlock } from '../model/index.ts';
import { plainText } from './stories.ts';

/** Number of words in a piece of HTML. */
export function wordsIn(html: string): number {
  return plainText(html).split(/\s+/).filter(Boolean).length;
}

/** The running text of a story, as HTML: no tables and no drawings. */
export function proseOf(blocks: readonly StoryBlock[]): string {
  return blocks.map((block) => (block.kind === 'prose' ? block.html : '')).join(' ');
}
