import { dcatOf } from './open-data/dataset.ts';
import type { Output } from './output.ts';

/** The catalogue of a public site's figures, for portals that harvest DCAT. The figures themselves stand beside each edition. */
export const openData: Output = {
  id: 'open-data',
  files: ({ group, definitions, editions, words }) => {
    const released = editions.filter(({ edition }) => edition.state === 'released');
    if (!group.public || group.address === null || released.length === 0) return [];
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
