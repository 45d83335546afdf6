import type { Audience } from '../audiences/index.ts';
import { finding, type Finding } from '../findings/index.ts';
import type { GroupSite, Page, Section, Unit } from '../model/index.ts';
import { actionsOf } from './actions.ts';
import { checkFigures } from './check-figures.ts';
import { checkCycle } from './check-cycle.ts';
import type { EditionContext } from './context.ts';
import { checkOwn } from './check-own.ts';

/** One page of an edition, with whom it is about. */
export interface UnitPage {
  unit: Unit;
  page: Page;
}

/** What an author should know of one edition's pages: what is not told, and what nothing follows from. */
export function checkEdition(context: EditionContext, audience: Audience, pages: UnitPage[]): Finding[] {
  const { edition } = context;
  if (pages.length === 0)
    return [finding('TV-572', edition.at, { edition: edition.id, unit: edition.unit, period: edition.period })];
  return [
    ...untold(context, pages),
    ...(audience.id === 'quality-report' ? unproud(context, pages) : []),
    ...checkOwn(context, pages),
    ...checkFigures(context, pages),
    ...checkCycle(context, pages),
  ];
}

/**
 * An error where anyone may read it: a figure never stands alone in public. Unless its story may not be told any more: that
 * must leave the site today, whatever else is to be mended.
 */
function untold({ edition, definitions, group, withheld }: EditionContext, pages: UnitPage[]): Finding[] {
  const alone = pages.flatMap(({ unit, page }) =>
    spreadsOf(page.sections)
      .filter(isAlone)
      .map(({ indicator }) => ({ unit: unit.id, indicator })),
  );
  return definitions.indicators.flatMap((indicator) => {
    const units = alone.filter((one) => one.indicator === indicator.id).map(({ unit }) => unit);
    const lost = withheld.some(({ links }) => links.some((link) => link.indicator === indicator.id));
    return units.length === 0
      ? []
      : [
          finding(
            'TV-570',
            edition.at,
            { edition: edition.id, indicator: indicator.id, units },
            group.public && !lost ? 'error' : 'warning',
          ),
        ];
  });
}

function isAlone({ told, see, counted }: ReturnType<typeof spreadsOf>[number]): boolean {
  return told.every(({ gone }) => gone) && see.length === 0 && counted.state === 'shown';
}

function unproud(context: EditionContext, pages: UnitPage[]): Finding[] {
  const { edition } = context;
  const proud = pages.some(({ page }) => page.sections.some((section) => section.kind === 'stories' && section.id === 'trots'));
  const acts = pages.some(({ unit }) => actionsOf(context, unit.id).length > 0);
  return [
    ...(proud ? [] : [finding('TV-574', edition.at, { edition: edition.id })]),
    ...(acts ? [] : [finding('TV-575', edition.at, { edition: edition.id })]),
  ];
}

function spreadsOf(sections: Section[]) {
  return sections.flatMap((section) => {
    if (section.kind === 'path') return section.steps.flatMap(({ spreads }) => spreads);
    return section.kind === 'spread' ? [section.spread] : [];
  });
}

function storiesIn(section: Section): string[] {
  if (section.kind === 'spread') return section.spread.told.map(({ id }) => id);
  if (section.kind === 'path')
    return section.steps
      .flatMap(({ spreads, stories }) => [...spreads.flatMap(({ told }) => told), ...stories])
      .map(({ id }) => id);
  return section.kind === 'stories' || section.kind === 'tent' ? section.stories.map(({ id }) => id) : [];
}

/** Stories that some edition tells and no page of any group prints: every story has its figure. */
export function checkStories(editions: Pick<EditionContext, 'edition' | 'told'>[], sites: Pick<GroupSite, 'pages'>[]): Finding[] {
  const printed = new Set(sites.flatMap(({ pages }) => pages.flatMap((page) => page.sections.flatMap(storiesIn))));
  const lost = new Map(
    editions.flatMap(({ told }) =>
      told.filter(({ source }) => !printed.has(source.id) && source.withdrawn === null).map(({ source }) => [source.id, source]),
    ),
  );
  const tellers = (story: string) =>
    editions.filter(({ told }) => told.some(({ source }) => source.id === story)).map(({ edition }) => edition.id);
  return [...lost.values()].map(({ id, at }) => finding('TV-571', at, { editions: tellers(id), story: id }));
}

/** Pages of one group that want the same address. */
export function checkAddresses(pages: Page[]): Finding[] {
  const byPath = Map.groupBy(pages, ({ path }) => path);
  return [...byPath].flatMap(([path, same]) =>
    same.length < 2
      ? []
      : [finding('TV-573', { file: 'content', line: null }, { path, titles: same.map(({ title }) => `‘${title}’`) })],
  );
}
