import { codesPath, searchPath } from '../pair/address.ts';
import { searchScripts } from '../pair/search-page.ts';
import { isGone } from './gone.ts';
import type { Output } from './output.ts';
import { clientScript, type SearchSetting } from './search/client.ts';
import { placesOn } from './search/places.ts';

/**
 * Search without a server: the words of the group's own pages, and a program that looks in them. Both are scripts, because a page
 * that was opened by double-clicking may not fetch. They are made of what is printed, so what is hidden cannot be found.
 */
export const search: Output = {
  id: 'search',
  paths: () => [...searchScripts],
  files: ({ pages, definitions, words, engine }) => {
    const [data = '', program = ''] = searchScripts;
    const setting: SearchSetting = {
      locale: definitions.organisation.locale,
      places: pages.filter((page) => page.path !== searchPath && page.path !== codesPath && !isGone(page)).flatMap(placesOn),
      label: words.outputs.searchFor,
      found: words.outputs.searchFound,
    };
    return [
      { path: data, content: `var tvZoeken = ${JSON.stringify(setting).replaceAll('<', '\\u003c')};\n` },
      { path: program, content: `${engine}\n${clientScript()}` },
    ];
  },
};
