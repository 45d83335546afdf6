import type { Period } from '../model/index.ts';
import { findNumber, findValue } from '../numbers.ts';
import type { EditionContext } from './context.ts';
import { blockOf, type Figure } from './figure.ts';
import { nounFor } from './headline.ts';
import { sayNumber } from './say.ts';
import { lineage } from './units.ts';

/**
 * With whom a figure is compared: how many units of what, about how many, when, as of which day, and whether they count alike.
 * `null` when it is compared with nobody.
 */
export function comparedWith(context: EditionContext, figure: Figure, shown: Period): string | null {
  const { set, words, format, definitions } = context;
  const { comparing, charts } = words;
  const { organisation, sources } = definitions;
  const block = blockOf(figure, shown);
  const [n, units, level] = [
    findNumber(set, { ...block, face: 'reference-n' }),
    findValue(set, { ...block, face: 'reference-units' }),
    findValue(set, { ...block, face: 'reference-level' }),
  ];
  const above = level === null ? undefined : lineage(organisation, figure.unit)[level];
  if (!n || n.value === null || units === null || !above) return null;
  const hasUnits = organisation.units.some(({ parent }) => parent === figure.unit);
  const teams = hasUnits ? charts.units : (organisation.words['teams'] ?? charts.teams);
  const who = comparing.teamsOf(format.number(units), teams, above.name);
  const people = `${sayNumber(n, context)} ${nounFor(context, figure.indicator, n)}`;
  const source = sources.find(({ id }) => id === figure.indicator.source);
  return [
    `${comparing.composition(who, people, format.period(shown.id))}.`,
    source?.layout === 'aggregates' ? comparing.notAlike : comparing.alike,
    ...(source?.referenceDate ? [comparing.asOf(format.date(source.referenceDate))] : []),
  ].join(' ');
}
