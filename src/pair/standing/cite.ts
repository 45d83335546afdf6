import { unitPath } from '../address.ts';
import type { EditionContext } from '../context.ts';

/** How to refer to an edition: whose, when, what, which version, where. */
export function citationOf(context: EditionContext, unit: string | null): string {
  const { edition, definitions, words, format, group } = context;
  // The first version is the edition itself: it reads the same before and after it was published.
  const last = edition.history?.at(-1)?.version ?? 1;
  const version = last > 1 ? last : null;
  const path = unit === null ? null : unitPath(edition, unit).replace(/index\.html$/, '');
  return words.archive.citation({
    who: definitions.organisation.name,
    year: edition.date.slice(0, 4),
    title: edition.title,
    what: lowered(words.pages.audience[edition.audience]),
    version,
    date: format.date(edition.date),
    address: group.address === null || path === null ? null : new URL(path, group.address).href,
  });
}

/** A name of a kind of edition within a sentence; the name of a council in it stays as it is. */
function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
