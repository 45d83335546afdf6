import { noText, type Page, type Unit } from '../../model/index.ts';
import { unitHomePath, unitPath } from '../address.ts';
import type { GroupContext } from '../context.ts';
import { pageOf } from '../frame.ts';
import type { MadeEdition } from '../standing.ts';

/** A home for every team or part that a group has pages about: all of them, newest first. */
export function unitHomes(context: GroupContext, editions: MadeEdition[]): Page[] {
  const newest = editions.toSorted((a, b) => b.context.edition.date.localeCompare(a.context.edition.date));
  const units = new Map<string, Unit>();
  for (const made of newest)
    for (const unit of made.context.definitions.organisation.units) if (!units.has(unit.id)) units.set(unit.id, unit);
  return [...units.values()].filter(({ parent }) => parent !== null).flatMap((unit) => homeOf(context, unit, newest) ?? []);
}

function homeOf(context: GroupContext, unit: Unit, editions: MadeEdition[]): Page | null {
  const { words } = context;
  const { archive } = words;
  const items = editions.flatMap(({ context: { edition }, pages }) =>
    pages
      .filter(({ path }) => path === unitPath(edition, unit.id))
      .map(({ path, kicker }) => ({ link: { text: edition.title, path, current: false }, text: kicker })),
  );
  if (items.length === 0) return null;
  return pageOf(context, {
    path: unitHomePath(unit.id),
    kind: 'free',
    title: unit.name,
    description: archive.unitLead,
    kicker: context.definitions.organisation.name,
    sections: [
      {
        kind: 'cover',
        title: unit.name,
        lead: unit.about === null ? noText : context.prose(unit.about, unit.at, 2),
        facts: [],
        contents: [],
      },
      { kind: 'list', id: 'bladzijden', title: archive.unitPages, items },
    ],
  });
}
