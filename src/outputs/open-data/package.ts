import type { CsvSource } from '../csv.ts';
import { columns, forms } from './figures.ts';

type Field = { name: string; type: string; title?: string; description?: string; constraints?: object };

const types: Partial<Record<(typeof columns)[number], string>> = {
  from: 'date',
  until: 'date',
  value: 'number',
  low: 'number',
  high: 'number',
};

/** A description of an edition's figures that programs read (Frictionless Data Package 2): what each column is, and what hidden looks like. */
export function packageText({ definitions, edition, words }: CsvSource): string {
  const { openData, pages } = { openData: words.outputs.openData, pages: words.pages };
  const fields: Field[] = columns.map((name) => ({
    name,
    type: types[name] ?? 'string',
    description: openData.columns[name],
    ...(name === 'form' ? { constraints: { required: true, enum: forms } } : {}),
  }));
  const forMachines = {
    name: 'figures',
    path: 'figures.csv',
    title: openData.forPrograms,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
    schema: { fields, missingValues: [''] },
  };
  const forOffices = {
    name: 'cijfers',
    path: 'cijfers.csv',
    title: openData.forOffices,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ';', lineTerminator: '\r\n', doubleQuote: true, header: true },
    schema: { fields: pages.csvHead.map((name) => ({ name, type: 'string' })) },
  };
  const content = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: edition.id,
    title: `${edition.title} · ${definitions.organisation.name}`,
    description: openData.description,
    version: String(edition.history?.at(-1)?.version ?? 1),
    created: `${edition.date}T00:00:00Z`,
    contributors: [{ title: definitions.organisation.name, roles: ['publisher'] }],
    resources: [forMachines, forOffices],
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
