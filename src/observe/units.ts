import type { Organisation, Unit } from '../model/index.ts';
import { fold } from './text.ts';

/** Units by every name under which a file may know them. */
export interface UnitNames {
  /** The units a text names: none, one, or several when the name is not unique. */
  find(text: string): Unit[];
  /** Names and ids to choose from, for a finding. */
  possible: string[];
}

/** An index of an organisation's units: by id, by name, by former name. An id wins over a name, a name over a former one. */
export function createUnitNames({ units }: Pick<Organisation, 'units'>): UnitNames {
  const layers = [new Map<string, Unit[]>(), new Map<string, Unit[]>(), new Map<string, Unit[]>()] as const;
  const put = (layer: Map<string, Unit[]>, name: string, unit: Unit) =>
    layer.set(fold(name), [...(layer.get(fold(name)) ?? []), unit]);
  for (const unit of units) {
    put(layers[0], unit.id, unit);
    put(layers[1], unit.name, unit);
    for (const former of unit.formerNames) put(layers[2], former.name, unit);
  }
  return {
    find: (text) => layers.map((layer) => layer.get(fold(text))).find((found) => found !== undefined) ?? [],
    possible: [...new Set(units.flatMap(({ id, name }) => [name, id]))],
  };
}
