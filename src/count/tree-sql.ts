import type { Unit } from '../model/index.ts';
import { literal, type Relation } from './sql.ts';

/** The unit tree as rows: each unit with itself and everything above it. */
export function treeRelation(units: readonly Unit[]): Omit<Relation, 'name'> {
  const rows = [...around(units)].flatMap(([id, all]) => all.map((inside) => `(${literal(id)}, ${literal(inside)})`));
  return {
    columns: ['unit', 'inside'],
    sql: rows.length === 0 ? 'select cast(null as varchar), cast(null as varchar)' : `values ${rows.join(', ')}`,
  };
}

/** In how many units a row lies at most: its own and all above it. */
export function depthOf(units: readonly Unit[]): number {
  return [...around(units).values()].reduce((most, { length }) => Math.max(most, length), 1);
}

/** Of each unit itself and everything above it. */
function around(units: readonly Unit[]): Map<string, string[]> {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  const above = (id: string, found: string[] = []): string[] => {
    const parent = parents.get(id) ?? null;
    return parent === null || found.includes(id) ? [...found, id] : above(parent, [...found, id]);
  };
  return new Map(units.map(({ id }) => [id, [...new Set(above(id))]]));
}
