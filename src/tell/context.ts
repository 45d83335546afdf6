import type { Formatter } from '../format.ts';
import type { Words } from '../lang/index.ts';
import type { Definitions, Edition, PublishableSet } from '../model/index.ts';

/** What an author's text is told with: one edition, and the numbers it may show. */
export interface TellContext {
  edition: Edition;
  definitions: Definitions;
  set: PublishableSet;
  words: Words;
  format: Formatter;
  /** Address of a file of the site (`foto.jpg`, `definities/uitval/index.html`); in told text `/` is the group's root. */
  linkTo(path: string): string;
}

/** The usual addresses: from the group's root, which each page turns into its own. */
export const fromRoot = (path: string): string => `/${path}`;

/** Whether what may not be shown stops the build: in drafts for a closed group it is a warning, so that one can go on writing. */
export function isStrict({ edition, definitions }: TellContext): boolean {
  return (
    edition.state === 'released' ||
    definitions.organisation.groups.some((group) => group.id === edition.visibility && group.public)
  );
}
