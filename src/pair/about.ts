import type { Indicator, Link, Period, Spread } from '../model/index.ts';
import { findNumber } from '../numbers.ts';
import { definitionPath } from './address.ts';
import { comparedWith } from './compared.ts';
import type { EditionContext } from './context.ts';
import { blockOf, findFigure, type Figure } from './figure.ts';
import { headlineOf, nounFor } from './headline.ts';
import { definitionSentences } from '../sentence.ts';
import { sayNumber, sayState } from './say.ts';
import { sourceText } from './source.ts';

/** Definition, how many, response, source: what a reader needs to trust a figure, one click away. */
export function aboutOf(context: EditionContext, figure: Figure): Spread['about'] {
  const { words, definitions } = context;
  const { pages, comparing } = words;
  const { indicator } = figure;
  const period = figure.shown ?? figure.asked;
  const source = definitions.sources.find(({ id }) => id === indicator.source);
  const rows: [label: string, text: string | null, link: Link | null][] = [
    [
      pages.definition,
      definitionSentences(indicator, { ...context, sources: definitions.sources })[0] ?? indicator.title,
      { text: pages.readDefinition, path: definitionPath(indicator.id), current: false },
    ],
    [pages.about, aboutWhom(context, figure, period), null],
    [pages.response, responseText(context, figure), null],
    [comparing.comparedWith, figure.shown && comparedWith(context, figure, figure.shown), null],
    [pages.source, source ? sourceText(context, source) : null, null],
    [pages.scope, indicator.scope, null],
  ];
  return rows.flatMap(([label, text, link]) => (text === null ? [] : [{ label, text, link }]));
}

function aboutWhom(context: EditionContext, figure: Figure, period: Period): string {
  const n = figure.shown && findNumber(context.set, { ...blockOf(figure, figure.shown), face: 'n' });
  const when = context.format.period(period.id);
  if (!n || n.value === null) return when;
  return context.words.pages.nIn(sayNumber(n, context), nounFor(context, figure.indicator, n), when);
}

/** What the response indicator of this figure says of the same unit and period; `null` when it has none. */
export function responseText(context: EditionContext, { indicator, unit }: Figure): string | null {
  const response = responseOf(context, indicator);
  const figure = response && findFigure(context, response, unit);
  if (!figure || figure.state === 'empty') return null;
  const said = figure.shown && headlineOf(context, figure, figure.shown);
  return said ? context.words.pages.explained(said.headline, said.under) : sayState(figure.state, figure.indicator, context);
}

function responseOf({ definitions }: EditionContext, indicator: Indicator): Indicator | null {
  return definitions.indicators.find(({ id }) => id === indicator.response) ?? null;
}
