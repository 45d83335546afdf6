import { finding, type Finding } from '../findings/index.ts';
import { contains, type Action, type Section, type Sign } from '../model/index.ts';
import type { UnitPage } from './check.ts';
import type { EditionContext } from './context.ts';
import { isResponse } from './ours.ts';
import { lineage, periodIn } from './units.ts';

/** What an edition lacks to be honest and of use: something done with it, both signs, more than satisfaction alone. */
export function checkCycle(context: EditionContext, pages: UnitPage[]): Finding[] {
  return [...withoutActions(context), ...unbalanced(context, pages), ...onlySatisfied(context, pages)];
}

/** Two reports in a row about one unit, for one audience, from whose figures no action came. */
function withoutActions(context: EditionContext): Finding[] {
  const { edition, editions, definitions } = context;
  if (edition.audience !== 'quality-report') return [];
  const before = editions
    .map((parts) => parts.edition)
    .filter(({ audience, unit, date }) => audience === edition.audience && unit === edition.unit && date < edition.date)
    .toSorted((a, b) => b.date.localeCompare(a.date))[0];
  const isBare = (of: typeof edition) => !definitions.actions.some((action) => cameFrom(action, of, context));
  if (!before || !isBare(edition) || !isBare(before)) return [];
  return [finding('TV-811', edition.at, { edition: edition.id, previous: before.id })];
}

/** Whether an action came from a figure of this edition's unit or below it, in its period, or from a story of its year. */
function cameFrom({ from }: Action, { unit, period }: EditionContext['edition'], { definitions }: EditionContext): boolean {
  const { organisation, stories } = definitions;
  const own = periodIn(organisation, period);
  const isIn = (id: string) => {
    const one = periodIn(organisation, id);
    return own !== null && one !== null && (contains(own, one) || contains(one, own));
  };
  const isOf = (id: string) => lineage(organisation, id).some((above) => above.id === unit);
  return from.some((origin) => {
    if (!('story' in origin)) return isOf(origin.unit) && isIn(origin.period);
    return stories.some(({ id, links }) => id === origin.story && links.some((link) => isOf(link.unit) && isIn(link.period)));
  });
}

/** From so many stories on, one sign only is no chance. */
const fewest = 3;

function unbalanced({ edition, told }: EditionContext, pages: UnitPage[]): Finding[] {
  const printed = new Set(pages.flatMap(({ page }) => page.sections.flatMap(storiesOf)));
  const signs = told.flatMap(({ source, quoted }) => (quoted && printed.has(source.id) ? (source.sign ?? []) : []));
  const isGood = (sign: Sign) => sign === 'positive' || sign === 'stable-and-good';
  const good = signs.filter(isGood).length;
  if (signs.length < fewest || (good > 0 && good < signs.length)) return [];
  return [finding('TV-822', edition.at, { edition: edition.id, count: signs.length, isGood: good > 0 })];
}

function storiesOf(section: Section): string[] {
  if (section.kind === 'spread') return section.spread.told.map(({ id }) => id);
  return section.kind === 'stories' ? section.stories.map(({ id }) => id) : [];
}

/** “Thirty families, and all of them satisfied” says little by itself. */
function onlySatisfied({ edition, definitions, words }: EditionContext, pages: UnitPage[]): Finding[] {
  const shown = new Set(
    pages.flatMap(({ page }) =>
      page.sections.flatMap((section) => (section.kind === 'spread' ? [section.spread.indicator] : [])),
    ),
  );
  const indicators = definitions.indicators.filter((indicator) => shown.has(indicator.id) && !isResponse(indicator));
  const isAlone = indicators.length > 0 && indicators.every(({ id, title }) => words.cycle.satisfaction.test(`${id} ${title}`));
  return isAlone ? [finding('TV-823', edition.at, { edition: edition.id, indicators: indicators.map(({ id }) => id) })] : [];
}
