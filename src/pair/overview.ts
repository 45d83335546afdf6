import type { Indicator, Section, Unit } from '../model/index.ts';
import { findNumber } from '../numbers.ts';
import { scopeOf } from '../scope.ts';
import type { EditionContext } from './context.ts';
import { responseText } from './about.ts';
import { blockOf, findFigure } from './figure.ts';
import { headlineOf, isTold, sayHeadline } from './headline.ts';
import { isResponse } from './ours.ts';
import { sayNumber, sayState } from './say.ts';

/** Every figure of a unit in one table, in the author's order: what it says, of how many, who answered, what others have. Nothing for one figure. */
export function overviewOf(context: EditionContext, unit: Unit): Section[] {
  const { words, edition, definitions } = context;
  const { indicators } = scopeOf(edition, definitions);
  const asked = definitions.indicators.filter((indicator) => indicators.has(indicator.id) && !isResponse(indicator));
  const rows = asked.flatMap((indicator) => rowOf(context, indicator, unit));
  const { overview } = words.comparing;
  if (rows.length < 2) return [];
  const table = { caption: overview.caption(unit.name), head: overview.head, rows };
  return [{ kind: 'table', id: 'overzicht', title: overview.title, lead: overview.lead, table }];
}

function rowOf(context: EditionContext, indicator: Indicator, unit: Unit): string[][] {
  const { words, set, format } = context;
  const figure = findFigure(context, indicator, unit.id);
  if (!figure) return [];
  const { shown } = figure;
  const said = shown && headlineOf(context, figure, shown);
  const number = (face: 'n' | 'reference') => {
    const found = shown && findNumber(set, { ...blockOf(figure, shown), face });
    return found && isTold(found) ? found : null;
  };
  const [n, reference] = [number('n'), number('reference')];
  const isShare = indicator.measure === 'share' || indicator.measure === 'distribution';
  const { nothing } = words.charts;
  // A list of questions, and what was asked at several moments, has no one number: it is shown, and stands above.
  const isSeveral = shown !== null && (indicator.items !== undefined || figure.moments.length > 0);
  const why = isSeveral ? words.comparing.overview.several : sayState(figure.state, indicator, context);
  return [
    [
      indicator.title,
      said ? sayHeadline(said, context) : why,
      n ? sayNumber(n, context) : nothing,
      responseText(context, figure) ?? nothing,
      reference?.value == null ? nothing : isShare ? format.percent(reference.value) : sayNumber(reference, context),
      format.period((shown ?? figure.asked).id),
    ],
  ];
}
