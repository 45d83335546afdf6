import type { Words } from '../lang/index.ts';
import type { Page, SafeHtml } from '../model/index.ts';

/** Where it stands on its page. */
const anchor = 'niet-getoond';

/** Whether in what is told the sign of what may not be shown stands, and nowhere what it means. How a drawing is read is not said everywhere. */
export function isUnexplained(told: readonly object[], { hidden, hiddenWhy }: Words['figures']): boolean {
  const said = JSON.stringify(told, (key, value: unknown) => (key === 'reading' ? undefined : value));
  return said.includes(hidden) && !said.includes(hiddenWhy);
}

/**
 * A page on which the sign of what may not be shown stands, and nowhere what it means, says so at its end: in a sentence, a drawing or a
 * table the sign is short, and whoever prints a page or opens it by a link has nothing else.
 */
export function explained(page: Page, { figures }: Words): Page {
  if (!isUnexplained(page.sections, figures)) return page;
  const html = `<p>${figures.hiddenWhy}</p>` as SafeHtml;
  return { ...page, sections: [...page.sections, { kind: 'prose', id: anchor, title: null, html }] };
}
