import { noText, type Page, type Section, type Unit } from '../model/index.ts';
import { editionPath, unitPath } from './address.ts';
import type { EditionContext } from './context.ts';
import { editionPageOf } from './frame.ts';
import { unitName } from './units.ts';

/** The overview of an edition: what it is about, since when, and every page of it, by kind of help. */
export function editionPage(context: EditionContext, units: Unit[]): Page {
  const { edition, words, format, definitions, prose } = context;
  const { pages } = words;
  const about = unitName(definitions.organisation, edition.unit);
  const period = format.period(edition.period);
  return editionPageOf(context, {
    path: editionPath(edition),
    kind: 'edition',
    title: edition.title,
    description: pages.editionAbout(pages.audience[edition.audience], about, period),
    kicker: pages.editionKicker(pages.audience[edition.audience], period),
    sections: [
      {
        kind: 'cover',
        title: edition.title,
        lead: edition.audience === 'team' ? prose(edition.body, { ...edition.at, line: edition.bodyLine }, 2) : noText,
        facts: [],
        contents: [],
      },
      ...unitLists(context, units),
      { kind: 'facts', id: 'over', title: pages.aboutEdition, lead: '', facts: [], rows: rowsOf(context, about, period) },
    ],
  });
}

function rowsOf({ edition, words, format }: EditionContext, about: string, period: string) {
  const { pages } = words;
  const part = edition.part ? [{ label: edition.part.grouping, texts: [edition.part.value], links: [] }] : [];
  return [
    { label: pages.aboutUnit, texts: [about], links: [] },
    ...part,
    { label: pages.period, texts: [period], links: [] },
    { label: pages.published, texts: [format.date(edition.date)], links: [] },
    { label: pages.stateLabel, texts: [pages.state[edition.state]], links: [] },
  ];
}

/** Units under the heading of what they belong to, in the author's order. */
function unitLists(context: EditionContext, units: Unit[]): Section[] {
  const { edition, words, definitions } = context;
  if (edition.audience !== 'team') {
    const items = units.map((unit) => ({
      link: { text: words.pages.readReport, path: unitPath(edition, unit.id), current: false },
      text: null,
    }));
    return [{ kind: 'list', id: 'lezen', title: words.pages.read, items }];
  }
  const parents = [...new Set(units.map(({ parent }) => parent))];
  return parents.map((parent) => ({
    kind: 'list' as const,
    id: parent ?? 'eenheden',
    title: parent === null ? words.pages.units : unitName(definitions.organisation, parent),
    items: units
      .filter((unit) => unit.parent === parent)
      .map((unit) => ({ link: { text: unit.name, path: unitPath(edition, unit.id), current: false }, text: unit.about })),
  }));
}
