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
  // Only of numbers that were looked at: attackers come and go, and each begins with the truth.
  const lows = new Map<number, number>();
  const highs = new Map<number, number>();
  const truthOf = (number: number, unknown: number) => {
    const own = value[number] ?? NaN;
    return Number.isNaN(own) ? unknown : own;
  };
  const low = (number: number) => lows.get(number) ?? truthOf(number, Infinity);
  const high = (number: number) => highs.get(number) ?? truthOf(number, -Infinity);
  const groups = new Map<Component, Group[]>();
  const groupsOf = (component: Component) => {
    const found = groups.get(component) ?? groupBySpot(component, { owner, value });
    groups.set(component, found);
    return found;
  };
  return {
    low,
    high,
    most: (numbers, component) => {
      const [first] = numbers;
      if (first === undefined) return 0;
      const group = numbers.length > 1 && component ? groupsOf(component).find((own) => own.numbers[0] === first) : undefined;
      return group ? group.most : numbers.length > 1 ? truth(numbers, value) : Math.max(0, high(first));
    },
    remember: (world, reached, component) => {
      world.numbers.forEach((number, column) => {
        const own = reached.numbers[column] ?? 0;
        if (own < low(number)) lows.set(number, own);
        if (own > high(number)) highs.set(number, own);
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
