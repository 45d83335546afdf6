import { finding, type Finding } from '../findings/index.ts';
import type { Condition, NormGroup, PairInformant, Pairing, Scoring, Unit } from '../model/index.ts';
import type { WrittenIndicator } from '../model/schemas/indicator.ts';
import type { WrittenInstrument } from '../model/schemas/instrument.ts';
import { checkColumn, dated, linking, numeric } from './columns.ts';
import { checkCondition, columnsIn } from './conditions.ts';
import type { Item } from './files.ts';
import { usualInformant } from './informant.ts';
import type { Scope, ScopeSource } from './scope.ts';

type IndicatorItem = Item<WrittenIndicator>;
export type InstrumentItem = Item<WrittenInstrument>;

/** What a pairing is made of. */
export interface PairingAsked {
  scope: Scope;
  instruments: readonly InstrumentItem[];
  /** File of the lists. */
  source: string;
}

const everything: Condition = { op: 'all', of: [] };

/** How a change finds its start and end, checked; `null` when that is not said. */
export function definePairing(item: IndicatorItem, asked: PairingAsked): { pairing: Pairing | null; findings: Finding[] } {
  const { written, at, key } = item;
  const source = asked.scope.sources.get(asked.source) ?? null;
  const { pair, value } = written;
  if (source === null || source.layout === 'aggregates') return { pairing: null, findings: [] };
  if (pair === null) return { pairing: null, findings: [finding('TV-141', at(), { key: key('pair') })] };
  if (value === null) return { pairing: null, findings: [finding('TV-141', at(), { key: key('value') })] };
  const check = (side: 'start' | 'end') =>
    checkCondition(pair[side].where, {
      source,
      firstMonth: asked.scope.firstMonth,
      find: (under, word) => item.find(['pair', side], under, word),
    });
  const [start, end, scored] = [check('start'), check('end'), scoringOf(item, { ...asked, source })];
  const { informant, findings: excepted } = informantOf(item, source, asked.scope.units);
  const closed = closedOf(item, asked.scope);
  const day = dayOf(item, source);
  const findings = [
    ...pair.per.flatMap((column, index) => checkColumn(column, at('pair', 'per', index), { source, kinds: linking })),
    ...checkColumn(value, at('value'), { source, kinds: numeric }),
    ...[start, end, closed, scored].flatMap((checked) => checked.findings),
    ...excepted,
    ...(day === null ? undated(item, source.id) : []),
  ];
  const pairing: Pairing = {
    source: source.id,
    where: written.denominator?.where ?? everything,
    value,
    list: listOf(written, source),
    per: pair.per,
    start: start.condition,
    end: end.condition,
    day,
    atLeast: Math.max(1, pair.atLeast ?? 1),
    informant,
    closed: closed.closed,
    scoring: scored.scoring,
  };
  return { pairing, findings };
}

/** Without a day nothing lies so many days apart; and start and end are what the file itself calls them, if it does. */
function undated({ written: { pair }, at }: IndicatorItem, source: string): Finding[] {
  const isNamed = [pair?.start, pair?.end].every((side) => side && columnsIn(side.where).length > 0);
  if (pair?.atLeast != null) return [finding('TV-207', at('pair'), { source }, 'error')];
  return isNamed ? [] : [finding('TV-207', at('pair'), { source })];
}

/** A file that holds lists of several questionnaires says which in a column. */
function listOf({ instrument }: WrittenIndicator, source: ScopeSource): Pairing['list'] {
  const column = [...source.columns.values()].find(({ kind }) => kind === 'instrument')?.id;
  return column === undefined || instrument === null ? null : { column, instrument };
}

/** The day of a list: the column of the period, or the only date there is besides that of birth. */
function dayOf({ written: { period } }: IndicatorItem, source: ScopeSource): string | null {
  if (typeof period === 'string') return source.columns.get(period)?.kind === 'date' ? period : null;
  const dates = [...source.columns.values()].filter(({ kind }) => dated.includes(kind));
  return dates.length === 1 ? (dates[0]?.id ?? null) : null;
}

