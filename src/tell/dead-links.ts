import { finding, type Finding } from '../findings/index.ts';
import type { Folder, GroupSite, Page, Place } from '../model/index.ts';
import { nearest } from '../nearest.ts';
import { anchorsOn, hasAnchor } from './anchors.ts';
import { linksIn, type OwnLink } from './markdown.ts';

interface Placed extends OwnLink {
  place: Place;
  /** The address as a page shows it. */
  address: string;
}

/** Where a site shows an address that leads to nothing: the page whose places were looked through, `null` when there is no such page. */
type Lost = Map<string, Page | null>;

/** Says where all that is made beside the pages of a site will stand. */
type PathsBeside = (site: GroupSite) => Promise<readonly string[]>;

/**
 * Links and pictures of authors that lead to nothing on a site that shows them: the address has a slip, the picture is not in `public/`,
 * the page is there for another group only, or it has no such place (`#…`).
 */
export async function findDeadLinks(
  sites: readonly GroupSite[],
  { texts, publicFiles }: Folder,
  pathsBeside: PathsBeside,
): Promise<Finding[]> {
  const own = new Set((publicFiles ?? []).map((path) => path.replace(/^public\//, '')));
  const links = texts.flatMap(({ path, text }) => linksIn(text, { file: path, line: 1 }).map(placed));
  const lost: Lost[] = [];
  for (const site of sites) lost.push(await lostOn(site, links, { own, pathsBeside }));
  return links.flatMap((link) => {
    const groups = sites.flatMap(({ group }, nth) => (lost[nth]?.has(link.address) ? [group] : []));
    if (groups.length === 0) return [];
    const page = lost.map((one) => one.get(link.address)).find((one) => one) ?? null;
    const possible = page ? placesLike(link, page) : alike(link, sites, own);
    return [finding('TV-526', link.place, { found: link.href, groups, isPlace: page !== null, possible })];
  });
}

function placed(link: OwnLink & { place: Place }): Placed {
  return { ...link, address: link.anchor === null ? link.path : `${link.path}#${readable(link.anchor)}` };
}

interface There {
  own: ReadonlySet<string>;
  pathsBeside: PathsBeside;
}

/** Which of these addresses a site shows and does not have. Its pages are searched only when there may be one. */
async function lostOn(site: GroupSite, links: readonly Placed[], { own, pathsBeside }: There): Promise<Lost> {
  const pages = new Map(site.pages.map((page) => [page.path, page]));
  const downloads = new Set(site.pages.flatMap((page) => page.downloads.map(({ path }) => path)));
  const isThere = ({ path }: Placed) => path === '' || pages.has(path) || own.has(path) || downloads.has(path);
  const nowhere = links.filter((link) => !isThere(link));
  const beside = new Set(nowhere.length > 0 ? await pathsBeside(site) : []);
  const absent = new Set(nowhere.flatMap(({ path, address }) => (beside.has(path) ? [] : [address])));
  const anchored = new Map(links.flatMap((link) => (link.anchor !== null && isThere(link) ? [[link.address, link]] : [])));
  if (absent.size + anchored.size === 0) return new Map();
  return new Map(
    site.pages.flatMap((page) =>
      shownIn(page).flatMap((address): [string, Page | null][] => {
        if (absent.has(address)) return [[address, null]];
        const link = anchored.get(address);
        const target = link && (link.path === '' ? page : pages.get(link.path));
        return target && !hasAnchor(target, readable(link.anchor ?? '')) ? [[address, target]] : [];
      }),
    ),
  );
}

/** Where told texts of a page lead to within their site: there `/` is its root. What it offers to download holds no links. */
function shownIn(page: Page): string[] {
  const text = JSON.stringify(page, (key, value: unknown) => (key === 'downloads' ? undefined : value));
  return [...text.matchAll(/\s(?:href|src)=\\"(?:\/([^"\\#?]*)(?:\?[^"\\#]*)?)?(?:#([^"\\]*))?\\"/g)].map(
    ([, path = '', anchor]) => readable((anchor === undefined ? path : `${path}#${anchor}`).replaceAll('&amp;', '&')),
  );
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

/** The three places on a page whose names look most like it. */
function placesLike({ href, anchor }: Placed, page: Page): string[] {
  return nearest(anchor ?? '', [...anchorsOn(page)])
    .slice(0, 3)
    .map((one) => `${href.slice(0, href.indexOf('#'))}#${one}`);
}
