import type { Page, Section } from '../../model/index.ts';
import type { Place } from './client.ts';

/** Parts of a page that are no words for a reader: names, drawings, tables of numbers. */
const silent = new Set([
  ...[
    'id',
    'kind',
    'anchor',
    'path',
    'wide',
    'narrow',
    'qr',
    'key',
    'indicator',
    'level',
    'state',
    'table',
    'contents',
    'code',
    'mail',
  ],
  ...['subject', 'source', 'see'],
]);

/** What can be found on a page: each of its sections, by its own title. Only what is printed there. */
export function placesOn(page: Page): Place[] {
  return page.sections.flatMap((section) => {
    const text = wordsOf(section).join(' ').replace(/\s+/g, ' ').trim();
    const { title, anchor } = headOf(section, page);
    if (text === '' || section.kind === 'chapter') return [];
    const of = title === page.title ? page.kicker : page.title;
    return [{ path: anchor === null ? page.path : `${page.path}#${anchor}`, title, of, text }];
  });
}

function headOf(section: Section, page: Page): { title: string; anchor: string | null } {
  if (section.kind === 'cover') return { title: page.title, anchor: null };
  if (section.kind === 'spread') return { title: section.spread.question, anchor: section.spread.id };
  if (section.kind === 'figure') return { title: section.question, anchor: section.id };
  return { title: ('title' in section && section.title) || page.title, anchor: 'id' in section ? section.id : null };
}

/** Every text in a piece of a page, without markup. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [plain(value)];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (silent.has(key) ? [] : wordsOf(inner)));
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '’', nbsp: ' ' };

function plain(text: string): string {
  return text.replace(/<[^>]*>/g, ' ').replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? ' ');
}
