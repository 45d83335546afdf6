import { fullAddress } from '../pair/address.ts';
import { isGone } from './gone.ts';
import type { Output } from './output.ts';
import { escaped } from './text.ts';

/** What search engines may know: every page of a public site with an address, and of any other nothing at all. */
export const sitemap: Output = {
  id: 'sitemap',
  paths: ({ group }) => (group.public && group.address !== null ? ['robots.txt', 'sitemap.xml'] : ['robots.txt']),
  files: ({ group: { address, public: isPublic }, pages }) => {
    if (!isPublic) return [{ path: 'robots.txt', content: 'User-agent: *\nDisallow: /\n' }];
    if (address === null) return [{ path: 'robots.txt', content: 'User-agent: *\nAllow: /\n' }];
    const urls = pages
      .filter((page) => !isGone(page))
      .map(({ path }) => `  <url><loc>${escaped(fullAddress(address, path) ?? '')}</loc></url>\n`)
      .sort()
      .join('');
    return [
      { path: 'robots.txt', content: `User-agent: *\nAllow: /\n\nSitemap: ${fullAddress(address, 'sitemap.xml')}\n` },
      {
        path: 'sitemap.xml',
        content: `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}</urlset>\n`,
      },
    ];
  },
};
