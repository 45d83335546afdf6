import { allTime, type Indicator } from '../model/index.ts';
import { findState } from '../numbers.ts';
import { findFigure, partText, type FigureSource } from './figure.ts';

/**
 * Whether a question is about this unit at all. Where others were counted and here nobody ever was, in no period, it is a question for those
 * others: “Geen pleeggezinnen bij De Werf” tells nobody anything. That nothing happened is another matter: it is an answer, where there
 * were days on which it could.
 */
export function concerns(source: FigureSource, indicator: Indicator, unit: string): boolean {
  const state = findFigure(source, indicator, unit)?.state;
  const isNever = (indicator.exposure && state === 'absent') || (indicator.measure !== 'incidents' && state === 'empty');
  if (!isNever) return true;
  const always = { indicator: indicator.id, unit, period: allTime.id, part: partText(source.edition), series: null };
  return findState(source.set, always) !== state;
}
