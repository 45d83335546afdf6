import { finding, type Finding } from '../findings/index.ts';
import { usualMostIndicators, type AudienceId, type Section } from '../model/index.ts';
import type { EditionContext } from './context.ts';

/** Audiences whose readers ask what came of the help. */
const outcomes: readonly AudienceId[] = ['quality-report', 'impact', 'municipality'];

/** Pages with more questions than anybody discusses, and pages about outcomes that only count what was done. */
export function checkFigures({ edition, definitions }: EditionContext, pages: { page: { sections: Section[] } }[]): Finding[] {
  const most = definitions.organisation.mostIndicators ?? usualMostIndicators;
  const asked = pages.map(({ page }) => [
    ...new Set(page.sections.flatMap((section) => (section.kind === 'spread' ? [section.spread.indicator] : []))),
  ]);
  const largest = Math.max(0, ...asked.map(({ length }) => length));
  const kinds = new Set(asked.flat().map((id) => definitions.indicators.find((indicator) => indicator.id === id)?.kind));
  const onlyDone = kinds.has('output') && !kinds.has('outcome') && !kinds.has('impact');
  return [
    ...(largest > most ? [finding('TV-580', edition.at, { edition: edition.id, found: largest, most })] : []),
    ...(onlyDone && outcomes.includes(edition.audience) ? [finding('TV-581', edition.at, { edition: edition.id })] : []),
  ];
}
