import { solve, type Model } from 'yalps';
import { reduce } from './reduce.ts';
import type { Row } from './system.ts';
import { isSum } from './values.ts';

/** Unknown numbers that hang together, and the ways found to fill them in. */
interface Component {
  names: string[];
  rows: Row[];
  /** Fillings that fit everything that was printed. */
  worlds: Map<string, number>[];
}

/** How many programs were solved, how many gave fractions at first, and on how many the solver gave up. */
export interface Counts {
  programs: number;
  fractional: number;
  unsolved: number;
}

/** What can be found out from rows: every unknown that is fixed, and the rest in pieces that do not touch. */
export interface Attack {
  /** Whether any filling fits at all. */
  feasible: boolean;
  fixed: Map<string, number>;
  /** Least and most that a sum of unknowns can be; whole numbers only. */
  most: (form: Map<string, number>, direction: 'maximize' | 'minimize') => number;
  /** Every value a sum has in the fillings found so far. Cheap: solves nothing. */
  seen: (form: Map<string, number>) => { least: number; most: number };
  solved: () => Counts;
  /** One filling of everything with whole numbers. */
  world: () => Map<string, number>;
}

/** Starts an attack. `known` is a filling that fits, if the attacker has one (a judge does): it saves work and proves nothing. */
export function attack(rows: Row[], known: ((name: string) => number) | null): Attack {
  const { fixed, open, contradiction } = propagate(rows);
  const components = componentsOf(reduce(open));
  const counts: Counts = { programs: 0, fractional: 0, unsolved: 0 };
  const of = new Map(components.flatMap((component) => component.names.map((name) => [name, component] as const)));
  for (const component of components)
    if (known) component.worlds.push(new Map(component.names.map((name) => [name, known(name)])));
  const feasible =
    !contradiction &&
    (known !== null ||
      components.every((component) => optimise(component, { form: new Map(), direction: 'maximize', counts }) !== null));
  const split = (form: Map<string, number>) => {
    const free = [...form.keys()].some((name) => !fixed.has(name) && !of.has(name));
    const constant = [...form].reduce((total, [name, factor]) => total + factor * (fixed.get(name) ?? 0), 0);
    const touched = new Set([...form.keys()].flatMap((name) => of.get(name) ?? []));
    const pieces = [...touched].map((component) => ({
      component,
      form: new Map([...form].filter(([name]) => of.get(name) === component)),
    }));
    return { free, constant, pieces };
  };
  return {
    feasible,
    fixed,
    most: (form, direction) => {
      const { free, constant, pieces } = split(form);
      if (free && direction === 'maximize') return Infinity;
      return pieces.reduce(
        (total, piece) => total + (optimise(piece.component, { form: piece.form, direction, counts }) ?? 0),
        constant,
      );
    },
    seen: (form) => {
      const { free, constant, pieces } = split(form);
      const values = pieces.map((piece) => piece.component.worlds.map((world) => valueOf(piece.form, world)));
      const total = (pick: (own: number[]) => number) =>
        values.reduce((all, own) => all + (own.length > 0 ? pick(own) : 0), constant);
      return { least: total((own) => Math.min(...own)), most: free ? Infinity : total((own) => Math.max(...own)) };
    },
    solved: () => counts,
    world: () => new Map([...fixed, ...components.flatMap((component) => [...(component.worlds.at(-1) ?? [])])]),
  };
}

interface Goal {
  form: Map<string, number>;
  direction: 'maximize' | 'minimize';
  counts: Counts;
}

/**
 * The best a piece can do for a goal; keeps the filling it found. `null` when nothing fits. Where the solver gives up, nothing was
 * found out but what holds for fractions too.
 */
