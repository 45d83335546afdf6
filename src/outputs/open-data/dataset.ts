import type { Group } from '../../model/index.ts';
import { editionFilePath, editionPath, fullAddress } from '../../pair/address.ts';
import { periodIn, unitName } from '../../pair/units.ts';
import { lastDay, type CsvSource } from '../csv.ts';

/** The files of an edition's figures, and what kind each is. */
const files = [
  { name: 'figures.csv', type: 'text/csv' },
  { name: 'cijfers.csv', type: 'text/csv' },
  { name: 'datapackage.json', type: 'application/json' },
];

export type DatasetSource = CsvSource & { group: Group };

/** An edition's figures as search engines for data know them (schema.org). */
export function datasetOf(source: DatasetSource): object {
  const { definitions, edition, group, words } = source;
  const { organisation, indicators } = definitions;
  const shown = indicators.filter(({ id }) => source.set.versions.has(id));
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${edition.title} · ${organisation.name}`,
    description: words.outputs.openData.about(unitName(organisation, edition.unit), shown.map(({ title }) => title).join(', ')),
    url: fullAddress(group.address, editionPath(edition)),
    inLanguage: organisation.locale,
    isAccessibleForFree: true,
    datePublished: edition.date,
    temporalCoverage: coverage(source),
    ...(organisation.licence ? { license: organisation.licence } : {}),
    creator: { '@type': 'Organization', name: organisation.name, url: group.address },
    variableMeasured: shown.map(({ title }) => title),
    distribution: files.map(({ name, type }) => ({
      '@type': 'DataDownload',
      encodingFormat: type,
      contentUrl: fullAddress(group.address, editionFilePath(edition, name)),
    })),
  };
}

/** The same for portals of governments, which harvest DCAT. */
export function dcatOf(source: DatasetSource): object {
  const { definitions, edition, group, words } = source;
  const address = fullAddress(group.address, editionPath(edition));
  const [from, until] = coverage(source).split('/');
  return {
    '@id': `${address}#dataset`,
    '@type': 'dcat:Dataset',
    'dct:title': `${edition.title} · ${definitions.organisation.name}`,
    'dct:description': words.outputs.openData.description,
    'dct:identifier': edition.id,
    'dct:language': definitions.organisation.locale,
    ...(definitions.organisation.licence ? { 'dct:license': { '@id': definitions.organisation.licence } } : {}),
    'dct:issued': { '@type': 'xsd:date', '@value': edition.date },
    'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': definitions.organisation.name },
    'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': from, 'dcat:endDate': until },
    'dcat:landingPage': { '@id': address },
    'dcat:distribution': files.map(({ name, type }) => ({
      '@type': 'dcat:Distribution',
      'dct:title': name,
      'dcat:mediaType': type,
      'dcat:downloadURL': { '@id': fullAddress(group.address, editionFilePath(edition, name)) },
    })),
  };
}

/** First and last day of the edition's period: `2025-01-01/2025-12-31`; `..` where there is none. */
function coverage({ definitions, edition }: CsvSource): string {
  const period = periodIn(definitions.organisation, edition.period);
  if (!period || period.grain === 'all') return '../..';
  return `${period.from}/${lastDay(period.until)}`;
}
