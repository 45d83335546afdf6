import { outputs as shared } from '../nl-NL/outputs.ts';

/** What files beside the pages say in Flanders: a “voorziening” publishes. */
export const outputs: typeof shared = {
  ...shared,
  openData: {
    ...shared.openData,
    description: shared.openData.description.replace('organisaties', 'voorzieningen'),
    columns: { ...shared.openData.columns, organisation: 'De voorziening.' },
  },
};
