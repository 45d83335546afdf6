import type { Attack, Problem, Solver, Sum } from './solver.ts';
import { ceiling, mostSum } from './layers.ts';
import type { IsNear } from './nearby.ts';
import type { Link, System } from './system.ts';

/** Which numbers the attacker does not know: of hidden blocks, of what is left over, and those that are known only roughly. */
export interface Unknowns {
  isOpen(variable: number): boolean;
  /** Of which nothing is printed, so that what is only known roughly is not known to the attacker at all. */
  isUnseen?(variable: number): boolean;
  /** The least an unknown number can be, for who knows that what is hidden is never empty. */
  least?(variable: number): number;
  /** The most an unknown number can be, where a band is told of it. */
  most?(variable: number): number;
  /** What a hidden block has in all its answers together, when that is to be looked at at once. */
  sizeOf?(variable: number): Sum | null;
}

/** Unknown numbers that hang together: what can be said of one depends on the others here and on nothing else. */
export interface Component {
  /** Names of its numbers in the system, by column. */
  numbers: number[];
  columnOf: Map<number, number>;
  /** Columns that are counts. */
  whole: number[];
  /** Laid out when it is asked for: of most that hangs together only a part is ever solved. */
  problem(): Problem;
  attack: Attack | null;
}

/**
 * Finds what hangs together with some numbers: everything, or only what is near. What is left out of a near component stays as it
 * truly is, so what is possible in it is possible; only the whole one can say what is not.
 */
export function componentOf(
  start: number[],
  system: System,
  {
    isOpen,
    isUnseen = () => false,
    least = () => -Infinity,
    most = () => Infinity,
    sizeOf = () => null,
    isNear = () => true,
  }: Unknowns & { isNear?: IsNear },
): Component {
  const numbers = [...start];
  const columnOf = new Map(start.map((number, column) => [number, column]));
  const sums = new Map<number, Sum>();
  const add = (id: number, sum: Link) => {
    if (sum.isPrinted && sum.columns.some(isUnseen)) return;
    sums.set(id, sum);
    for (const other of sum.columns) {
      if (columnOf.has(other) || !isOpen(other) || !isNear(other)) continue;
      columnOf.set(other, numbers.length);
      numbers.push(other);
    }
  };
  for (const number of numbers) {
    for (const id of system.sumsOf(number)) if (!sums.has(id)) add(id, system.sum(id));
    const size = sizeOf(number);
    if (size && !sums.has(-1 - (size.columns[0] ?? 0))) add(-1 - (size.columns[0] ?? 0), size);
  }
  let problem: Problem | null = null;
  const layOut = (): Problem => {
    const bounds = numbers.map((number) => boundsOf(number, system, isUnseen));
    return {
      low: numbers.map((number, nth) => Math.max(bounds[nth]?.low ?? 0, least(number))),
      high: numbers.map((number, nth) => Math.min(bounds[nth]?.high ?? 0, most(number))),
      sums: [...sums.values()].map((sum) => substitute(sum, columnOf, system.value)),
    };
  };
  const whole = numbers.flatMap((number, column) => (system.whole[number] === 1 ? [column] : []));
  return { numbers, columnOf, whole, problem: () => (problem ??= layOut()), attack: null };
}

/** Between what an unknown number lies: what its rounding leaves open, for who sees it; of one that arrived rounded and is hidden, anything. */
export function boundsOf(number: number, system: System, isUnseen: (number: number) => boolean): { low: number; high: number } {
  const isRough = Number.isNaN(system.value[number]) && isUnseen(number);
  if (!isRough) return { low: system.low[number] ?? 0, high: system.high[number] ?? 0 };
  if (system.whole[number] === 1) return { low: 0, high: ceiling };
  return { low: system.owner[number]?.known.layers.positive ? 0 : -mostSum, high: mostSum };
}

/** A sum with what is known filled in: only unknown numbers are left. */
function substitute({ columns, weights, low, high }: Sum, columnOf: Map<number, number>, value: Float64Array): Sum {
  const own: Sum = { columns: [], weights: [], low, high };
  columns.forEach((number, nth) => {
    const column = columnOf.get(number);
    const weight = weights[nth] ?? 0;
    if (column === undefined) {
      own.low -= weight * (value[number] ?? 0);
      own.high -= weight * (value[number] ?? 0);
    } else {
      own.columns.push(column);
      own.weights.push(weight);
    }
  });
  return own;
}

/**
 * The attack on a component, kept ready. Figures that were counted elsewhere, or again since they were printed, may contradict each other:
 * then nothing fits. A reader believes as much of it as can be true together; only the sums that must be wrong for that are left out.
 */
export function attackOn(component: Component, system: System, solver: Solver): Attack {
  if (component.attack) return component.attack;
  const { numbers } = component;
  const problem = component.problem();
  const isUnknown = (column: number) => Number.isNaN(system.value[numbers[column] ?? 0]);
  let attack = solver.open(problem);
  if (numbers.some((_, column) => isUnknown(column)) && !attack.reach({ columns: [0], weights: [1], sense: 'most' })) {
    attack.close();
    attack = solver.open({ ...problem, sums: believable(problem, isUnknown, solver) });
  }
  component.attack = attack;
  return attack;
}

/** The sums that can all be true, when those with a number nobody knows are off by as little as can be. Without a solution none of these. */
function believable({ low, high, sums }: Problem, isUnknown: (column: number) => boolean, solver: Solver): Sum[] {
  const doubtful = sums.filter(({ columns }) => columns.some(isUnknown));
  const slacks = doubtful.flatMap((_, nth) => [low.length + 2 * nth, low.length + 2 * nth + 1]);
  const loose = doubtful.map(({ columns, weights, ...ends }, nth): Sum => {
    const own = slacks.slice(2 * nth, 2 * nth + 2);
    return { ...ends, columns: [...columns, ...own], weights: [...weights, 1, -1] };
  });
  const sure = sums.filter((sum) => !doubtful.includes(sum));
  const attack = solver.open({
    low: [...low, ...slacks.map(() => 0)],
    high: [...high, ...slacks.map(() => mostSum)],
    sums: [...sure, ...loose],
  });
  const reached = attack.reach({ columns: slacks, weights: slacks.map(() => 1), sense: 'least' });
  attack.close();
  if (!reached) return sure;
  const isTrue = (_: Sum, nth: number) =>
    slacks.slice(2 * nth, 2 * nth + 2).every((slack) => (reached.numbers[slack] ?? 0) < 1e-6);
  return [...sure, ...doubtful.filter(isTrue)];
}
