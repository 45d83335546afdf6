import type { Definitions } from './definitions.ts';
import type { Edition } from './edition.ts';
import type { PublishableSet } from './number.ts';
import type { Group } from './organisation.ts';
import type { SafeHtml } from './page.ts';

/** What is written beside the pages. */
export const outputIds = ['server', 'not-found', 'sitemap', 'feeds', 'cards', 'newsletter', 'open-data', 'search'] as const;
export type OutputId = (typeof outputIds)[number];

/** A file that is written beside the pages; `path` is relative to the group's root. */
export interface OutputFile {
  path: string;
  content: string | Uint8Array;
  /** The same content piece by piece, of a file that may be too large to be held whole. */
  pieces?(): Iterable<string>;
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

/** The short name of a figure, as it stands beside it. */
export interface FigureCode {
  /** What it was made of. */
  key: string;
  /** `K7M-4QF-3QZ` */
  text: string;
  /** The figure's title, unit and period. */
  of: [title: string, unit: string, period: string];
  /** Where it resolves, within the group's site. */
  path: string;
  /** Whom to tell that it is wrong, with the code in the subject; `null` when nobody can be written to. */
  mail: { to: string; subject: string } | null;
  /** For paper; `null` when the site has no address. */
  qr: SafeHtml | null;
}
