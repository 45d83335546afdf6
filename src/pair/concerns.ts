import { allTime, type Indicator } from '../model/index.ts';
import { findState } from '../numbers.ts';
import { findFigure, partText, type FigureSource } from './figure.ts';

/**
 * Whether a question is about this unit at all. Where others were counted and here nobody ever was, in no period, it is a question for those
 * others: “Geen pleeggezinnen bij De Werf” tells nobody anything. That nothing happened is another matter: it is an answer.
 */
export function concerns(source: FigureSource, indicator: Indicator, unit: string): boolean {
  if (indicator.measure === 'incidents' || findFigure(source, indicator, unit)?.state !== 'empty') return true;
  const always = { indicator: indicator.id, unit, period: allTime.id, part: partText(source.edition), series: null };
  return findState(source.set, always) !== 'empty';
}
