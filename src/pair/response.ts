import { pairSeries, pairStates, type Indicator, type Section, type Unit } from '../model/index.ts';
import { findNumber, findState } from '../numbers.ts';
import type { EditionContext } from './context.ts';
import { blockOf, findFigure } from './figure.ts';
import { headlineOf } from './headline.ts';
import { isResponse } from './ours.ts';
import { sayNumber, sayState } from './say.ts';

/** Who answered, per way of asking: before a reader trusts an answer. Nothing when nothing was asked. */
export function responseTable(context: EditionContext, unit: Unit): Section[] {
  const { words, format, definitions } = context;
  const { pages } = words;
  const rows = definitions.indicators.filter(isResponse).flatMap((indicator) => {
    const figure = findFigure(context, indicator, unit.id);
    if (!figure) return [];
    const said = figure.shown && headlineOf(context, figure, figure.shown);
    return [
      [
        indicator.title,
        said ? said.headline : sayState(figure.state, indicator, context),
        said ? said.under : '',
        format.period((figure.shown ?? figure.asked).id),
      ],
    ];
  });
  if (rows.length === 0) return [];
  const table = { caption: pages.responseCaption, head: [pages.measured, pages.answeredHead, pages.meaning, pages.period], rows };
  return [{ kind: 'table', id: 'respons', title: pages.responseTitle, lead: pages.responseLead, table }];
}

/** Of responses that count a start with an end: who has both, only one of them, or no list at all. Nothing when none may be shown. */
export function listsTable(context: EditionContext, unit: Unit): Section[] {
  const { pages, change, charts } = context.words;
  const rows = context.definitions.indicators.filter(isResponse).flatMap((indicator) => listsRow(context, indicator, unit));
  if (rows.length === 0) return [];
  const table = {
    caption: change.listsCaption,
    head: [pages.measured, ...change.states, charts.columns.total, pages.period],
    rows,
  };
  return [{ kind: 'table', id: 'welke-lijsten', title: change.listsTitle, lead: change.listsLead, table }];
}

function listsRow(context: EditionContext, indicator: Indicator, unit: Unit): string[][] {
  const { set, format } = context;
  const figure = findFigure(context, indicator, unit.id);
  if (!figure?.shown) return [];
  const block = { ...blockOf(figure, figure.shown), series: pairSeries.states };
  if (findState(set, block) !== 'shown') return [];
  const count = (category: string) => findNumber(set, { ...block, face: 'count', category });
  const cells = pairStates.map((state) => {
    const found = count(state);
    return found ? sayNumber(found, context) : format.number(0);
  });
  const n = findNumber(set, { ...block, face: 'n' });
  return [[indicator.title, ...cells, sayNumber(n, context), format.period(figure.shown.id)]];
}
