import { admit } from '../../src/consent.ts';
import { findHidden } from '../../src/guard/hidden.ts';
import { isSmall } from '../../src/guard/partners.ts';
import { createField, protectAll } from '../../src/guard/protect.ts';
import { createSets } from '../../src/guard/publishable.ts';
import { createScene } from '../../src/guard/scene.ts';
import { createSolver } from '../../src/guard/solver.ts';
import { guard } from '../../src/guard.ts';
import { languages } from '../../src/lang/index.ts';
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
import { machineCsv } from '../../src/outputs/open-data/figures.ts';
import { compose } from '../../src/site.ts';
import type { Truth } from './judge.ts';
import type { SiteFile } from './read-file.ts';
import type { Chart } from './system.ts';
import { spanOf } from './words.ts';

const solver = await createSolver();

/** How well the numbers are guarded: as the product does it, or with a part of the guard taken out. */
export type Care = 'all' | 'no audit' | 'no partners' | 'with ledger' | 'no ledger' | 'no bands' | 'no differences';

export interface Counted {
  definitions: Definitions;
  tally: Tally;
}

/** What each edition shows. */
export function guarded({ definitions, tally }: Counted, care: Care = 'all'): Map<string, PublishableSet> {
  if (care === 'all') return guard({ definitions, tally, measures, solver }).sets;
  if (care === 'no differences') return guard({ definitions, tally: { ...tally, differences: [] }, measures, solver }).sets;
  if (care === 'no bands') return createSets({ definitions, tally, hidden: hiddenOf({ definitions, tally }), measures }).sets;
  if (care === 'with ledger' || care === 'no ledger') return twice({ definitions, tally }, care === 'with ledger');
  const hidden = care === 'no audit' ? findHidden({ definitions, tally }) : onlySmall({ definitions, tally });
  return createSets({ definitions, tally, hidden, measures }).sets;
}

/** Periods that were over before the last one began: an edition of that time has only those. */
export function earlyPeriods({ cells }: Tally): string[] {
  const periods = [...new Set(cells.map(({ period }) => period))].sort();
  const last = periods.filter((period) => period.includes('-H')).at(-1) ?? '';
  return periods.filter((period) => period < last && !last.startsWith(`${period}-`));
}

/**
 * What a reader of two editions has: one of the time before the last half-year, and one of everything. With the
 * ledger the second knows what the first told; without it each is guarded well, and alone.
 */
function twice({ definitions, tally }: Counted, hasLedger: boolean): Map<string, PublishableSet> {
  const periods = new Set(earlyPeriods(tally));
  const early = tally.cells.filter(({ period }) => periods.has(period));
  const differences = (tally.differences ?? []).filter(({ period }) => periods.has(period));
  const before = hiddenOf({ definitions, tally: { cells: early, notYet: [], differences } });
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

/**
 * All that the editions a reader can have may say, as downloads: also figures that no page prints today, for a story may name any of
 * them tomorrow. Without pages, which say nothing else: for many organisations this is a tenth of the work.
 */
export function downloadsOf(definitions: Definitions, sets: Map<string, PublishableSet>): SiteFile[] {
  const { locale, groups, units } = definitions.organisation;
  const open = new Set(groups.filter((group) => group.public).map(({ id }) => id));
  const read = definitions.editions.filter(({ state, visibility }) => state === 'released' || !open.has(visibility));
  return read.flatMap((edition) => {
    const set = sets.get(edition.id);
    if (!set) return [];
    const text = [...machineCsv({ definitions, words: languages[locale], set, edition }, units)].join('');
    return [{ path: `${edition.visibility}/${edition.id}/figures.csv`, text }];
  });
}

/** The sites of all groups. */
export function sitesOf(definitions: Definitions, sets: Map<string, PublishableSet>): GroupSite[] {
  const admitted = admit({ definitions, sets, groups: null, at: '2026-03-01', withdrawn: new Map() });
  return compose(definitions, sets, { admitted }).sites;
}

/** Which team belongs under which, by the names on the door; and which question is asked of part of those of another. */
export function chartOf({ organisation, indicators, editions }: Definitions, { differences }: Partial<Tally> = {}): Chart {
  const titles = new Map(indicators.map(({ id, title }) => [id, title]));
  const names = new Map(organisation.units.map(({ id, name }) => [id, name]));
  return {
    parents: new Map(organisation.units.map(({ name, parent }) => [name, parent === null ? null : (names.get(parent) ?? null)])),
    scales: new Map(indicators.flatMap(({ title, scale, pairing }) => scaleOf(title, scale ?? pairing?.scoring.range))),
    norms: new Map(
      indicators.flatMap(({ title, norm, measure }) => (norm && measure === 'duration' ? [[title, norm.value]] : [])),
    ),
    parts: editions.flatMap(({ part }) => (part ? [`${part.grouping}=${part.value}`] : [])),
    within: pairsIn(differences, titles),
    alike: pairsIn(
      (differences ?? []).filter(({ same }) => same),
      titles,
    ),
  };
}

/** The titles of two indicators between which somebody counted, each pair once. */
function pairsIn(differences: Tally['differences'] = [], titles: Map<string, string>): (readonly [string, string])[] {
  const first = new Map(differences.map((one) => [`${one.larger}|${one.smaller}`, one]));
  return [...first.values()].map(({ larger, smaller }) => [titles.get(larger) ?? '', titles.get(smaller) ?? ''] as const);
}

const scaleOf = (title: string, scale: { from: number; upTo: number } | null | undefined) =>
  scale ? [[title, { from: scale.from, upTo: scale.upTo }] as const] : [];

/** What is true, in the words of the pages, for the judge. Blocks of unknown size are left out: nobody knows. */
export function truthsOf({ definitions, tally }: Counted): Truth[] {
  const { organisation, indicators } = definitions;
  const titles = new Map(indicators.map(({ id, title }) => [id, title]));
  const names = new Map(organisation.units.map(({ id, name }) => [id, name]));
  const sensitive = new Map(indicators.map(({ id, sensitive: own }) => [id, own ?? []]));
  // What is not to be seen yet is nobody's number yet.
  const early = new Set(tally.notYet);
  const counted = tally.cells.filter((cell) => !early.has(blockText(cell)));
  const blocks = Map.groupBy(counted, (cell) => [cell.indicator, cell.unit, cell.period, cell.part, cell.series].join('|'));
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
        persons: whole.behind?.atRisk ?? whole.persons ?? whole.n,
        sum: whole.sum,
        end: whole.pairs?.sumY ?? null,
        delicate: sensitive.get(whole.indicator) ?? [],
        answers: new Map(cells.flatMap(({ category, n }) => (category === null || n === null ? [] : [[category, n] as const]))),
      },
    ];
  });
}
