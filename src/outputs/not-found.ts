import { contentPolicy } from './headers.ts';
import type { Output } from './output.ts';
import { basePath, escaped } from './text.ts';

/** The page a server sends for an address that is not there. It stands at any depth, so it refers to the root of its site. */
export const notFound: Output = {
  id: 'not-found',
  paths: () => ['404.html'],
  files: ({ group, definitions: { organisation }, words: { outputs, pages } }) => {
    const base = basePath(group.address);
    const name = escaped(organisation.name);
    const content = `<!DOCTYPE html>
<html lang="${organisation.locale}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
<title>${outputs.notFound} · ${name}</title><link rel="stylesheet" href="${base}site.css"></head>
<body data-kind="missing"><header class="top"><p class="brand">${name}</p></header>
${organisation.fictional ? `<aside class="notices" aria-label="${pages.notices}"><p>${escaped(pages.fictional)}</p></aside>\n` : ''}<main id="inhoud"><section class="cover" aria-labelledby="titel"><div class="cover-title"><h1 id="titel">${outputs.notFound}</h1>
<div class="lead"><p>${outputs.notFoundText}</p><p><a href="${base}">${outputs.notFoundHome}</a></p></div></div></section></main></body></html>
`;
    return [{ path: '404.html', content }];
  },
};
