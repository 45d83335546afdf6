import type { Indicator, Section, Unit } from '../model/index.ts';
import { scopeOf } from '../scope.ts';
import { sayTarget } from '../target.ts';
import type { EditionContext } from './context.ts';
import { findFigure } from './figure.ts';
import { headlineOf, sayHeadline } from './headline.ts';

/** What was promised beforehand beside what was reached, in the author's order; nothing when nothing was promised for this unit and period. */
export function promisesOf(context: EditionContext, unit: Unit): Section[] {
  const { words, definitions, edition } = context;
  const { impact: say } = words.audiences;
  const { indicators } = scopeOf(edition, definitions);
  const rows = definitions.indicators.filter(({ id }) => indicators.has(id)).flatMap((one) => rowsOf(context, one, unit));
  if (rows.length === 0) return [];
  const table = { caption: say.promisedCaption, head: say.promisedHead, rows };
  return [{ kind: 'table', id: 'beloofd', title: say.promised, lead: say.promisedLead, table }];
}

function rowsOf(context: EditionContext, indicator: Indicator, unit: Unit): string[][] {
  const { words, format, edition } = context;
  const figure = findFigure(context, indicator, unit.id);
  const said = figure?.shown && figure.shown.id === edition.period ? headlineOf(context, figure, figure.shown) : null;
  return indicator.targets
    .filter((target) => target.unit === unit.id && target.period === edition.period)
    .map(({ value, fixedOn }) => [
      indicator.title,
      sayTarget(indicator, value, format),
      format.date(fixedOn),
      said ? sayHeadline(said, context) : words.figures.hidden,
      said?.under ?? '',
    ]);
}
