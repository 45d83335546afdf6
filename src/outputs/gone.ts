import type { Page } from '../model/index.ts';

/** Whether a page only says that its story is gone: it keeps its address, and nothing leads there. */
export function isGone({ kind, sections }: Page): boolean {
  return kind === 'story' && sections.some((section) => section.kind === 'stories' && section.stories.every(({ gone }) => gone));
}
