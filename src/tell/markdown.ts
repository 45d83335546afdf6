import { Marked, type Token, type Tokens } from 'marked';
import sanitize from 'sanitize-html';
import { finding, type Finding } from '../findings/index.ts';
import { isRecording } from '../sounds/index.ts';
import type { Place, SafeHtml } from '../model/index.ts';

/** How a piece of Markdown becomes HTML. */
export interface Rendering {
  /** Level of the highest heading: below those of the page around it. */
  headings: number;
  linkTo(path: string): string;
  /** Replaces markers: in running text, in the text of an attribute, and in code (as it was written). */
  fill(text: string, where: 'text' | 'attribute' | 'code'): string;
}

const tags = [
  'p',
  'br',
  'hr',
  'em',
  'strong',
  'del',
  'a',
  'img',
  'ul',
  'ol',
  'li',
  'blockquote',
  'code',
  'pre',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
];
const tableTags = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];
const schemes = ['https', 'mailto', 'tel'];

const renderer = {
  // An author sees what was refused; a comment was never meant to be seen.
  html: ({ text, block }: Tokens.HTML | Tokens.Tag): string =>
    isComment(text) ? '' : block ? `<p>${escapeHtml(text)}</p>` : escapeHtml(text),
};
const marked = new Marked({ gfm: true, async: false, renderer });

/** Markdown to HTML that runs nothing and fetches nothing: raw HTML is escaped first, and what is left is sanitised. */
export function renderMarkdown(source: string, rendering: Rendering): SafeHtml {
  const tokens = marked.lexer(source);
  fitHeadings(tokens, rendering.headings);
  return sanitizeHtml(marked.parser(tokens), rendering);
}

/** Only what is listed survives. Links within the site are given their address; ids, classes and styles of authors go. */
function sanitizeHtml(html: string, { linkTo, fill }: Rendering): SafeHtml {
  const fillAll = (attributes: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [
        name,
        name === 'href' || name === 'src' ? value : fill(value, 'attribute'),
      ]),
    );
  const safe = sanitize(html, {
    allowedTags: [...tags, ...tableTags],
    allowedAttributes: { a: ['href', 'title'], img: ['src', 'alt', 'title'], ol: ['start'] },
    allowedSchemes: schemes,
    allowedSchemesByTag: { img: [] },
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, { href = '', ...rest }) => ({
        tagName,
        attribs: { ...fillAll(rest), ...(isAllowedLink(href) ? { href: addressOf(href, linkTo) } : {}) },
      }),
      img: (tagName, { src = '', ...rest }) => ({
        tagName,
        attribs: { ...fillAll({ alt: '', ...rest }), ...(isOwn(src) ? { src: addressOf(src, linkTo) } : {}) },
      }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs['src'],
    textFilter: (text, tag) => fill(text, tag === 'code' || tag === 'pre' ? 'code' : 'text'),
  });
  return safe as SafeHtml;
}

/** What an author should know of a piece of Markdown: HTML in it, links and pictures that were left out, pictures without a text. */
export function checkMarkdown(source: string, at: Place): Finding[] {
  return placedTokens(source, at).flatMap(({ token, place }): Finding[] => {
    if (token.type === 'html' && !isComment(token.raw))
      return [finding('TV-520', place, { found: token.raw.trim().split('\n')[0] ?? '' })];
    if ((token.type === 'link' || token.type === 'image') && isOwn(token.href) && isRecording(token.href))
      return [finding('TV-561', place, { found: token.href })];
    if (token.type === 'link' && !isAllowedLink(token.href)) return [finding('TV-521', place, { found: token.href })];
    if (token.type !== 'image') return [];
    if (!isOwn(token.href)) return [finding('TV-523', place, { found: token.href })];
    return token.text.trim() === '' ? [finding('TV-522', place, { found: token.href })] : [];
  });
}

/** A link or picture of an author that stays on the site. */
export interface OwnLink {
  /** As it was written. */
  href: string;
  /** The file it leads to, from the group's root; empty for the page it stands on. */
  path: string;
  /** The place on that page; `null` for its beginning. */
  anchor: string | null;
  isPicture: boolean;
}