/** The column that says who answered, and for which units others may. */
function informantOf(
  { written: { informant }, at, key }: IndicatorItem,
  source: ScopeSource,
  units: readonly Unit[] | null,
): { informant: PairInformant | null; findings: Finding[] } {
  if (!informant) return { informant: null, findings: [] };
  const holding = [...source.columns.values()].filter(({ values }) => informant.choose.every((who) => values?.includes(who)));
  const column = source.columns.has(usualInformant) ? usualInformant : holding[0]?.id;
  if (column === undefined) return { informant: null, findings: [] };
  const own = { column, choose: informant.choose, same: informant.sameAtBothEnds ?? false };
  if (informant.except === null) return { informant: { ...own, except: null }, findings: [] };
  const { kies: choose, ...others } = informant.except as Record<string, string[] | undefined>;
  const [[name, values] = [], second] = Object.entries(others);
  if (!choose || !name || !values || second)
    return { informant: null, findings: [finding('TV-206', at('informant', 'except'), { key: key('informant', 'except') })] };
  const inside = source.columns.get(name)?.kind === 'unit' ? values.flatMap((unit) => withBelow(unit, units ?? [])) : values;
  return {
    informant: { ...own, except: { column: name, values: inside, choose } },
    findings: checkColumn(name, at('informant', 'except', name), { source }),
  };
}

function withBelow(unit: string, units: readonly Unit[]): string[] {
  return [unit, ...units.filter(({ parent }) => parent === unit).flatMap(({ id }) => withBelow(id, units))];
}

/** The trajectory's own file, when the period is that of the trajectory. */
function closedOf(
  { written: { period, pair }, at }: IndicatorItem,
  { sources }: Scope,
): { closed: Pairing['closed']; findings: Finding[] } {
  if (period === null || typeof period === 'string' || !('date' in period)) return { closed: null, findings: [] };
  const source = sources.get(period.source) ?? null;
  if (source === null || !pair) return { closed: null, findings: [] };
  const unit = [...source.columns.values()].find(({ kind }) => kind === 'unit')?.id ?? null;
  return {
    closed: { source: period.source, same: period.same, date: period.date, unit },
    findings: [
      ...checkColumn(period.date, at('period', 'date'), { source, kinds: dated }),
      ...checkColumn(period.same, at('period', 'same'), { source, kinds: linking }),
    ],
  };
}

/** What the questionnaire says of its scores. What the manual must still give is told, and nothing is computed from it. */
function scoringOf(
  { written, at }: IndicatorItem,
  { scope, instruments, source }: Omit<PairingAsked, 'source'> & { source: ScopeSource },
): { scoring: Scoring; findings: Finding[] } {
  const item = instruments.find(({ id }) => id === written.instrument);
  const direction = item?.written.direction ?? written.direction;
  const base: Scoring = {
    instrument: item?.id ?? null,
    lowerIsBetter: direction !== 'higher-is-better',
    range: item?.written.range ?? written.scale,
    reliability: item?.written.reliability ?? null,
    norms: [],
  };
  const undirected =
    direction === null || direction === 'neutral' ? [finding('TV-214', at('measure'), { indicator: written.title })] : [];
  if (!item) return { scoring: base, findings: undirected };
  const { norms, cutOff, sd } = item.written;
  const checked = norms.map(({ when }) =>
    checkCondition(when, { source, firstMonth: scope.firstMonth, find: () => at('instrument') }),
  );
  const groups = norms.map((norm, index): NormGroup => ({
    when: checked[index]?.condition ?? everything,
    mean: norm.mean,
    sd: norm.sd ?? sd,
    cutOff: norm.cutOff ?? cutOff,
  }));
  // A questionnaire without norm groups may still know its spread and its cut-off: those are everybody's.
  const all: NormGroup = { when: everything, mean: null, sd, cutOff };
  const scoring = { ...base, norms: groups.length > 0 ? groups : sd === null && cutOff === null ? [] : [all] };
  const findings = [...undirected, ...checked.flatMap((one) => one.findings), ...unknownsOf(item, scoring, written)];
  return { scoring, findings };
}

/** What cannot be told for want of a norm, a spread or a reliability: only of what is asked for. */
function unknownsOf({ written, at }: InstrumentItem, { norms, reliability }: Scoring, { show }: WrittenIndicator): Finding[] {
  const instrument = written.title;
  const asks = (outcome: WrittenIndicator['show'][number]) => show.length === 0 || show.includes(outcome);
  const without = written.norms.filter(({ mean, sd }) => mean === null || (sd ?? written.sd) === null).length;
  const isBlind = asks('classes') && (reliability === null || norms.every(({ sd }) => sd === null));
  return [
    ...(isBlind ? [finding('TV-208', at(), { instrument, lacks: reliability === null ? 'reliability' : 'sd' })] : []),
    ...(asks('classes') && !isBlind && norms.some(({ cutOff }) => cutOff === null)
      ? [finding('TV-209', at(), { instrument })]
      : []),
    ...(asks('bands') && without > 0 ? [finding('TV-210', at('norms'), { instrument, groups: without })] : []),
    ...(show.includes('bands') && written.norms.length === 0 ? [finding('TV-211', at(), { instrument })] : []),
  ];
}
