import { actionSchema, pageSchema } from './action.ts';
import { sourceSchema } from './data.ts';
import { editionSchema } from './edition.ts';
import { indicatorSchema } from './indicator.ts';
import { instrumentSchema } from './instrument.ts';
import { organisationSchema } from './organisation.ts';
import { storySchema } from './story.ts';

/** Every kind of file that authors write: where it lies, and what may stand in it. `<id>` is the name of the file. */
export const fileKinds = {
  organisation: { path: 'content/organisatie.md', schema: organisationSchema },
  indicator: { path: 'content/indicatoren/<id>.md', schema: indicatorSchema },
  instrument: { path: 'content/instrumenten/<id>.md', schema: instrumentSchema },
  story: { path: 'content/verhalen/<jaar>/<id>.md', schema: storySchema },
  action: { path: 'content/acties/<id>.md', schema: actionSchema },
  edition: { path: 'content/edities/<id>.md', schema: editionSchema },
  page: { path: 'content/paginas/<id>.md', schema: pageSchema },
  source: { path: 'data/<id>.md', schema: sourceSchema },
} as const;

export type FileKind = keyof typeof fileKinds;

/** What a file of a kind says, in English. */
export type WrittenFile<K extends FileKind> = (typeof fileKinds)[K]['schema']['_zod']['output'];

/** Files in `data/` that the product itself writes. */
export const ownDataFiles = ['gepubliceerd.jsonl', 'cijfers.jsonl', 'acties.csv', 'acties.xlsx'];

/** Actions as rows of a sheet: a text of authors that happens to lie in `data/`. */
export const actionRows = 'data/acties.csv';
/** The same as a sheet of a workbook, and the name of that sheet where the workbook has more than one. */
export const actionWorkbook = 'data/acties.xlsx';
export const actionSheet = 'Acties';

/** Names under which the site has pages of its own. */
export const reservedAddresses = ['acties', 'agenda', 'definities', 'index', 'jaar', 'woordenlijst'];
