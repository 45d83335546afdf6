import { describe, expect, test } from 'vitest';
import { createBeside } from '../src/guard/beside.ts';
import { createNearby } from '../src/guard/nearby.ts';
import { createField } from '../src/guard/protect.ts';
import { unknownsOf } from '../src/guard/assault.ts';
import { blockText, type Cell, type Unit } from '../src/model/index.ts';
import { block, definitions, measures, organisation, sumUp, tally, unit } from './guard-support.ts';

const period = '2025-H1';
const body = (id: string, parent: string): Unit => ({ ...unit(id, parent), isOrganisation: true });

describe('who stands beside a unit', () => {
  const units = [
    unit('land', null),
    body('a', 'land'),
    body('b', 'land'),
    body('c', 'land'),
    unit('a1', 'a'),
    unit('a2', 'a'),
    body('ab', 'a'),
    unit('b1', 'b'),
    unit('c1', 'c'),
  ];
  const filled = new Set(['a', 'b', 'a1', 'a2', 'ab', 'b1', 'c1'].flatMap((id) => block(id, period, [4, 4])).map(blockText));
  const beside = createBeside(units, (text) => (filled.has(text) ? block('a', period, [4, 4]) : []));
  const own = (id: string) => block(id, period, [4, 4])[0] as Cell;

  test('beside a team stand those right below its parent that have rows, and not itself', () => {
    expect(beside(own('a1'), 'a')).toEqual({ kind: 'teams', filled: 2 });
  });

  test('further up all other teams, and not what is below itself', () => {
    expect(beside(own('a1'), 'land')).toEqual({ kind: 'teams', filled: 4 });
  });

  test('beside an organisation those that have rows; one within another is not counted twice, nor itself taken off there', () => {
    expect(beside(own('a'), 'land')).toEqual({ kind: 'organisations', filled: 1 });
    expect(beside(own('ab'), 'land')).toEqual({ kind: 'organisations', filled: 2 });
  });

  test('a unit without rows takes nothing off', () => {
    expect(beside(own('c'), 'land')).toEqual({ kind: 'organisations', filled: 2 });
  });
});

describe('what is near a block', () => {
  const names = Array.from({ length: 30 }, (_, nth) => `o${nth}`);
  const units = [unit('land', null), ...names.flatMap((id) => [unit(id, 'land'), unit(`${id}-t1`, id), unit(`${id}-t2`, id)])];
  const counted = names.flatMap((id) => [...block(`${id}-t1`, period, [9, 9]), ...block(`${id}-t2`, period, [9, 9])]);
  const { system } = createField({
    definitions: definitions({ organisation: organisation(units) }),
    tally: tally(sumUp(counted, units)),
    measures,
  });
  const textOf = (id: string) =>
    system.spots.find((spot) => spot.block.unit === id && spot.block.period === period)?.block.id ?? '';
  const hidden = new Set(['o7', 'o7-t1', 'o7-t2', 'o21', 'o21-t1', 'o21-t2', 'o3-t1', 'o3-t2'].map(textOf));
  const near = createNearby(system, unknownsOf(system, hidden).isOpen);
  const unitsNear = (most: number) => {
    const [spot] = system.spots.filter(({ block: own }) => own.id === textOf('o3-t1'));
    if (!spot) throw new Error('unknown block: o3-t1');
    const isNear = near(spot, most);
    return new Set(system.spots.filter(({ first }) => isNear(first)).map(({ block: own }) => own.unit));
  };

  test('first only what stands in a sum with it', () => {
    expect(unitsNear(24)).toEqual(new Set(['o3', 'o3-t1', 'o3-t2']));
  });

  test('then, before a whole country, the organisations that hide something, with their teams', () => {
    const units = unitsNear(60);
    for (const id of ['land', 'o7', 'o7-t1', 'o7-t2', 'o21', 'o21-t2']) expect(units).toContain(id);
    expect(units.size).toBeLessThanOrEqual(61);
    expect(unitsNear(Infinity).size).toBe(91);
  });
});
