import { grains, parsePeriod, widen, type Grain, type Unit } from '../model/index.ts';

/** One way in which figures add up: teams to an organisation, half-years to a year, municipalities to the whole. */
export interface Axis {
  name: 'unit' | 'period' | 'part';
  /** By parent: families of children. The children of one family together are the parent. */
  families: Map<string, string[][]>;
  /** How high a node stands; the leaves at 0. High totals are what most readers need, so hiding them costs most. */
  level(node: string): number;
  /** How many times dearer each level is. */
  weight: number;
}

/** The part that is the whole. */
export const whole = '';

/** Units: a parent is its children together. */
export function createUnitAxis(units: Unit[]): Axis {
  const families = new Map<string, string[][]>();
  for (const { id, parent } of units) if (parent !== null) addTo(families, parent, id);
  const parentOf = new Map(units.map((unit) => [unit.id, unit.parent]));
  const levels = new Map<string, number>();
  for (const { id } of units)
    for (let [node, level]: [string | null, number] = [id, 0]; node !== null && (levels.get(node) ?? -1) < level; level += 1) {
      levels.set(node, level);
      node = parentOf.get(node) ?? null;
    }
  return { name: 'unit', families, level: (node) => levels.get(node) ?? 0, weight: 6 };
}

/** Periods: a year is its halves, all years are the years. `ids` are the periods there are figures of. */
export function createPeriodAxis(ids: string[], own: Grain[], firstMonth: number): Axis {
  const parents = new Map<string, string>();
  for (const id of ids) {
    let inner = parsePeriod(id, firstMonth);
    const from = inner ? grains.indexOf(inner.grain) : grains.length;
    for (const grain of own.filter((wider) => grains.indexOf(wider) > from)) {
      const outer = inner && widen(inner, grain, firstMonth);
      if (inner && outer) parents.set(inner.id, outer.id);
      inner = outer;
    }
  }
  const families = new Map<string, string[][]>();
  for (const [child, parent] of [...parents].sort()) addTo(families, parent, child);
  const level = (node: string) => Math.max(0, grains.indexOf(parsePeriod(node, firstMonth)?.grain ?? 'month'));
  return { name: 'period', families, level, weight: 2 };
}

/** Parts of groupings: the whole is the parts of each grouping together, of which only the published ones are named. */
export function createPartAxis(parts: string[]): Axis {
  const byGrouping = new Map<string, string[]>();
  for (const part of [...parts].sort()) {
    const grouping = part.split('=')[0] ?? part;
    byGrouping.set(grouping, [...(byGrouping.get(grouping) ?? []), part]);
  }
  const families = new Map(byGrouping.size > 0 ? [[whole, [...byGrouping.values()]]] : []);
  return { name: 'part', families, level: (node) => (node === whole ? 1 : 0), weight: 6 };
}

function addTo(families: Map<string, string[][]>, parent: string, child: string): void {
  const family = families.get(parent)?.[0];
  if (family) family.push(child);
  else families.set(parent, [[child]]);
}
