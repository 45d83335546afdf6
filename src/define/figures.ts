import type { Finding } from '../findings/index.ts';
import type { Grain, Place } from '../model/index.ts';
import { refer } from './refer.ts';
import { checkLife, checkPeriod, checkUnit, type Scope } from './scope.ts';

/** A figure that a story or an action refers to. */
export interface Figure {
  indicator: string;
  unit: string;
  period: string;
}

interface Asked {
  scope: Scope;
  /** Own finest period of each indicator that has one. */
  bases: ReadonlyMap<string, Grain>;
  at(field: keyof Figure): Place;
  key: string;
}

/** Reports a figure that cannot be: an indicator, unit or period that does not exist, or a unit that did not live then. */
export function checkFigure({ indicator, unit, period }: Figure, { scope, bases, at, key }: Asked): Finding[] {
  const unknownUnit = checkUnit(unit, at('unit'), scope);
  const wrongPeriod = checkPeriod(period, at('period'), { scope, key, base: bases.get(indicator) ?? null });
  const life = unknownUnit.length + wrongPeriod.length > 0 ? [] : checkLife(unit, period, { scope, at: at('period') });
  return [
    ...refer('indicator', indicator, { possible: scope.indicators, at: at('indicator') }),
    ...unknownUnit,
    ...wrongPeriod,
    ...life,
  ];
}
