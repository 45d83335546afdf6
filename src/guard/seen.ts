import type { Component } from './component.ts';
import type { Reached } from './solver.ts';
import { sizeOf, type Spot, type System } from './system.ts';

/**
 * Which worlds have been found: ways to fill in what is hidden that fit everything printed. Each proves something for every number
 * in it, which saves nine of ten attacks. The truth is the first.
 */
export interface Seen {
  low(number: number): number;
  high(number: number): number;
  /** The most that some numbers of one block and component were together in one world; of known ones (`null`) what they are. */
  most(numbers: number[], component: Component | null): number;
  /** Remembers a world of a component, or of what is near in one: the rest is as it truly is. */
  remember(world: Component, reached: NonNullable<Reached>, component: Component): void;
}

/** Starts with the truth alone. */
export function createSeen({ value, owner }: System): Seen {
  const lows = value.map((own) => (Number.isNaN(own) ? Infinity : own));
  const highs = value.map((own) => (Number.isNaN(own) ? -Infinity : own));
  const groups = new Map<Component, Group[]>();
  const groupsOf = (component: Component) => {
    const found = groups.get(component) ?? groupBySpot(component, { owner, value });
    groups.set(component, found);
    return found;
  };
  return {
    low: (number) => lows[number] ?? Infinity,
    high: (number) => highs[number] ?? -Infinity,
    most: (numbers, component) => {
      const [first] = numbers;
      if (first === undefined) return 0;
      const group = numbers.length > 1 && component ? groupsOf(component).find((own) => own.numbers[0] === first) : undefined;
      return group ? group.most : numbers.length > 1 ? truth(numbers, value) : Math.max(0, highs[first] ?? 0);
    },
    remember: (world, reached, component) => {
      world.numbers.forEach((number, column) => {
        const own = reached.numbers[column] ?? 0;
        if (own < (lows[number] ?? Infinity)) lows[number] = own;
        if (own > (highs[number] ?? -Infinity)) highs[number] = own;
      });
      for (const group of groupsOf(component)) {
        const own = (number: number) => reached.numbers[world.columnOf.get(number) ?? -1] ?? (value[number] || 0);
        const sum = group.numbers.reduce((all, number) => all + own(number), 0);
        group.most = Math.max(group.most, sum);
      }
    },
  };
}

/** Answers of one block that hang together, so that their most must be reached in one world. */
interface Group {
  numbers: number[];
  most: number;
}

function groupBySpot(component: Component, { owner, value }: Pick<System, 'owner' | 'value'>): Group[] {
  const spots = new Set(component.numbers.map((number) => owner[number]).filter((spot): spot is Spot => spot !== undefined));
  return [...spots].flatMap((spot) => {
    const numbers = sizeOf(spot).filter((number) => component.columnOf.has(number));
    return numbers.length > 1 ? [{ numbers, most: truth(numbers, value) }] : [];
  });
}

const truth = (numbers: number[], value: Float64Array): number => numbers.reduce((sum, number) => sum + (value[number] || 0), 0);
