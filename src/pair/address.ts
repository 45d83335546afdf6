import type { Edition } from '../model/index.ts';

// Addresses are promises: what is published here stays here, so these words never change with the language.

export const homePath = 'index.html';

/** The overview of an edition. */
export function editionPath(edition: Edition): string {
  return `${edition.date.slice(0, 4)}/${edition.id}/index.html`;
}

/** An edition's page about one unit: the address that is cited. */
export function unitPath(edition: Edition, unit: string): string {
  return `${edition.date.slice(0, 4)}/${edition.id}/${unit}/index.html`;
}

/** A sheet to print that belongs to that page. */
export function sheetPath(edition: Edition, unit: string, sheet: string): string {
  return `${edition.date.slice(0, 4)}/${edition.id}/${unit}/${sheet}/index.html`;
}

/** The figures of that page, to download. */
export function figuresPath(edition: Edition, unit: string): string {
  return `${edition.date.slice(0, 4)}/${edition.id}/${unit}/cijfers.csv`;
}

/** What an indicator means. */
export function definitionPath(indicator: string): string {
  return `definities/${indicator}/index.html`;
}

/** What is done with the figures and stories, of all editions a group may see. */
export const boardPath = 'acties/index.html';

/** What happened and what comes, and the same as a file for a calendar. */
export const agendaPath = 'agenda/index.html';
export const agendaFile = 'agenda/agenda.ics';

/** What words mean. */
export const glossaryPath = 'woordenlijst/index.html';

/** A page in the author's own words. */
export function freePath(id: string): string {
  return `${id}/index.html`;
}

/** What is new in a group's site, for programs that follow it. */
export const feedPath = 'atom.xml';

/** What is new about one unit. */
export function unitFeedPath(unit: string): string {
  return `feeds/${unit}.xml`;
}

/** The picture that goes along when somebody passes an address on: of an edition, or of the whole site. */
export function cardPath(edition: Edition | null): string {
  return edition === null ? 'kaart.png' : `${edition.date.slice(0, 4)}/${edition.id}/kaart.png`;
}

/** The full address of a path; `null` for a group without one. */
export function fullAddress(address: string | null, path: string): string | null {
  return address === null ? null : new URL(path.replace(/(^|\/)index\.html$/, '$1'), address).href;
}

/** A file about the whole of an edition, beside its overview. */
export function editionFilePath(edition: Edition, name: string): string {
  return `${edition.date.slice(0, 4)}/${edition.id}/${name}`;
}

/** Which figure a code is. */
export const codesPath = 'cijfer/index.html';

/** The page that searches. */
export const searchPath = 'zoeken/index.html';

/** Everything published in a year. */
export function yearPath(year: string): string {
  return `${year}/index.html`;
}

/** One story by itself. */
export function storyPath(story: string): string {
  return `verhalen/${story}/index.html`;
}

/** Everything about one team or part. */
export function unitHomePath(unit: string): string {
  return `eenheden/${unit}/index.html`;
}

export const yearsPath = 'jaren/index.html';
export const storiesPath = 'verhalen/index.html';
export const methodPath = 'hoe-wij-tellen/index.html';
export const accessibilityPath = 'toegankelijkheid/index.html';
