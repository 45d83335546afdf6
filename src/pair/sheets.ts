import {
  noText,
  requestText,
  type Blank,
  type Edition,
  type Indicator,
  type Page,
  type Section,
  type Unit,
} from '../model/index.ts';
import { sheetPath } from './address.ts';
import type { EditionContext } from './context.ts';
import { countedOf } from './counted.ts';
import { blankRequestFor, findFigure } from './figure.ts';
import { editionPageOf } from './frame.ts';
import { isResponse } from './ours.ts';
import { scopeOf } from '../scope.ts';

/** Whether an edition is for people who sit together with paper: then it has sheets to print. */
export function hasSheets({ audience }: Pick<Edition, 'audience'>): boolean {
  return audience === 'team' || audience === 'session';
}

export const sheetIds = ['teken-het-zelf', 'geteld-en-verteld'] as const;
export type SheetId = (typeof sheetIds)[number];

/** The sheets of a unit: empty axes to draw in before one sees the result, and the form “counted and told” with room to write. */
export function sheetPages(context: EditionContext, unit: Unit): Page[] {
  if (!hasSheets(context.edition)) return [];
  return [drawSheet(context, unit), tellSheet(context, unit)].filter((page) => page !== null);
}

type Item = Extract<Section, { kind: 'worksheet' }>['items'][number];

function drawSheet(context: EditionContext, unit: Unit): Page | null {
  const { draw } = context.words.cycle;
  const items = indicatorsOf(context).flatMap((indicator): Item[] => {
    const figure = findFigure(context, indicator, unit.id);
    const request = figure && blankRequestFor(context, figure);
    const chart = request && context.charts.get(requestText(request));
    if (!chart) return [];
    return [{ id: indicator.id, question: indicator.question, said: null, chart, prompts: [{ prompt: draw.why, lines: 2 }] }];
  });
  return items.length === 0 ? null : sheetOf(context, unit, { id: 'teken-het-zelf', words: draw, items });
}

function tellSheet(context: EditionContext, unit: Unit): Page | null {
  const { tell } = context.words.cycle;
  const prompts: Blank[] = tell.prompts.map((prompt) => ({ prompt, lines: 2 }));
  const items = indicatorsOf(context).flatMap((indicator): Item[] => {
    const figure = findFigure(context, indicator, unit.id);
    if (!figure) return [];
    return [
      { id: indicator.id, question: indicator.question, said: countedOf(context, figure).conclusion, chart: null, prompts },
    ];
  });
  return items.length === 0 ? null : sheetOf(context, unit, { id: 'geteld-en-verteld', words: tell, items });
}

/** The indicators the edition is about, as its own pages show them. */
function indicatorsOf({ edition, definitions }: EditionContext): Indicator[] {
  const { indicators } = scopeOf(edition, definitions);
  return definitions.indicators.filter((indicator) => indicators.has(indicator.id) && !isResponse(indicator));
}

function sheetOf(
  context: EditionContext,
  unit: Unit,
  { id, words, items }: { id: SheetId; words: { title: string; lead: string }; items: Item[] },
): Page {
  const { edition, format } = context;
  return editionPageOf(context, {
    path: sheetPath(edition, unit.id, id),
    kind: 'free',
    title: `${words.title} · ${unit.name}`,
    description: words.lead,
    kicker: `${unit.name} · ${format.period(edition.period)}`,
    sections: [
      { kind: 'cover', title: words.title, lead: noText, facts: [], contents: [] },
      { kind: 'worksheet', id: 'vragen', title: unit.name, lead: words.lead, items },
    ],
  });
}
