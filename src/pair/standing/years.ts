import { noText, parsePeriod, type Page, type Period } from '../../model/index.ts';
import { editionPath, unitHomePath, yearPath, yearsPath } from '../address.ts';
import type { EditionContext, GroupContext } from '../context.ts';
import { formerOf, isBefore } from '../../definition-since.ts';
import { findState } from '../../numbers.ts';
import { blockOf, findFigure } from '../figure.ts';
import { pageOf } from '../frame.ts';
import { headlineOf, sayHeadline } from '../headline.ts';
import { sayState } from '../say.ts';
import type { MadeEdition } from '../standing.ts';
import { citationOf } from './cite.ts';

/** From year to year in one table, then the archive: a page per year of publication with how to refer to each edition. */
export function yearPages(context: GroupContext, editions: MadeEdition[]): Page[] {
  const years = [...new Set(editions.map(({ context: { edition } }) => edition.date.slice(0, 4)))].sort().reverse();
  return [overview(context, { editions, years }), ...years.map((year) => yearPage(context, { editions, year }))];
}

function overview(context: GroupContext, { editions, years }: { editions: MadeEdition[]; years: string[] }): Page {
  const { archive } = context.words;
  const table = tableOf(context, editions);
  const units = unitItems(editions);
  return pageOf(context, {
    path: yearsPath,
    kind: 'free',
    title: archive.years,
    description: archive.yearsLead,
    kicker: context.definitions.organisation.name,
    sections: [
      { kind: 'cover', title: archive.years, lead: noText, facts: [], contents: [] },
      ...(table.rows.length > 0
        ? [
            {
              kind: 'table' as const,
              id: 'cijfers',
              title: context.definitions.organisation.name,
              lead: archive.yearsLead,
              table,
            },
          ]
        : []),
      {
        kind: 'list',
        id: 'jaren',
        title: archive.allYears,
        items: years.map((year) => ({
          link: { text: archive.yearTitle(year), path: yearPath(year), current: false },
          text: null,
        })),
      },
      ...(units.length > 0 ? [{ kind: 'list' as const, id: 'eenheden', title: archive.teamPages, items: units }] : []),
    ],
  });
}

/** Teams and parts that have a home here, in the author's order. */
function unitItems(editions: MadeEdition[]) {
  const units = new Map(
    editions.flatMap(({ context }) => context.definitions.organisation.units.map((unit) => [unit.id, unit] as const)),
  );
  const homes = new Set(
    editions.flatMap(({ pages }) => pages.flatMap(({ path, kind }) => (kind === 'unit' ? [path.split('/')[2] ?? ''] : []))),
  );
  return [...units.values()]
    .filter(({ id, parent }) => parent !== null && homes.has(id))
    .map(({ id, name }) => ({ link: { text: name, path: unitHomePath(id), current: false }, text: null }));
}

function yearPage(context: GroupContext, { editions, year }: { editions: MadeEdition[]; year: string }): Page {
  const { archive } = context.words;
  const own = editions
    .filter(({ context: { edition } }) => edition.date.startsWith(year))
    .toSorted((a, b) => b.context.edition.date.localeCompare(a.context.edition.date));
  const items = own.map(({ context: made }) => ({
    link: { text: made.edition.title, path: editionPath(made.edition), current: false },
    text: citationOf(made, made.edition.audience === 'team' ? null : made.edition.unit),
  }));
  return pageOf(context, {
    path: yearPath(year),
    kind: 'free',
    title: archive.yearTitle(year),
    description: archive.yearLead,
    kicker: context.definitions.organisation.name,
    sections: [
      { kind: 'cover', title: archive.yearTitle(year), lead: noText, facts: [], contents: [] },
      { kind: 'list', id: 'uitgaven', title: archive.cite, items },
    ],
  });
}

/** What the edition about the whole that goes on longest, and of those says most, tells of every year it may show. */
function tableOf({ words }: GroupContext, editions: MadeEdition[]) {
  const { archive } = words;
  const lastYear = ({ context }: MadeEdition) => yearsOf(context).at(-1)?.id ?? '';
  const [newest] = editions
    .filter(({ context: { edition, definitions } }) => edition.part === null && isWhole(edition.unit, definitions))
    .toSorted(
      (a, b) =>
        lastYear(b).localeCompare(lastYear(a)) ||
        b.context.set.versions.size - a.context.set.versions.size ||
        b.context.edition.date.localeCompare(a.context.edition.date),
    );
  const years = newest ? yearsOf(newest.context) : [];
  const rows = newest
    ? newest.context.definitions.indicators.flatMap((indicator) => rowOf(newest.context, indicator, years))
    : [];
  return { caption: archive.yearsCaption, head: [archive.figure, ...years.map(({ id }) => id)], rows };
}

function isWhole(unit: string, { organisation }: EditionContext['definitions']): boolean {
  return organisation.units.find(({ id }) => id === unit)?.parent === null;
}

function yearsOf({ set, edition, definitions }: EditionContext): Period[] {
  const ids = new Set([...set.numbers.values()].filter(({ key }) => key.unit === edition.unit).map(({ key }) => key.period));
  return [...ids]
    .flatMap((id) => parsePeriod(id, definitions.organisation.firstMonth) ?? [])
    .filter(({ grain }) => grain === 'year')
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

function rowOf(
  context: EditionContext,
  indicator: EditionContext['definitions']['indicators'][number],
  years: Period[],
): string[][] {
  const figure = findFigure(context, indicator, context.edition.unit);
  if (!figure?.shown) return [];
  const { indicators, organisation } = context.definitions;
  const former = formerOf(indicator, { indicators, firstMonth: organisation.firstMonth });
  const said = years.map((year) => {
    const isFormer = former !== null && isBefore(year, former);
    const own = isFormer ? { ...figure, indicator: former.indicator } : figure;
    const headline = headlineOf(context, own, year);
    if (!headline) return { text: sayState(findState(context.set, blockOf(own, year)), indicator, context), isShown: false };
    const told = sayHeadline(headline, context);
    return { text: isFormer ? context.words.charts.formerly(told) : told, isShown: true };
  });
  return said.some(({ isShown }) => isShown) ? [[indicator.title, ...said.map(({ text }) => text)]] : [];
}
