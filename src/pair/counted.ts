import type { Chart, Counted, Covered } from '../model/index.ts';
import type { EditionContext } from './context.ts';
import { besidesOf } from './besides.ts';
import { chartsOf, coveredParts, type Figure } from './figure.ts';
import { headlineOf } from './headline.ts';
import { sayName } from '../sentence/condition.ts';
import { unitName } from './units.ts';

/** The left page of a spread, and the sentence above both. */
export interface CountedPart {
  counted: Counted;
  conclusion: string;
}

/** What is counted: the key number and its drawings, or calmly why there is none. */
export function countedOf(context: EditionContext, figure: Figure): CountedPart {
  const reason = whyNot(context, figure);
  if (!figure.shown || reason !== null) return notShown(reason ?? context.words.figures.hiddenWhy, context);
  const key = headlineOf(context, figure, figure.shown);
  const charts = withoutRepetition(chartsOf(context, figure));
  if (key === null && charts.length === 0) return notShown(context.words.figures.hiddenWhy, context);
  const note = figure.shown.id === figure.asked.id ? null : context.words.figures.wider(context.format.period(figure.shown.id));
  const [first] = charts;
  const titles = figure.moments.length > 0 ? charts.map(({ title }) => title).join(' ') : first?.title;
  const conclusion = titles ?? key?.sentence ?? context.words.pages.noConclusion;
  const besides = besidesOf(context, figure, figure.shown);
  return { counted: { state: 'shown', key, charts, note, besides, ...coveredOf(context, figure) }, conclusion };
}

/** At the place of a division that is hidden stands what it would be, and the one sign. */
function coveredOf(context: EditionContext, figure: Figure): { covered?: Covered } {
  const parts = coveredParts(context, figure);
  const { words, format } = context;
  if (parts.length === 0) return {};
  const what = words.charts.brokenDown(figure.indicator.title, format.list(parts.map(sayName)));
  return { covered: { what, reason: words.figures.hiddenWhy } };
}

/** A second drawing does not say again what the first one said. */
function withoutRepetition([first, ...others]: Chart[]): Chart[] {
  if (!first) return [];
  const said = sentencesOf(first.title);
  const left = (title: string) => sentencesOf(title).filter((sentence) => !said.includes(sentence));
  return [first, ...others.map((chart) => ({ ...chart, title: left(chart.title).join(' ') || chart.title }))];
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
}

function notShown(reason: string, { words }: EditionContext): CountedPart {
  return { counted: { state: 'not-shown', reason }, conclusion: words.pages.noConclusion };
}

/** Why there is no figure; `null` when there is one. */
function whyNot(context: EditionContext, { indicator, shown, state, asked, unit }: Figure): string | null {
  const { words, format, definitions } = context;
  const { pages } = words;
  if (indicator.unavailable) return pages.unavailable(indicator.unavailable.kind, indicator.unavailable.reason);
  if (state === 'empty') return pages.empty(indicator.noun[1], unitName(definitions.organisation, unit), format.period(asked.id));
  if (state === 'not-yet')
    return pages.notYet(indicator.followUp && pages.duration(indicator.followUp.amount, indicator.followUp.unit));
  if (state === 'absent') return pages.absent(format.period(asked.id));
  return shown ? null : words.figures.hiddenWhy;
}
