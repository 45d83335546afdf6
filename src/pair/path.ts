import type { PathStep, TheoryStep } from '../model/index.ts';
import type { EditionContext } from './context.ts';
import type { PrintOnce } from './print-once.ts';
import { spreadOf } from './spread.ts';

/** One step of a theory of change: what it is, what one may open below it, and what one relied on to come to the next. */
export function pathStepOf(
  context: EditionContext,
  step: TheoryStep,
  { unit, once }: { unit: string; once: PrintOnce },
): PathStep {
  const { words, definitions, told, edition, line } = context;
  const { impact: say } = words.audiences;
  const id = once.anchor(`stap-${step.step}`);
  const indicators = step.indicators.flatMap((wanted) => definitions.indicators.find((one) => one.id === wanted) ?? []);
  const spreads = indicators.flatMap((one) => spreadOf(context, one, { unit, level: 4, once, invite: false })?.spread ?? []);
  const named = step.stories.flatMap((wanted) => told.find(({ source }) => source.id === wanted) ?? []);
  const taken = once.take(
    named.map((one) => ({ told: one, distance: 0, link: { indicator: '', unit: '', period: '', at: one.source.at } })),
  );
  // What a figure of this very step told already is not referred to a few lines below it.
  const here = new Set(spreads.flatMap((spread) => spread.told.map(({ anchor }) => anchor)));
  const see = taken.see.filter(({ anchor }) => !here.has(anchor));
  const stories = new Set([...spreads.flatMap(({ told: own }) => own), ...taken.told, ...see].map(({ anchor }) => anchor)).size;
  return {
    id,
    label: say.step[step.step],
    title: line(step.title, edition.at),
    text: line(step.text, edition.at),
    facts: spreads.flatMap(({ counted }) =>
      counted.state === 'shown' && counted.key ? [{ value: counted.key.headline, label: counted.key.under, voice: null }] : [],
    ),
    opens: spreads.length + stories === 0 ? null : say.opens(spreads.length, stories),
    spreads,
    stories: taken.told,
    see,
    assumptions: step.assumptions.map(({ text, verdict, why }) => ({
      text: line(text, edition.at),
      verdict,
      found: why === null ? say.verdict[verdict] : say.because(say.verdict[verdict], line(why, edition.at)),
    })),
  };
}
