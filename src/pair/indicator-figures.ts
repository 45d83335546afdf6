import { requestText, type Chart, type Indicator, type Section } from '../model/index.ts';
import type { EditionContext, EditionParts, GroupContext } from './context.ts';
import { countedOf } from './counted.ts';
import { findFigure, requestsFor } from './figure.ts';
import { firstDrawing } from './spread.ts';
import { findUnit } from './units.ts';

/** How an indicator went for the whole, then its teams side by side per kind of help, in the author's order, where the group has team pages. */
export function indicatorFigures(context: GroupContext, indicator: Indicator): Section[] {
  const newest = context.editions.toSorted((a, b) => b.edition.date.localeCompare(a.edition.date));
  const knowing = newest.filter(({ set, edition }) => set.versions.has(indicator.id) && edition.part === null);
  const [whole] = knowing.filter(({ edition }) => edition.audience !== 'team' && edition.audience !== 'newsletter');
  const [teams] = knowing.filter(({ edition }) => edition.audience === 'team');
  return [
    ...(whole ? history({ ...context, ...whole }, indicator) : []),
    ...(teams ? besides({ ...context, ...teams }, indicator) : []),
  ];
}

function history(context: EditionContext, indicator: Indicator): Section[] {
  const figure = findFigure(context, indicator, context.edition.unit);
  if (!figure?.shown) return [];
  const { counted, conclusion } = countedOf(context, figure);
  if (counted.state !== 'shown' || counted.charts.length === 0) return [];
  const question = context.words.archive.history;
  return [
    {
      kind: 'figure',
      level: 2,
      id: 'verloop',
      indicator: indicator.id,
      question,
      conclusion,
      counted: firstDrawing(counted),
      about: [],
    },
  ];
}

function besides(context: EditionContext, indicator: Indicator): Section[] {
  const { archive } = context.words;
  return branchesOf(context).flatMap(({ id, name }) => {
    const chart = besideChart(context, indicator, id);
    if (!chart) return [];
    const counted = { state: 'shown' as const, key: null, charts: [chart], note: archive.besideNote, besides: [] };
    return [
      {
        kind: 'figure' as const,
        level: 2 as const,
        id: `naast-${id}`,
        indicator: indicator.id,
        question: archive.beside(name),
        conclusion: chart.title,
        counted,
        about: [],
      },
    ];
  });
}

function besideChart(context: EditionContext, indicator: Indicator, branch: string): Chart | null {
  const figure = findFigure(context, indicator, branch);
  const request = figure && requestsFor(context, figure).find(({ kind }) => kind === 'compare');
  return (request && context.charts.get(requestText(request))) ?? null;
}

/** Kinds of help with teams of their own, in the author's order. */
export function branchesOf({ definitions }: Pick<EditionParts, 'definitions'>) {
  const { units } = definitions.organisation;
  const parents = new Set(units.map(({ parent }) => parent));
  const leaves = units.filter(({ id }) => !parents.has(id));
  return [...new Set(leaves.flatMap(({ parent }) => parent ?? []))].flatMap((id) => findUnit(definitions.organisation, id) ?? []);
}
