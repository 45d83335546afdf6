import type { ChartRequest, Unit } from '../model/index.ts';
import { indicatorOf, unitOf, type DrawContext } from './context.ts';
import { findFigure } from './figure.ts';
import type { UnitRow } from './rows.ts';

/** A team stands among the others of its parent; a kind of help or an organisation shows those below it. Who the edition does not know, or who did not exist, has no row. */
export function unitRows(request: ChartRequest, context: DrawContext): UnitRow[] {
  const { units } = context.definitions.organisation;
  const own = unitOf(request.unit, context);
  const below = units.filter(({ parent }) => parent === own.id);
  const listed = below.length
    ? below
    : units.filter(({ parent, id }) => parent === own.parent && (parent !== null || id === own.id));
  const indicator = indicatorOf(request.indicator, context);
  const row = (unit: Unit) => ({
    name: unit.name,
    own: unit.id === own.id,
    figure: findFigure(context.set, { ...request, unit: unit.id }, indicator),
  });
  return listed.map(row).filter(({ figure }) => figure.state !== 'absent' && figure.state !== 'not-alive');
}
