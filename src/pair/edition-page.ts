import { noText, type Page, type Section, type Unit } from '../model/index.ts';
import { datasetOf } from '../outputs/open-data/dataset.ts';
import { openDataOf } from '../outputs/open-data/downloads.ts';
import { editionPath, unitPath } from './address.ts';
import type { EditionContext } from './context.ts';
import { editionPageOf } from './frame.ts';
import { citationOf } from './standing/cite.ts';
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
    downloads: openDataOf(context, units),
    dataset: isFound(context) ? JSON.stringify(datasetOf(context)) : null,
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

/** Whether anyone may read it, at an address for ever. */
function isFound({ group, edition }: EditionContext): boolean {
  return group.public && group.address !== null && edition.state === 'released';
}

function rowsOf(context: EditionContext, about: string, period: string) {
  const { edition, words, format } = context;
  const { pages } = words;
  const part = edition.part ? [{ label: edition.part.grouping, texts: [edition.part.value], links: [] }] : [];
  return [
    { label: pages.aboutUnit, texts: [about], links: [] },
    ...part,
    { label: pages.period, texts: [period], links: [] },
    { label: pages.published, texts: [format.date(edition.date)], links: [] },
    { label: pages.stateLabel, texts: [pages.state[edition.state]], links: [] },
    { label: words.archive.cite, texts: [citationOf(context, edition.audience === 'team' ? null : edition.unit)], links: [] },
    ...versionRows(context),
    ...correctionRows(context),
  ];
}

/** The versions after the first, each with its day and what changed. */
function versionRows({ edition, words, format, definitions }: EditionContext) {
  const titles = new Map(
    [...definitions.stories, ...definitions.indicators, ...definitions.actions, ...definitions.editions].map(
      ({ at, title }) => [at.file, `‘${title}’`] as const,
    ),
  );
  const texts = (edition.history ?? [])
    .filter(({ version }) => version > 1)
    .map(({ version, date, changes }) => {
      const named = [...new Set(changes.flatMap((path) => titles.get(path) ?? []))];
      const what = named.length === 0 ? '' : words.release.changed(format.list(named));
      return words.release.version(version, format.date(date), what);
    });
  return texts.length === 0 ? [] : [{ label: words.release.versions, texts, links: [] }];
}

/** What was corrected, with the reason its author gives. */
function correctionRows({ edition, words, format, definitions }: EditionContext) {
  const { release } = words;
  const texts = (edition.corrections ?? []).map(({ kind, indicator, unit, period, reason, date }) => {
    const title = definitions.indicators.find(({ id }) => id === indicator)?.title ?? indicator;
    const figure = `${title}, ${unitName(definitions.organisation, unit)}, ${format.period(period)}`;
    return `${format.date(date)} · ${release.correction(release.correctionKinds[kind], figure, reason)}`;
  });
  return texts.length === 0 ? [] : [{ label: release.corrections, texts, links: [] }];
}

/** Units under the heading of what they belong to, in the author's order. */
function unitLists(context: EditionContext, units: Unit[]): Section[] {
  const { edition, words, definitions } = context;
  if (edition.audience !== 'team') {
    const items = units.map((unit) => ({
      link: { text: words.pages.readEdition, path: unitPath(edition, unit.id), current: false },
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
