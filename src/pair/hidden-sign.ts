import type { Words } from '../lang/index.ts';
import type { Page, SafeHtml } from '../model/index.ts';

/** Where it stands on its page. */
const anchor = 'niet-getoond';

/**
 * A page on which the sign of what may not be shown stands, and nowhere what it means, says so at its end: in a sentence, a drawing or a
 * table the sign is short, and whoever prints a page or opens it by a link has nothing else. How a drawing is read is not on all paper.
 */
export function explained(page: Page, { figures }: Words): Page {
  const said = JSON.stringify(page.sections, (key, value: unknown) => (key === 'reading' ? undefined : value));
  if (!said.includes(figures.hidden) || said.includes(figures.hiddenWhy)) return page;
  const html = `<p>${figures.hiddenWhy}</p>` as SafeHtml;
  return { ...page, sections: [...page.sections, { kind: 'prose', id: anchor, title: null, html }] };
}