/** The links and pictures of a text that stay on the site, with where they stand. A bare `#` leads to the top of any page. */
export function linksIn(source: string, at: Place): (OwnLink & { place: Place })[] {
  if (!source.includes('](') && !source.includes(']:')) return [];
  return placedTokens(source.replace(/\r\n?/g, '\n'), at).flatMap(({ token, place }) => {
    const { type, href } = token;
    if ((type !== 'link' && type !== 'image') || typeof href !== 'string') return [];
    const isOnPage = type === 'link' && href.startsWith('#');
    if (!isOnPage && !isOwn(href)) return [];
    const [path = ''] = isOnPage ? [''] : fileOf(href).split(/[?#]/);
    const anchor = /#(.+)$/s.exec(href)?.[1] ?? null;
    return isOnPage && anchor === null ? [] : [{ href, path, anchor, isPicture: type === 'image', place }];
  });
}

/** Every token with the place it stands at. Inner tokens do not know where they are: they are looked up in their block. */
export function placedTokens(source: string, at: Place): { token: Tokens.Generic; place: Place }[] {
  let line = at.line ?? 1;
  return marked.lexer(source).flatMap((block) => {
    const start = line;
    line += block.raw.split('\n').length - 1;
    const found: { token: Tokens.Generic; place: Place }[] = [];
    let from = 0;
    marked.walkTokens([block], (token: Token) => {
      const offset = block.raw.indexOf(token.raw, from);
      const known = offset === -1 ? block.raw.indexOf(token.raw) : offset;
      if (known !== -1 && token.type !== 'text' && !('tokens' in token)) from = known;
      found.push({
        token: token as Tokens.Generic,
        place: { ...at, line: start + Math.max(0, block.raw.slice(0, Math.max(0, known)).split('\n').length - 1) },
      });
    });
    return found;
  });
}

/** Headings keep their order, not their level: the highest becomes the one that fits on the page, without leaps. */
function fitHeadings(tokens: Token[], highest: number): void {
  const headings: Tokens.Heading[] = [];
  marked.walkTokens(tokens, (token) => {
    if (token.type === 'heading') headings.push(token as Tokens.Heading);
  });
  const depths = [...new Set(headings.map(({ depth }) => depth))].sort();
  for (const heading of headings) heading.depth = Math.min(6, highest + depths.indexOf(heading.depth));
}

/** An address on this site, relative to the group's root; a place on the page, and other schemes, stay as they are. */
function addressOf(href: string, linkTo: (path: string) => string): string {
  return href.startsWith('#') || schemeOf(href) !== null ? href : linkTo(fileOf(href));
}

/** The file an author refers to. A folder is the page in it: on a shared drive nothing else opens that. */
function fileOf(href: string): string {
  const [, path = '', place = ''] = /^([^?#]*)(.*)$/s.exec(href.replace(/^(?:\.{0,2}\/)+/, '').replace(/^public\//, '')) ?? [];
  const isFolder = path === '' || path.endsWith('/') || !path.slice(path.lastIndexOf('/') + 1).includes('.');
  return `${isFolder ? `${path.replace(/(?<=[^/])$/, '/')}index.html` : path}${place}`;
}

function isAllowedLink(href: string): boolean {
  const scheme = schemeOf(href);
  return href !== '' && (scheme === null ? isOwn(href) || href.startsWith('#') : schemes.includes(scheme));
}

/** A file of this site: no scheme, no other host, nothing a browser might still read as one. */
function isOwn(href: string): boolean {
  return (
    href !== '' && schemeOf(href) === null && !/^[/\\]{2}/.test(href) && !/[\p{Cc}\\:&]/u.test(href) && !href.startsWith('#')
  );
}

/** Scheme of an address as a browser reads it, which skips control signs and spaces. */
function schemeOf(href: string): string | null {
  return /^([a-z][a-z0-9+.-]*):/i.exec(href.replace(/[\p{Cc}\s]/gu, ''))?.[1]?.toLowerCase() ?? null;
}

const isComment = (html: string): boolean => /^\s*<!--(?:(?!-->)[\s\S])*(?:-->)?\s*$/.test(html);

/** Text as HTML that shows it. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
