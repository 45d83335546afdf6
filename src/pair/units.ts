import { parsePeriod, type Definitions, type Edition, type Organisation, type Period, type Unit } from '../model/index.ts';

/** A unit and everything above it, nearest first. Finds nothing for an unknown id. */
export function lineage(organisation: Organisation, id: string): Unit[] {
  const found: Unit[] = [];
  for (
    let unit = findUnit(organisation, id);
    unit && !found.includes(unit);
    unit = unit.parent === null ? null : findUnit(organisation, unit.parent)
  )
    found.push(unit);
  return found;
}

/** The unit of an id; `null` for an unknown one. */
export function findUnit(organisation: Organisation, id: string): Unit | null {
  return organisation.units.find((unit) => unit.id === id) ?? null;
}

/** The name of a unit, or its id when it is unknown. */
export function unitName(organisation: Organisation, id: string): string {
  return findUnit(organisation, id)?.name ?? id;
}

/** The lowest units at or below one, that lived at some moment of the period, in the author's order. */
export function leavesBelow(organisation: Organisation, id: string, period: Period | null): Unit[] {
  const parents = new Set(organisation.units.map((unit) => unit.parent));
  return organisation.units.filter(
    (unit) => !parents.has(unit.id) && lineage(organisation, unit.id).some((above) => above.id === id) && livesIn(unit, period),
  );
}

/** Whether a unit existed on some day of a period. */
export function livesIn(unit: Unit, period: Period | null): boolean {
  if (!period || period.grain === 'all') return true;
  return (unit.from === null || unit.from < period.until) && (unit.until === null || unit.until >= period.from);
}

/** A period by the organisation's own calendar. */
export function periodIn(organisation: Organisation, id: string): Period | null {
  return parsePeriod(id, organisation.firstMonth);
}

/** The one unit an edition is about, for audiences that get a single page. */
export function unitAsked({ edition, definitions }: { edition: Edition; definitions: Definitions }): Unit[] {
  return [findUnit(definitions.organisation, edition.unit) ?? []].flat();
}