function optimise(component: Component, { form, direction, counts }: Goal): number | null {
  const run = (integers: boolean, checkCycles = false) => {
    counts.programs += 1;
    const options = { includeZeroVariables: true, timeout: 5000, tolerance: 1e-7, maxPivots: 1500, checkCycles };
    return solve(modelOf(component, { form, direction, integers }), options);
  };
  const first = run(false);
  const relaxed = first.status === 'cycled' ? run(false, true) : first;
  const nothing = direction === 'maximize' ? Infinity : -Infinity;
  const giveUp = (bound: number) => {
    counts.unsolved += 1;
    return bound;
  };
  if (relaxed.status === 'unbounded') return nothing;
  if (relaxed.status === 'infeasible' && component.worlds.length === 0) return null;
  if (relaxed.status !== 'optimal') return giveUp(nothing);
  const isWhole = relaxed.variables.every(([name, value]) => isSum(name) || Math.abs(value - Math.round(value)) < 1e-6);
  if (!isWhole) counts.fractional += 1;
  const solution = isWhole ? relaxed : run(true);
  if (solution.status !== 'optimal') {
    const bound = relaxed.result + (direction === 'maximize' ? 1e-6 : -1e-6);
    const whole = direction === 'maximize' ? Math.floor(bound) : Math.ceil(bound);
    return giveUp([...form.keys()].some(isSum) ? bound : whole);
  }
  const exact = (name: string, value: number) => (isSum(name) ? value : Math.round(value));
  const world = new Map((solution.variables as [string, number][]).map(([name, value]) => [name, exact(name, value)]));
  component.worlds.push(world);
  return valueOf(form, world);
}

function modelOf({ names, rows }: Component, { form, direction, integers }: Omit<Goal, 'counts'> & { integers: boolean }): Model {
  const variables = new Map(names.map((name) => [name, new Map<string, number>()]));
  const constraints = new Map<string, { min?: number; max?: number; equal?: number }>();
  rows.forEach((row, nth) => {
    constraints.set(`r${nth}`, boundsOf(row));
    for (const [name, factor] of row.terms) variables.get(name)?.set(`r${nth}`, factor);
  });
  for (const [name, factor] of form) variables.get(name)?.set('goal', factor);
  return {
    direction,
    objective: 'goal',
    constraints,
    variables,
    integers: integers ? names.filter((name) => !isSum(name)) : [],
  };
}

function boundsOf({ low, high }: Row): { min?: number; max?: number; equal?: number } {
  if (low === high) return { equal: low };
  return { ...(low > -Infinity ? { min: low } : {}), ...(high < Infinity ? { max: high } : {}) };
}

function valueOf(form: Map<string, number>, world: Map<string, number>): number {
  let value = 0;
  for (const [name, factor] of form) value += factor * (world.get(name) ?? 0);
  return value;
}

/** Fills in what one row settles by itself, again and again: a sum with one unknown left, and sums of nothing. */
export function propagate(rows: Row[]): { fixed: Map<string, number>; open: Row[]; contradiction: boolean } {
  const fixed = new Map<string, number>();
  let open = rows.map((row) => ({ ...row, terms: new Map(row.terms) }));
  let contradiction = false;
  for (let before = -1; before !== fixed.size;) {
    before = fixed.size;
    for (const row of open) {
      for (const [name, factor] of row.terms) {
        const value = fixed.get(name);
        if (value === undefined) continue;
        row.terms.delete(name);
        row.low -= factor * value;
        row.high -= factor * value;
      }
      if (row.terms.size === 0) contradiction ||= row.low > 1e-6 || row.high < -1e-6;
      else settle(row, fixed);
    }
    open = open.filter(({ terms }) => terms.size > 0);
  }
  return { fixed, open: open.filter(({ low, high }) => low > -Infinity || high < Infinity), contradiction };
}

function settle({ terms, low, high }: Row, fixed: Map<string, number>): void {
  const [[name, factor] = ['', 1]] = terms;
  const isPositive = [...terms.values()].every((one) => one > 0);
  if (isPositive && Math.abs(high) < 1e-9) for (const zero of terms.keys()) fixed.set(zero, 0);
  else if (terms.size === 1 && low === high) fixed.set(name, low / factor);
}

/** Pieces that share no unknown. */
export function componentsOf(rows: Row[]): Component[] {
  const parent = new Map<string, string>();
  const find = (name: string): string => {
    let root = name;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(name, root);
    return root;
  };
  for (const { terms } of rows) {
    const [first] = terms.keys();
    for (const name of terms.keys()) {
      if (!parent.has(name)) parent.set(name, name);
      parent.set(find(name), find(first ?? name));
    }
  }
  const pieces = Map.groupBy(parent.keys(), find);
  const rowsOf = Map.groupBy(rows, ({ terms }) => find([...terms.keys()][0] ?? ''));
  return [...pieces].map(([root, names]) => ({ names: [...names], rows: rowsOf.get(root) ?? [], worlds: [] }));
}
