import type { Audience } from '../audiences/index.ts';
import { finding, type Finding } from '../findings/index.ts';
import type { Page, Section, Unit } from '../model/index.ts';
import { actionsOf } from './actions.ts';
import type { EditionContext } from './context.ts';

/** One page of an edition, with whom it is about. */
export interface UnitPage {
  unit: Unit;
  page: Page;
}

/** What an author should know of one edition's pages: what is not told, not printed, not followed by an action. */
export function checkEdition(context: EditionContext, audience: Audience, pages: UnitPage[]): Finding[] {
  const { edition } = context;
  if (pages.length === 0)
    return [finding('TV-572', edition.at, { edition: edition.id, unit: edition.unit, period: edition.period })];
  return [
    ...untold(context, pages),
    ...unprinted(context, pages),
    ...(audience.id === 'quality-report' ? unproud(context, pages) : []),
  ];
}

/** An error where anyone may read it: a figure never stands alone in public. */
function untold({ edition, definitions, group }: EditionContext, pages: UnitPage[]): Finding[] {
  const alone = pages.flatMap(({ unit, page }) =>
    spreadsOf(page.sections)
      .filter(isAlone)
      .map(({ id }) => ({ unit: unit.id, indicator: id.replace(/-\d+$/, '') })),
  );
  return definitions.indicators.flatMap((indicator) => {
    const units = alone.filter((one) => one.indicator === indicator.id).map(({ unit }) => unit);
    return units.length === 0
      ? []
      : [
          finding(
            'TV-570',
            edition.at,
            { edition: edition.id, indicator: indicator.id, units },
            group.public ? 'error' : 'warning',
          ),
        ];
  });
}

function isAlone({ told, see, counted }: ReturnType<typeof spreadsOf>[number]): boolean {
  return told.length === 0 && see.length === 0 && counted.state === 'shown';
}

function unprinted({ edition, told }: EditionContext, pages: UnitPage[]): Finding[] {
  const printed = new Set(pages.flatMap(({ page }) => page.sections.flatMap(storiesIn)));
  return told
    .filter(({ source }) => !printed.has(source.id))
    .map(({ source }) => finding('TV-571', source.at, { edition: edition.id, story: source.id }));
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
  return sections.flatMap((section) => (section.kind === 'spread' ? [section.spread] : []));
}

function storiesIn(section: Section): string[] {
  if (section.kind === 'spread') return section.spread.told.map(({ id }) => id);
  return section.kind === 'stories' ? section.stories.map(({ id }) => id) : [];
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
