import type { Audience } from '../audiences/index.ts';
import type { Page, Unit } from '../model/index.ts';
import { figuresCsv } from '../outputs/csv.ts';
import { figuresPath, unitPath } from './address.ts';
import type { EditionContext } from './context.ts';
import { editionPageOf } from './frame.ts';

/** An edition's page about one unit, with its figures to download. */
export function unitPage(context: EditionContext, audience: Audience, unit: Unit): Page {
  const { edition, words } = context;
  return editionPageOf(context, {
    ...audience.heading(context, unit),
    path: unitPath(edition, unit.id),
    kind: 'unit',
    sections: audience.sections(context, unit),
    downloads: [{ text: words.pages.download, path: figuresPath(edition, unit.id), content: figuresCsv(context, unit) }],
  });
}
