import { admit } from '../../src/consent.ts';
import { findHidden } from '../../src/guard/hidden.ts';
import { isSmall } from '../../src/guard/partners.ts';
import { createField, protectAll } from '../../src/guard/protect.ts';
import { createSets } from '../../src/guard/publishable.ts';
import { createScene } from '../../src/guard/scene.ts';
import { createSolver } from '../../src/guard/solver.ts';
import { guard } from '../../src/guard.ts';
import { measures } from '../../src/measures/index.ts';
import {
  blockText,
  keyText,
  parsePeriod,
  type Definitions,
  type Forced,
  type GroupSite,
  type PublishableSet,
  type Tally,
} from '../../src/model/index.ts';
import { compose } from '../../src/site.ts';
import type { Truth } from './judge.ts';
import type { Chart } from './system.ts';
import { spanOf } from './words.ts';

const solver = await createSolver();

/** How well the numbers are guarded: as the product does it, or with a part of the guard taken out. */
export type Care = 'all' | 'no audit' | 'no partners' | 'with ledger' | 'no ledger';

export interface Counted {
  definitions: Definitions;
  tally: Tally;
}

/** What each edition shows. */
export function guarded({ definitions, tally }: Counted, care: Care = 'all'): Map<string, PublishableSet> {
  if (care === 'all') return guard({ definitions, tally, measures, solver }).sets;
  if (care === 'with ledger' || care === 'no ledger') return twice({ definitions, tally }, care === 'with ledger');
  const hidden = care === 'no audit' ? findHidden({ definitions, tally }) : onlySmall({ definitions, tally });
  return createSets({ definitions, tally, hidden, measures }).sets;
}

/**
 * What a reader of two editions has: one of the first half-year, when there was nothing else, and one of everything. With the
 * ledger the second knows what the first told; without it each is guarded well, and alone.
 */
function twice({ definitions, tally }: Counted, hasLedger: boolean): Map<string, PublishableSet> {
  const [first = ''] = tally.cells.map(({ period }) => period).filter((period) => period.includes('-H')).sort(); // prettier-ignore
  const early = tally.cells.filter(({ period }) => period === first);
  const before = hiddenOf({ definitions, tally: { cells: early, notYet: [] } });
  const shown = early.filter((cell) => !before.has(blockText(cell)));
  const face = { part: null, series: null, category: null, face: 'n' as const };
  const published = new Set(shown.map((cell) => keyText({ ...face, ...cell, face: 'n' })));
  const later = hiddenOf({ definitions, tally, ...(hasLedger && { forced: { published, hidden: before } }) });
  for (const cell of shown) later.delete(blockText(cell));
  return createSets({ definitions, tally, hidden: later, measures }).sets;
}

function hiddenOf(counted: Counted & { forced?: Forced }): Set<string> {
  const guarding = { ...counted, measures, solver };
  return new Set(protectAll(createField(guarding), guarding).hidden);
}

/** Blocks that are small by themselves, or arrived hidden: nothing is hidden to protect another. */
export function onlySmall(counted: Counted): Set<string> {
  const { lattices, given } = createScene(counted);
  const small = lattices.flatMap(({ blocks }) => blocks.filter((block) => isSmall(block, 7)));
  return new Set([...given, ...small.map(({ id }) => id)]);
}

/** The sites of all groups. */
export function sitesOf(definitions: Definitions, sets: Map<string, PublishableSet>): GroupSite[] {
  const admitted = admit({ definitions, sets, groups: null, at: '2026-03-01', withdrawn: new Map() });
  return compose(definitions, sets, admitted).sites;
}

/** Which team belongs under which, by the names on the door. */
export function chartOf({ organisation }: Definitions): Chart {
  const names = new Map(organisation.units.map(({ id, name }) => [id, name]));
  return {
    parents: new Map(organisation.units.map(({ name, parent }) => [name, parent === null ? null : (names.get(parent) ?? null)])),
  };
}

/** What is true, in the words of the pages, for the judge. Blocks of unknown size are left out: nobody knows. */
export function truthsOf({ definitions, tally }: Counted): Truth[] {
  const { organisation, indicators } = definitions;
  const titles = new Map(indicators.map(({ id, title }) => [id, title]));
  const names = new Map(organisation.units.map(({ id, name }) => [id, name]));
  const blocks = Map.groupBy(tally.cells, (cell) => [cell.indicator, cell.unit, cell.period, cell.part, cell.series].join('|'));
  return [...blocks.values()].flatMap((cells): Truth[] => {
    const whole = cells.find(({ category }) => category === null);
    if (!whole || whole.n === null) return [];
    const period = parsePeriod(whole.period, organisation.firstMonth);
    const last =
      period && period.until !== ''
        ? new Date(Date.parse(`${period.until}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
        : '';
    return [
      {
        title: titles.get(whole.indicator) ?? '',
        unit: names.get(whole.unit) ?? '',
        period: spanOf(period?.from ?? '', last),
        part: whole.part ?? '',
        series: whole.series ?? '',
        n: whole.n,
        persons: whole.persons ?? whole.n,
        sum: whole.sum,
        answers: new Map(cells.flatMap(({ category, n }) => (category === null || n === null ? [] : [[category, n] as const]))),
      },
    ];
  });
}
