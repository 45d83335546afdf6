import { dcatOf } from './open-data/dataset.ts';
import type { Output, OutputSite } from './output.ts';

/** The catalogue of a public site's figures, for portals that harvest DCAT. The figures themselves stand beside each edition. */
export const openData: Output = {
  id: 'open-data',
  paths: (site) => (releasedIn(site).length === 0 ? [] : ['dcat.jsonld']),
  files: (input) => {
    const { group, definitions, words } = input;
    const released = releasedIn(input);
    if (released.length === 0) return [];
    const catalogue = {
      '@context': {
        dcat: 'http://www.w3.org/ns/dcat#',
        dct: 'http://purl.org/dc/terms/',
        foaf: 'http://xmlns.com/foaf/0.1/',
        xsd: 'http://www.w3.org/2001/XMLSchema#',
      },
      '@id': `${group.address}dcat.jsonld`,
      '@type': 'dcat:Catalog',
      'dct:title': definitions.organisation.name,
      'dcat:dataset': released.map((own) => dcatOf({ ...own, group, words })),
    };
    return [{ path: 'dcat.jsonld', content: `${JSON.stringify(catalogue, null, 2)}\n` }];
  },
};

/** Editions of which portals may know: released ones of a public site with an address. */
function releasedIn({ group, editions }: OutputSite): OutputSite['editions'] {
  return group.public && group.address !== null ? editions.filter(({ edition }) => edition.state === 'released') : [];
}
