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

/** The figures of that page, to download. */
export function figuresPath(edition: Edition, unit: string): string {
  return `${edition.date.slice(0, 4)}/${edition.id}/${unit}/cijfers.csv`;
}

/** What an indicator means. */
export function definitionPath(indicator: string): string {
  return `definities/${indicator}/index.html`;
}

/** A page in the author's own words. */
export function freePath(id: string): string {
  return `${id}/index.html`;
}
