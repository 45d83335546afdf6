import { finding, type Finding } from '../findings/index.ts';
import type { Folder, GroupSite, Place } from '../model/index.ts';
import { nearest } from '../nearest.ts';
import { linksIn, type OwnLink } from './markdown.ts';

interface Placed extends OwnLink {
  place: Place;
}

/**
 * Links and pictures of authors that lead to nothing on a site that shows them: the address has a slip, the picture is not in `public/`,
 * or the page is there for another group only. A place on a page (`#…`) is not looked up.
 */
export function findDeadLinks(sites: readonly GroupSite[], { texts, publicFiles }: Folder): Finding[] {
  const own = new Set((publicFiles ?? []).map((path) => path.replace(/^public\//, '')));
  const links = texts.flatMap(({ path, text }): Placed[] => linksIn(text, { file: path, line: 1 }));
  const lost = sites.map((site) => lostOn(site, links, own));
  return links.flatMap((link) => {
    const groups = sites.flatMap(({ group }, nth) => (lost[nth]?.has(link.path) ? [group] : []));
    return groups.length === 0
      ? []
      : [finding('TV-526', link.place, { found: link.href, groups, possible: alike(link, sites, own) })];
  });
}

/** Which of these addresses a site shows and does not have. Its pages are searched only when there may be one. */
function lostOn({ pages }: GroupSite, links: readonly Placed[], own: ReadonlySet<string>): Set<string> {
  const there = new Set(pages.flatMap(({ path, downloads }) => [path, ...downloads.map((file) => file.path)]));
  const isThere = ({ path, isPicture }: Placed) => there.has(path) || own.has(path) || (!isPicture && isMadeLater(path));
  const absent = new Set(links.filter((link) => !isThere(link)).map(({ path }) => path));
  return absent.size === 0 ? absent : new Set(shownIn(JSON.stringify(pages)).filter((path) => absent.has(path)));
}

/** What is laid beside the pages of a site once they are made. */
function isMadeLater(path: string): boolean {
  return /^(?:\d{4}\/.+\.(?:csv|json|pdf|eml|txt|htm)|feeds\/.+\.xml|agenda\/agenda\.ics|(?:atom|sitemap)\.xml|robots\.txt|dcat\.jsonld)$/.test(
    path,
  );
}

/** Where told texts lead to within their site: there `/` is its root. */
function shownIn(pages: string): string[] {
  return [...pages.matchAll(/\s(?:href|src)=\\"\/([^"\\#?]*)/g)].map(([, path = '']) => readable(path.replaceAll('&amp;', '&')));
}

function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** What was probably meant: three pages, or files, whose address looks most like it. */
function alike({ path, isPicture }: Placed, sites: readonly GroupSite[], own: ReadonlySet<string>): string[] {
  const pages = sites.flatMap((site) => site.pages.map((page) => page.path));
  const isPage = !isPicture && path.endsWith('/index.html');
  return nearest(path, isPage ? pages : [...own])
    .slice(0, 3)
    .map((one) => `/${one.replace(/index\.html$/, '')}`);
}
