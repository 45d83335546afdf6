import type { Section, Unit } from '../model/index.ts';
import { scopeOf } from '../scope.ts';
import type { EditionContext } from './context.ts';
import { findFigure } from './figure.ts';
import { isResponse } from './ours.ts';

/** “Wat deze cijfers niet zeggen”: what figures cannot see, in the author's words where there are any. */
export function limitsOf(context: EditionContext, unit: Unit): Section {
  const { words, definitions, format, edition } = context;
  const { pages } = words;
  const figures = definitions.indicators.flatMap((indicator) => findFigure(context, indicator, unit.id) ?? []);
  const hidden = figures
    .filter(({ shown, asked, state }) => state === 'hidden' && shown?.id !== asked.id)
    .map(({ indicator }) => indicator.title);
  const scopes = figures.flatMap(({ indicator }) => (indicator.scope ? [pages.scopeOf(indicator.title, indicator.scope)] : []));
  const { indicators } = scopeOf(edition, definitions);
  const missing = definitions.indicators.flatMap(({ id, title, unavailable }) =>
    unavailable && indicators.has(id) ? [pages.unavailableOf(title, unavailable.reason)] : [],
  );
  return {
    kind: 'points',
    id: 'grenzen',
    title: pages.limits,
    points: [
      pages.limitContribution,
      ...(figures.some(({ indicator }) => isResponse(indicator)) ? [pages.limitResponse] : []),
      ...(figures.some(({ indicator }) => indicator.kind === 'outcome' || indicator.kind === 'impact')
        ? [pages.limitControl]
        : []),
      pages.limitComparison,
      ...(figures.some(({ indicator }) => indicator.compared !== false) ? [pages.limitRegression] : []),
      ...scopes,
      ...missing,
      ...(hidden.length > 0 ? [pages.limitHidden(format.list(hidden))] : []),
    ],
  };
}
