import { finding, type Finding } from '../findings/index.ts';
import { faceStarts, parsePeriod, periodsBetween, unitNamed, type BlockKey, type Indicator, type Place } from '../model/index.ts';
import { nearest, suggestion } from '../nearest.ts';
import { findState } from '../numbers.ts';
import { grainsOf, scopeOf, showsPeriod } from '../scope.ts';
import { isStrict, type TellContext } from './context.ts';

/** A figure as an author names it. */
export interface Named {
  /** As written: how findings name it. */
  text: string;
  indicator: string;
  unit: string;
  period: string;
  part: string | null;
}

/** The block an author means, or what is wrong with its names. */
export type Block = { indicator: Indicator; block: BlockKey } | { problem: Finding };

/** What was found, what was probably meant, and what there is, nearest first. */
export function unknown(
  found: string,
  possible: readonly string[],
): { found: string; suggestion: string | null; possible: string[] } {
  return { found, suggestion: suggestion(found, possible), possible: nearest(found, possible) };
}

/** Finds the block of these names in the edition's set; its state may still be that it is not shown. */
export function findBlock(asked: Named, at: Place, context: TellContext): Block {
  const { definitions, set } = context;
  const unit = unitNamed(asked.unit, definitions.organisation.units);
  const named = { ...asked, unit };
  const indicator = definitions.indicators.find(({ id }) => id === named.indicator);
  if (!indicator)
    return {
      problem: finding(
        'TV-502',
        at,
        unknown(
          named.indicator,
          definitions.indicators.map(({ id }) => id),
        ),
      ),
    };
  const units = definitions.organisation.units.map(({ id }) => id);
  if (!units.includes(unit)) return { problem: finding('TV-503', at, unknown(unit, units)) };
  const wrong = wrongPeriod(named.period, indicator, { at, context });
  if (wrong) return { problem: wrong };
  const block = { indicator: named.indicator, unit, period: named.period, part: named.part, series: null };
  return findState(set, block) === null ? { problem: outside(named, at, context) } : { indicator, block };
}

/** A finding for a period that is none, or that this indicator is not counted for; `null` when it is fine. */
export function wrongPeriod(
  id: string,
  indicator: Indicator,
  { at, context }: { at: Place; context: TellContext },
): Finding | null {
  const { definitions, edition } = context;
  const { firstMonth } = definitions.organisation;
  const grains = grainsOf(indicator, definitions.organisation);
  const period = parsePeriod(id, firstMonth);
  if (period && grains.includes(period.grain)) return null;
  const around = parsePeriod(edition.period, firstMonth);
  const day = around?.from || edition.date;
  const possible = grains.flatMap((grain) => periodsBetween(day, day, { grain, firstMonth }).map((example) => example.id));
  return finding('TV-504', at, { found: id, indicator: indicator.id, possible });
}

/** Why a figure that exists is not in this edition; a period before anything was counted is no matter of the edition. */
function outside({ text, indicator, unit, period, part }: Named, at: Place, context: TellContext): Finding {
  const { edition, definitions } = context;
  const level = isStrict(context) ? 'error' : 'warning';
  const scope = scopeOf(edition, definitions);
  const asked = parsePeriod(period, definitions.organisation.firstMonth);
  const why = !scope.indicators.has(indicator)
    ? 'indicator'
    : !scope.units.has(unit)
      ? 'unit'
      : part !== scope.part
        ? 'part'
        : 'period';
  if (why === 'period' && asked && showsPeriod(scope, asked))
    return finding('TV-511', at, { number: text, state: 'absent' }, level);
  const possible = {
    indicator: nearest(indicator, [...scope.indicators]),
    unit: nearest(unit, [...scope.units]),
    part: scope.part === null ? [] : [`${faceStarts.part} ${scope.part}`],
    period: [edition.period],
  };
  return finding('TV-512', at, { number: text, edition: edition.id, outside: why, possible: possible[why] }, level);
}
