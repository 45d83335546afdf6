import { describe, expect, test } from 'vitest';
import { unknownsOf } from '../src/guard/assault.ts';
import { createAtHand } from '../src/guard/at-hand.ts';
import { createCircuits } from '../src/guard/circuits.ts';
import { createMoves } from '../src/guard/moves.ts';
import { createField } from '../src/guard/protect.ts';
import { blockText } from '../src/model/index.ts';
import { block, definitions, edition, measures, organisation, sumUp, tally, unit } from './guard-support.ts';

const teams = ['a', 'b', 'c'];
const periods = ['2022-H1', '2023-H1', '2024-H1'];
const parts = ['gemeente=Noord', 'gemeente=Zuid'];
const units = [unit('org', null), ...teams.map((id) => unit(id, 'org'))];
const leaves = teams.flatMap((team) =>
  periods.flatMap((period) => [
    ...parts.flatMap((part) => block(team, period, [5, 5], { part })),
    ...block(team, period, [10, 10]),
  ]),
);
const field = createField({
  definitions: definitions({
    organisation: organisation(units),
    editions: parts.map((part) => {
      const [grouping = '', value = ''] = part.split('=');
      return edition(value, { part: { grouping, value } });
    }),
  }),
  tally: tally(sumUp(leaves, units)),
  measures,
});

const textOf = (unitId: string, period: string, part: string) =>
  blockText({ indicator: 'uitval', unit: unitId, period, part, series: null });

/** Hides both parts in some places; a half-year alone in its year is that year. */
function hiding(places: (readonly [team: string, period: string])[]): Set<string> {
  return new Set(
    places.flatMap(([team, period]) =>
      parts.flatMap((part) => [period, period.slice(0, 4)].map((own) => textOf(team, own, part))),
    ),
  );
}

/** Of the first place, in the first part, the number of those with the first answer that somebody gave. */
function searchIn(hidden: Set<string>) {
  const { system } = field;
  const hand = createAtHand(system, unknownsOf(system, hidden));
  const spot = system.spotOf.get(textOf('a', '2022-H1', parts[0] ?? ''));
  if (!spot) throw new Error('no block');
  const number = spot.first + spot.known.layers.answers.findIndex((_, layer) => system.value[spot.first + layer] === 5);
  const found: Map<number, number>[] = [];
  const options = { counts: true, accept: (numbers: Map<number, number>) => found.push(numbers) > 0 };
  return { system, number, hand, found, options };
}

/** Every team and every year has two unknown places, and no two teams have both in common. */
const ring = [['a', 0], ['a', 1], ['b', 1], ['b', 2], ['c', 2], ['c', 0]].map(([team, nth]) => [String(team), periods[Number(nth)] ?? ''] as const); // prettier-ignore

describe('a circuit', () => {
  test('goes round by six places where no four are the corners of a rectangle, and leaves every sum as it was', () => {
    const { system, number, hand, found, options } = searchIn(hiding(ring));
    expect(createMoves(system, hand).free(number, 1, options)).toBe(false);
    expect(createCircuits(system, hand).free(number, 1, options)).toBe(true);
    const [circuit] = found;
    if (!circuit) throw new Error('nothing found');
    expect(circuit.get(number)).toBe(1);
    const touched = new Set([...circuit.keys()].map((own) => system.owner[own]?.block.unit));
    expect([...touched].sort()).toEqual(teams);
    for (const own of circuit.keys())
      for (const id of system.sumsOf(own)) {
        const { columns, weights } = system.sum(id);
        expect(columns.reduce((sum, column, nth) => sum + (weights[nth] ?? 0) * (circuit.get(column) ?? 0), 0)).toBe(0);
      }
  });

  test('is not there when one place of it is printed, and is as soon as that is hidden', () => {
    const [, second = ['', ''] as const, ...others] = ring;
    const hidden = hiding([ring[0] ?? second, ...others]);
    const { system, number, hand, options } = searchIn(hidden);
    const circuits = createCircuits(system, hand);
    expect(circuits.free(number, 1, options)).toBe(false);
    for (const id of hiding([second])) {
      const spot = system.spotOf.get(id);
      for (let layer = 0; spot && layer < spot.known.layers.count; layer += 1) {
        hand.open(spot.first + layer);
        circuits.open(spot.first + layer);
      }
    }
    expect(circuits.free(number, 1, options)).toBe(true);
  });

  test('takes nobody from where nobody is', () => {
    const { system, number, hand, options } = searchIn(hiding(ring));
    const [, [team, period] = ['', '']] = ring;
    const spot = system.spotOf.get(textOf(team, period, parts[0] ?? ''));
    if (!spot) throw new Error('no block');
    // One more in the first place is one less in the second, of which none is left.
    for (let layer = 0; layer < spot.known.layers.count; layer += 1)
      hand.change(spot.first + layer, -(system.value[spot.first + layer] ?? 0));
    expect(createCircuits(system, hand).free(number, 1, options)).toBe(false);
    expect(createCircuits(system, hand).free(number, -1, options)).toBe(true);
  });
});
