import { blockText, type Cell, type Unit } from '../model/index.ts';

/** Of what kind a unit is, and how many others of that kind below some unit have rows where it has. */
export type Beside = (own: Cell, above: string) => { kind: Kind; filled: number };

/** Organisations stand beside organisations, teams beside teams. */
export type Kind = 'teams' | 'organisations';

/** What a unit is laid beside: organisations, what is right below its parent, or the ends of the tree. */
type Ends = 'organisations' | 'siblings' | 'leaves';

/**
 * Counts the units beside a unit. All units below one are counted once for each period and part, and what is in the own unit is taken off:
 * a country has too many teams to go through them again for each of its figures.
 */
export function createBeside(units: Unit[], cells: (text: string) => Cell[]): Beside {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  const children = Map.groupBy(
    units.map(({ id }) => id),
    (id) => parents.get(id),
  );
  const bodies = new Set(units.flatMap(({ id, isOrganisation }) => (isOrganisation === true ? [id] : [])));
  const isEnd = (unit: string, ends: Ends): boolean =>
    ends === 'siblings' || (ends === 'organisations' ? bodies.has(unit) : !children.has(unit));
  const hasRows = (unit: string, own: Cell): boolean =>
    cells(blockText({ ...own, unit })).some((cell) => cell.category === null && cell.n !== 0);
  const counts = new Map<string, number>();
  const within = (unit: string, ends: Ends, own: Cell): number => {
    if (isEnd(unit, ends)) return hasRows(unit, own) ? 1 : 0;
    return below(unit, ends, own);
  };
  const below = (unit: string, ends: Ends, own: Cell): number => {
    const text = `${ends}|${blockText({ ...own, unit })}`;
    const count = counts.get(text) ?? sum((children.get(unit) ?? []).map((child) => within(child, ends, own)));
    counts.set(text, count);
    return count;
  };
  /** Whether an end stands between, so that a unit is no end of its own. */
  const isCovered = (unit: string, above: string, ends: Ends): boolean => {
    const parent = parents.get(unit) ?? null;
    return parent !== null && parent !== above && (isEnd(parent, ends) || isCovered(parent, above, ends));
  };
  return (own, above) => {
    const kind = bodies.has(own.unit) ? 'organisations' : 'teams';
    // Beside it at the first level stand its siblings, whatever they have below them; further up the ends of the tree.
    const ends = kind === 'organisations' ? kind : above === parents.get(own.unit) ? 'siblings' : 'leaves';
    const inside = isCovered(own.unit, above, ends) ? 0 : within(own.unit, ends, own);
    return { kind, filled: below(above, ends, own) - inside };
  };
}

const sum = (numbers: number[]): number => numbers.reduce((all, own) => all + own, 0);
