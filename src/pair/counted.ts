import type { Chart, Counted } from '../model/index.ts';
import type { EditionContext } from './context.ts';
import { chartsOf, type Figure } from './figure.ts';
import { headlineOf } from './headline.ts';
import { unitName } from './units.ts';

/** The left page of a spread, and the sentence above both. */
export interface CountedPart {
  counted: Counted;
  conclusion: string;
}

/** What is counted: the key number and its drawings, or calmly why there is none. */
export function countedOf(context: EditionContext, figure: Figure): CountedPart {
  const reason = whyNot(context, figure);
  const headline = figure.shown && reason === null ? headlineOf(context, figure, figure.shown) : null;
  if (!figure.shown || reason !== null || headline === null) return notShown(reason ?? context.words.figures.hiddenWhy, context);
  const charts = chartsOf(context, figure);
  const note = figure.shown.id === figure.asked.id ? null : context.words.figures.wider(context.format.period(figure.shown.id));
  return {
    counted: { state: 'shown', ...headline, charts, note },
    conclusion: conclusionOf(context, headline.headline, headline.under, charts),
  };
}

function notShown(reason: string, { words }: EditionContext): CountedPart {
  return { counted: { state: 'not-shown', reason }, conclusion: words.pages.noConclusion };
}

/** A drawing knows best what it shows; without one the key number is said as a sentence. */
function conclusionOf({ words }: EditionContext, headline: string, under: string, [first]: Chart[]): string {
  return first?.title ?? words.pages.fullSentence(headline, under);
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
