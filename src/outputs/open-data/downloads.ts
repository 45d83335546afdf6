import type { Page } from '../../model/index.ts';
import { editionFilePath } from '../../pair/address.ts';
import { editionCsv, type CsvSource } from '../csv.ts';
import { machineCsv } from './figures.ts';
import { packageText } from './package.ts';

/** The figures of a whole edition, to download: for offices, for programs, and what the columns mean. */
export function openDataOf(source: CsvSource): Page['downloads'] {
  const { edition, words } = source;
  const { openData } = words.outputs;
  const file = (name: string, text: string, content: string) => ({ path: editionFilePath(edition, name), text, content });
  return [
    file('cijfers.csv', openData.forOffices, editionCsv(source)),
    file('figures.csv', openData.forPrograms, machineCsv(source)),
    file('datapackage.json', openData.whatColumnsMean, packageText(source)),
  ];
}
