import type { Section, Unit } from '../model/index.ts';
import type { EditionContext } from './context.ts';
import { findFigure } from './figure.ts';
import { headlineOf } from './headline.ts';
import { isResponse } from './ours.ts';

/** Who answered, per way of asking: before a reader trusts an answer. Nothing when nothing was asked. */
export function responseTable(context: EditionContext, unit: Unit): Section[] {
  const { words, format, definitions } = context;
  const { pages, figures } = words;
  const rows = definitions.indicators.filter(isResponse).flatMap((indicator) => {
    const figure = findFigure(context, indicator, unit.id);
    if (!figure) return [];
    const said = figure.shown && headlineOf(context, figure, figure.shown);
    return [
      [
        indicator.title,
        said ? said.headline : figures.hidden,
        said ? said.under : '',
        format.period((figure.shown ?? figure.asked).id),
      ],
    ];
  });
  if (rows.length === 0) return [];
  const table = { caption: pages.responseCaption, head: [pages.measured, pages.answeredHead, pages.meaning, pages.period], rows };
  return [{ kind: 'table', id: 'respons', title: pages.responseTitle, lead: pages.responseLead, table }];
}
