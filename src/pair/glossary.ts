import type { Page, SafeHtml, Section, Term } from '../model/index.ts';
import { slug } from '../slug.ts';
import { glossaryPath } from './address.ts';
import type { GroupContext } from './context.ts';
import { pageOf } from './frame.ts';

/** What words mean, in the order of the alphabet; `null` when the organisation explains none. */
export function glossaryPage(group: GroupContext): Page | null {
  const { definitions, words, format, prose } = group;
  const { name, locale, terms = [], at } = definitions.organisation;
  if (terms.length === 0) return null;
  const { glossary, glossaryLead, glossaryInstead } = words.language;
  const items = terms
    .toSorted((a, b) => a.name.localeCompare(b.name, locale))
    .map((term) => ({
      id: anchorOf(term),
      name: term.name,
      meaning: prose(term.meaning, term.at, 3),
      instead: term.instead.length === 0 ? null : glossaryInstead(format.list(term.instead)),
    }));
  return pageOf(group, {
    path: glossaryPath,
    kind: 'free',
    title: glossary,
    description: glossaryLead,
    kicker: name,
    sections: [
      { kind: 'cover', title: glossary, lead: prose(glossaryLead, at, 2), facts: [], contents: [] },
      { kind: 'terms', id: 'woorden', title: glossary, items },
    ],
  });
}

const anchorOf = ({ name }: Term) => `begrip-${slug(name)}`;

/** A page whose running text leads to the glossary: each word the first time it stands there, never in a link or a heading. */
export function markTerms(page: Page, terms: readonly Term[]): Page {
  const isMail = page.audience === 'newsletter';
  if (terms.length === 0 || isMail || page.path === glossaryPath) return page;
  const left = new Set(terms);
  return { ...page, sections: page.sections.map((section) => marked(section, left) as Section) };
}

/** The same value, with words marked in every stretch of prose inside it. */
function marked(value: unknown, left: Set<Term>): unknown {
  if (Array.isArray(value)) return value.map((one) => marked(one, left));
  if (typeof value !== 'object' || value === null) return value;
  const isProse = 'kind' in value && value.kind === 'prose' && 'html' in value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      isProse && key === 'html' ? markHtml(inner as SafeHtml, left) : marked(inner, left),
    ]),
  );
}

/** Text between tags, outside links, headings and code. The HTML is our own, so tags are whole and well-formed. */
function markHtml(html: SafeHtml, left: Set<Term>): SafeHtml {
  let inside = 0;
  const pieces = html.split(/(<[^>]+>)/).map((piece) => {
    const tag = /^<(\/?)(a|h[1-6]|code|pre)[\s>]/.exec(piece);
    if (tag) inside += tag[1] ? -1 : 1;
    return piece.startsWith('<') || inside > 0 ? piece : markText(piece, left);
  });
  return pieces.join('') as SafeHtml;
}

function markText(text: string, left: Set<Term>): string {
  for (const term of left) {
    const found = new RegExp(`(?<![\\p{L}\\d-])${term.name.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')}(?![\\p{L}\\d-])`, 'iu').exec(
      text,
    );
    if (!found) continue;
    left.delete(term);
    const link = `<a class="term" href="/${glossaryPath}#${anchorOf(term)}">${found[0]}</a>`;
    const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
    return markText(before, left) + link + markText(after, left);
  }
  return text;
}
