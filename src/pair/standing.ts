import type { Page } from '../model/index.ts';
import type { EditionContext, GroupContext } from './context.ts';
import { accessibilityPage } from './standing/accessibility.ts';
import { methodPage } from './standing/method.ts';
import { storyPages } from './standing/stories.ts';
import { unitHomes } from './standing/units.ts';
import { yearPages } from './standing/years.ts';

/** An edition with the pages that were made of it. */
export interface MadeEdition {
  context: EditionContext;
  pages: Page[];
}

/** The pages that stand beside the editions of a group: `listed` on its first page, `others` reached from those. Nothing without editions. */
export function standingPages(context: GroupContext, editions: MadeEdition[]): { listed: Page[]; others: Page[] } {
  if (editions.length === 0) return { listed: [], others: [] };
  const stories = storyPages(context, editions);
  const years = yearPages(context, editions);
  const homes = unitHomes(context, editions);
  const listed = [...years.slice(0, 1), ...stories.slice(0, 1), methodPage(context, editions)];
  const others = [...years.slice(1), ...stories.slice(1), ...homes];
  const all = [...editions.flatMap(({ pages }) => pages), ...listed, ...others];
  const taken = new Set(context.definitions.freePages.map(({ id }) => `${id}/index.html`));
  // A page of that name in the author's own words goes before ours.
  const free = (pages: Page[]) => pages.filter(({ path }) => !taken.has(path));
  return { listed: free([...listed, accessibilityPage(context, all)]), others: free(others) };
}
