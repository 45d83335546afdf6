import type { Audience } from '../audiences/index.ts';
import type { Page, Section, Unit } from '../model/index.ts';
import { figuresCsv, madeLater } from '../outputs/csv.ts';
import { figuresPath, unitPath } from './address.ts';
import type { EditionContext } from './context.ts';
import { withContents } from './cover.ts';
import { editionPageOf } from './frame.ts';

/** An edition's page about one unit, with its figures to download. */
export function unitPage(context: EditionContext, audience: Audience, { unit, sheets }: { unit: Unit; sheets: Page[] }): Page {
  const { edition, words } = context;
  const contentsTitle = audience.isReport ? words.pages.contents : words.pages.onThisPage;
  return editionPageOf(context, {
    ...audience.heading(context, unit),
    path: unitPath(edition, unit.id),
    kind: 'unit',
    sections: withContents([...audience.sections(context, unit), ...sheetList(context, sheets)], contentsTitle),
    downloads: [madeLater({ text: words.pages.download, path: figuresPath(edition, unit.id) }, () => figuresCsv(context, unit))],
  });
}

/** The sheets to print that belong to the page. */
function sheetList({ words }: EditionContext, sheets: Page[]): Section[] {
  if (sheets.length === 0) return [];
  const { sheets: say } = words.cycle;
  const items = sheets.map(({ sections, path, description }) => {
    const [cover] = sections;
    const title = cover?.kind === 'cover' ? cover.title : '';
    return { link: { text: title, path, current: false }, text: description };
  });
  return [{ kind: 'list', id: 'werkbladen', title: say, items }];
}
