import { noText, type Page, type SafeHtml } from '../model/index.ts';
import { searchPath } from './address.ts';
import type { GroupContext } from './context.ts';
import { pageOf } from './frame.ts';

/** The scripts of the page that searches, in the order in which they run. */
export const searchScripts = ['zoeken/woorden.js', 'zoeken/zoek.js'];

/** The page that searches; without scripts it is a list of every page there is. */
export function searchPage(context: GroupContext, pages: Page[]): Page {
  const { outputs } = context.words;
  return pageOf(context, {
    path: searchPath,
    kind: 'free',
    title: outputs.search,
    description: outputs.searchLead,
    kicker: context.definitions.organisation.name,
    scripts: searchScripts,
    sections: [
      { kind: 'cover', title: outputs.search, lead: noText, facts: [], contents: [] },
      { kind: 'prose', id: 'zoek', title: null, html: `<p>${outputs.searchNot}</p>` as SafeHtml },
      {
        kind: 'list',
        id: 'alles',
        title: outputs.searchLead,
        items: pages.map(({ title, path, kicker, kind }) => ({
          link: { text: title, path, current: false },
          text: kind === 'edition' ? `${kicker} · ${context.words.pages.aboutEdition}` : kicker,
        })),
      },
    ],
  });
}
