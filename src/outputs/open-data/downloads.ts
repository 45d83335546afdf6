import type { Page, Unit } from '../../model/index.ts';
import { editionFilePath } from '../../pair/address.ts';
import { editionCsv, madeLater, type CsvSource } from '../csv.ts';
import { machineCsv } from './figures.ts';
import { packageText } from './package.ts';

/**
 * The figures of an edition, to download: for offices, for programs, and what the columns mean. Only of the units it has pages about:
 * a report on an organisation does not hand out its teams.
 */
export function openDataOf(source: CsvSource, units: Unit[]): Page['downloads'] {
  const { edition, words } = source;
  const { openData } = words.outputs;
  const file = (name: string, text: string, pieces: () => Iterable<string>) =>
    madeLater({ path: editionFilePath(edition, name), text }, pieces);
  return [
    file('cijfers.csv', openData.forOffices, () => editionCsv(source, units)),
    file('figures.csv', openData.forPrograms, () => machineCsv(source, units)),
    file('datapackage.json', openData.whatColumnsMean, () => [packageText(source)]),
  ];
}
