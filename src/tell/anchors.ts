import type { Page } from '../model/index.ts';

/** Places every page has. */
const everywhere = ['titel', 'inhoud', 'inhoudsopgave'];

/** What stands within a place has its name from it: a heading, a table, a drawing. */
const part = /-(?:kop|vraag|zin|tabel(?:-\d+)?|beeld-\d+(?:-tabel)?|vervolg|assen|link)$/;

const known = new WeakMap<Page, ReadonlySet<string>>();

/** The places on a page one can lead to (`#…`): its sections, its stories, what stands in its lists. */
export function anchorsOn(page: Page): ReadonlySet<string> {
  const found = known.get(page) ?? new Set([...namesIn(page.sections), ...everywhere]);
  known.set(page, found);
  return found;
}

/** Whether a page has a place, or a part of one, of that name. */
export function hasAnchor(page: Page, anchor: string): boolean {
  const there = anchorsOn(page);
  return there.has(anchor) || there.has(anchor.replace(part, '').replace(/-beeld-\d+$/, ''));
}

/** Sections and what is in them carry their place as `id`, stories as `anchor`. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'id' || key === 'anchor') && typeof inner === 'string' ? [inner] : namesIn(inner),
  );
}
