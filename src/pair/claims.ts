import type { Claim, ClaimView } from '../model/index.ts';
import type { EditionContext } from './context.ts';
import { loneFigureOf } from './spread.ts';
import { createPrintOnce } from './print-once.ts';
import { firstSentences, storyOf } from './stories.ts';

/** A sentence of the organisation about itself, beside what was counted and what somebody told. */
export function claimOf(context: EditionContext, { says, indicator, story }: Claim, unit: string): ClaimView {
  const { definitions, told, words, edition, line } = context;
  const counted = definitions.indicators.find(({ id }) => id === indicator);
  const figure = counted && loneFigureOf(context, counted, { unit, once: createPrintOnce(context) });
  const voice = told.find(({ source }) => source.id === story && source.withdrawn === null);
  return {
    says: line(says, edition.at),
    counted: figure?.conclusion ?? null,
    voice: voice ? voiceOf(context, voice) : null,
    prompt: { prompt: words.audiences.council.agree, lines: 2 },
  };
}

function voiceOf(context: EditionContext, told: EditionContext['told'][number]) {
  const link = { indicator: '', unit: '', period: '', at: told.source.at };
  const { byline, quoted, ...story } = storyOf(context, { told, distance: 0, link }, '');
  return { text: firstSentences({ ...story, byline, quoted }), byline, quoted };
}
