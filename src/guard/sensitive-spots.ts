import { category, parsePeriod, type Definitions, type Indicator } from '../model/index.ts';
import { partsSplit } from '../parts.ts';
import { scopeOf, showsPart, showsPeriod } from '../scope.ts';
import type { Field } from './protect.ts';
import type { Spot } from './system.ts';

/** Printed blocks of sensitive indicators that a public edition may show, with the numbers of their sensitive answers. */
export function sensitiveSpots({ scene, system }: Field, definitions: Definitions): Map<Spot, number[]> {
  const { groups, firstMonth } = definitions.organisation;
  const open = new Set(groups.filter((group) => group.public).map(({ id }) => id));
  const scopes = definitions.editions.filter(({ visibility }) => open.has(visibility)).map((own) => scopeOf(own, definitions));
  const spots = new Map<Spot, number[]>();
  for (const [lattice, { indicator, series }] of scene.origin) {
    const sensitive = sensitiveIn(indicator, series);
    if (sensitive.length === 0) continue;
    const own = scopes.filter(({ indicators }) => indicators.has(indicator.id));
    const split = new Set(partsSplit(indicator, definitions).map(({ text }) => text));
    for (const block of lattice.blocks) {
      const spot = system.spotOf.get(block.id);
      const period = parsePeriod(block.period, firstMonth);
      const isAsked = own.some(
        (scope) =>
          scope.units.has(block.unit) &&
          showsPart(scope, { part: block.part || null, series }, split) &&
          period &&
          showsPeriod(scope, period),
      );
      if (spot && isAsked && block.rest === null && block.n !== 0) spots.set(spot, answersOf(spot, sensitive));
    }
  }
  return spots;
}

/**
 * What is sensitive of a figure itself and of each question of its list. Of what it is divided by only what was named: all answers are
 * those to the question, and not how old somebody is.
 */
function sensitiveIn({ sensitive = [], items = [] }: Indicator, series: string | null): readonly string[] {
  return series === null || items.length > 0 ? sensitive : sensitive.filter((answer) => answer !== '*');
}

/** `*` is every answer; a reason for a missing one is none. */
function answersOf({ first, known: { layers } }: Spot, sensitive: readonly string[]): number[] {
  const reasons: readonly string[] = [category.unknown, category.notAsked, category.notApplicable, category.refused];
  const isMeant = (answer: string) => sensitive.includes(answer) || (sensitive.includes('*') && !reasons.includes(answer));
  return layers.answers.flatMap((answer, layer) => (isMeant(answer) ? [first + layer] : []));
}
