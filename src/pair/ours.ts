import type { Fact, Indicator, Link, Section, Unit } from '../model/index.ts';
import { findNumber } from '../numbers.ts';
import { actionsOf } from './actions.ts';
import { definitionPath } from './address.ts';
import { concerns } from './concerns.ts';
import type { EditionContext } from './context.ts';
import { blockOf, findFigure, type Figure } from './figure.ts';
import { headlineOf, isTold, nounFor } from './headline.ts';
import { sayNumber } from './say.ts';
import { sourcesTexts } from './source.ts';

/** “Zijn dit onze cijfers?”: response, how many, which period, which definitions, which sources. Before any result. */
export function oursOf(context: EditionContext, unit: Unit): Section {
  const { words, format, edition, definitions } = context;
  const { pages } = words;
  const asked = definitions.indicators.filter((indicator) => concerns(context, indicator, unit.id));
  const figures = asked.flatMap((indicator) => findFigure(context, indicator, unit.id) ?? []);
  const sources = definitions.sources.filter(({ id }) => figures.some(({ indicator }) => indicator.source === id));
  const links: Link[] = figures.map(({ indicator }) => ({
    text: indicator.title,
    path: definitionPath(indicator.id),
    current: false,
  }));
  return {
    kind: 'facts',
    id: 'onze-cijfers',
    title: pages.ours,
    lead: pages.oursLead,
    facts: [
      ...sizes(context, figures),
      ...responses(context, figures),
      ...hiddenFact(context, figures),
      ...actionsFact(context, unit),
    ],
    rows: [
      { label: pages.period, texts: [format.period(edition.period)], links: [] },
      ...(sources.length > 0 ? [{ label: pages.source, texts: sourcesTexts(context, sources), links: [] }] : []),
      { label: pages.definitionsShort, texts: [], links },
    ],
  };
}

/** How many there were, once per file. */
function sizes(context: EditionContext, figures: Figure[]): Fact[] {
  const firsts = figures.filter(
    (figure, index) => !isResponse(figure.indicator) && figures.findIndex((other) => sameCount(other, figure)) === index,
  );
  return firsts
    .flatMap((figure) => {
      const n = figure.shown && findNumber(context.set, { ...blockOf(figure, figure.shown), face: 'n' });
      if (!figure.shown || !n || !isTold(n)) return [];
      const noun = nounFor(context, figure.indicator, n);
      return [{ value: sayNumber(n, context), label: withPeriod(context, noun, figure), voice: null }];
    })
    .slice(0, 2);
}

function sameCount(one: Figure, other: Figure): boolean {
  return (
    !isResponse(one.indicator) &&
    one.indicator.source === other.indicator.source &&
    one.indicator.noun[1] === other.indicator.noun[1]
  );
}

function responses(context: EditionContext, figures: Figure[]): Fact[] {
  return figures
    .filter(({ indicator }) => isResponse(indicator))
    .flatMap((figure) => {
      const said = figure.shown && headlineOf(context, figure, figure.shown);
      return said
        ? [{ value: said.headline, label: withPeriod(context, said.under || figure.indicator.title, figure), voice: null }]
        : [];
    })
    .slice(0, 2);
}

/** A fact about a wider period than the page's says so. */
function withPeriod({ words, format }: EditionContext, text: string, { shown, asked }: Figure): string {
  return shown && shown.id !== asked.id ? words.pages.inPeriod(text, format.period(shown.id)) : text;
}

function hiddenFact({ words }: EditionContext, figures: Figure[]): Fact[] {
  const hidden = figures.filter(({ state, shown, asked }) => state === 'hidden' && shown?.id !== asked.id).length;
  return hidden === 0 ? [] : [{ value: String(hidden), label: words.pages.figuresHidden(hidden), voice: null }];
}

function actionsFact(context: EditionContext, unit: Unit): Fact[] {
  const running = actionsOf(context, unit.id).filter(({ state }) => state === 'running').length;
  return running === 0 ? [] : [{ value: String(running), label: context.words.pages.actionsRunning(running), voice: null }];
}

/** Whether an indicator tells who answered, and so how far others may be trusted, rather than a result. */
export function isResponse({ measure }: Indicator): boolean {
  return measure === 'response';
}
