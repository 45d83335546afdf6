import type { Section, Unit } from '../model/index.ts';
import { storiesSection } from '../pair/alone.ts';
import type { EditionContext } from '../pair/context.ts';
import { leadOf } from '../pair/cover.ts';
import { createPrintOnce, type PrintOnce } from '../pair/print-once.ts';
import { responseText } from '../pair/about.ts';
import { findFigure } from '../pair/figure.ts';
import { isResponse } from '../pair/ours.ts';
import { firstDrawing, loneFigureOf } from '../pair/spread.ts';
import { unitAsked } from '../pair/units.ts';
import type { Audience } from './audience.ts';

/** One printed page: three to five key figures, a short text, a voice, and what one should know. */
export const factsheet: Audience = {
  id: 'factsheet',
  isReport: false,
  units: unitAsked,
  heading: ({ words, format, edition, definitions }) => ({
    kicker: words.audiences.factsheet.kicker(format.period(edition.period)),
    title: edition.title,
    description: words.audiences.factsheet.description(definitions.organisation.name, format.period(edition.period)),
  }),
  sections: (context, unit) => {
    const once = createPrintOnce(context);
    return [
      { kind: 'cover', title: context.edition.title, lead: leadOf(context), facts: [], contents: [] },
      ...figures(context, unit, once),
      ...voices(context, once),
      know(context, unit),
    ];
  },
};

/** The figures chosen, in the order chosen; of each only the most telling drawing. Without a choice the first five. */
function figures(context: EditionContext, unit: Unit, once: PrintOnce): Section[] {
  const { edition, definitions } = context;
  const wanted = edition.figures ?? [];
  const chosen =
    wanted.length > 0
      ? wanted.flatMap((id) => definitions.indicators.find((indicator) => indicator.id === id) ?? [])
      : definitions.indicators.filter((indicator) => !isResponse(indicator));
  return chosen.slice(0, Math.max(wanted.length, mostFigures)).flatMap((indicator) => {
    const figure = loneFigureOf(context, indicator, { unit: unit.id, once });
    if (!figure) return [];
    return [{ kind: 'figure', level: 2, ...figure, counted: firstDrawing(figure.counted) }];
  });
}

const mostFigures = 5;

function voices(context: EditionContext, once: PrintOnce): Section[] {
  const { edition, told } = context;
  return edition.chapters.flatMap(({ title, stories }, index) =>
    storiesSection(
      stories.flatMap((id) => told.find(({ source }) => source.id === id) ?? []),
      { id: `stem-${index + 1}`, title, once },
    ),
  );
}

function know(context: EditionContext, unit: Unit): Section {
  const { words, definitions } = context;
  const responses = definitions.indicators.flatMap((indicator) => {
    const figure = indicator.response === null ? null : findFigure(context, indicator, unit.id);
    const said = figure && responseText(context, figure);
    return said ? [words.audiences.factsheet.response(said)] : [];
  });
  const { limitContribution, limitComparison } = words.pages;
  const points = [limitContribution, ...new Set(responses), limitComparison];
  return { kind: 'points', id: 'grenzen', title: words.audiences.factsheet.limits, points };
}
