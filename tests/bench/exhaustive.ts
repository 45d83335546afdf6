import { unknownsOf } from '../../src/guard/assault.ts';
import { attackOn, componentOf, type Component } from '../../src/guard/component.ts';
import { filled } from '../../src/guard/filled.ts';
import type { Solver } from '../../src/guard/solver.ts';
import { sizeOf, type Spot, type System } from '../../src/guard/system.ts';

interface Exhausting {
  system: System;
  hidden: Set<string>;
  solver: Solver;
}

/**
 * Seconds of work that asking everything would take: of every answer of every small block the most and the least, each solved anew, with
 * no world remembered and none sought near the truth. Measured on a sample of blocks, evenly spread, and reckoned up to all of
 * them. Opening a model and its first solution are not counted, so the true figure is higher.
 */
export function exhaustiveWork(small: Spot[], exhausting: Exhausting, sample = 60): number {
  const ask = createAsking(exhausting);
  const step = Math.max(1, Math.floor(small.length / sample));
  const asked = small.filter((_, nth) => nth % step === 0);
  const work = asked.reduce((sum, spot) => sum + ask.of(spot), 0);
  ask.close();
  return (work * small.length) / Math.max(1, asked.length);
}

function createAsking({ system, hidden, solver }: Exhausting) {
  const unknowns = filled(system, hidden, { unknowns: unknownsOf(system, hidden), isJoint: false });
  const components = new Map<number, Component>();
  const componentAt = (number: number): Component => {
    const found = components.get(number) ?? componentOf([number], system, unknowns);
    if (!components.has(number)) for (const other of found.numbers) components.set(other, found);
    return found;
  };
  const secondsOf = (number: number): number => {
    const component = componentAt(number);
    const aim = { columns: [component.columnOf.get(number) ?? 0], weights: [1] };
    const isNew = component.attack === null;
    const attack = attackOn(component, system, solver);
    if (isNew) attack.reach({ ...aim, sense: 'most' });
    const before = process.cpuUsage();
    for (const sense of ['most', 'least'] as const) attack.reach({ ...aim, sense });
    const { user, system: kernel } = process.cpuUsage(before);
    return (user + kernel) / 1e6;
  };
  return {
    of: (spot: Spot) =>
      sizeOf(spot)
        .filter(unknowns.isOpen)
        .reduce((sum, number) => sum + secondsOf(number), 0),
    close: () => {
      for (const component of new Set(components.values())) component.attack?.close();
    },
  };
}
