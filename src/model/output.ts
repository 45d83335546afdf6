import type { Definitions } from './definitions.ts';
import type { Edition } from './edition.ts';
import type { PublishableSet } from './number.ts';
import type { Group } from './organisation.ts';

/** What is written beside the pages. */
export const outputIds = ['server', 'not-found', 'sitemap', 'feeds', 'cards', 'newsletter'] as const;
export type OutputId = (typeof outputIds)[number];

/** A file that is written beside the pages; `path` is relative to the group's root. */
export interface OutputFile {
  path: string;
  content: string | Uint8Array;
}

/** What the files beside the pages of one group are made of: its own editions, guarded, and no other. */
export interface Publication {
  group: Group;
  definitions: Definitions;
  editions: PublicationEdition[];
}

/** One edition, with what it may know and show. */
export interface PublicationEdition {
  edition: Edition;
  definitions: Definitions;
  set: PublishableSet;
}
