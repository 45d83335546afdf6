import { finding, type Finding } from '../findings/index.ts';
import type { Indicator, Place, Side } from '../model/index.ts';
import type { WrittenIndicator } from '../model/schemas/indicator.ts';
import { findBreakdown, checkBreakdown } from './breakdown.ts';
import { answered, checkAnswer, checkColumn, linking, numeric, placed } from './columns.ts';
import { columnsIn, usesReferenceDate } from './conditions.ts';
import { checkClasses } from './classes.ts';
import type { Item } from './files.ts';
import { checkInformant } from './informant.ts';
import { asReports, findExposure } from './exposure.ts';
import { findItems, findMoments } from './items.ts';
import { refer } from './refer.ts';
import type { Scope, ScopeSource } from './scope.ts';
import { checkUnique } from './unique.ts';
import { checkAlso, checkSide, everything } from './sides.ts';

type IndicatorItem = Item<WrittenIndicator>;

/** The part of an indicator that decides what is counted. */
export type Counting = Pick<
  Indicator,
  | 'source'
  | 'period'
  | 'basePeriod'
  | 'denominator'
  | 'numerator'
  | 'value'
  | 'favourable'
  | 'breakdown'
  | 'breakdownClasses'
  | 'classes'
  | 'also'
  | 'items'
  | 'moments'
  | 'exposure'
  | 'per'
  | 'informant'
  | 'followUp'
  | 'pairing'
  | 'show'
>;

/** Checks and completes what is counted of which rows; `null` when it is not known which rows those are. */
export function checkCounting(asked: IndicatorItem, scope: Scope): { counting: Counting | null; findings: Finding[] } {
  const item = asReports(asked);
  const { written, at, key } = item;
  const { source: id, findings: missing } = findSource(item, scope);
  if (id === null)
    return { counting: written.unavailable ? uncounted(written) : null, findings: written.unavailable ? [] : missing };
  const source = scope.sources.get(id) ?? null;
  if (source?.layout === 'aggregates')
    return { counting: { ...uncounted(written), source: id, denominator: everything(id) }, findings: [] };
  const denominator = checkSide(written.denominator, ['denominator'], { item, scope, fallback: id });
  const numerator = written.numerator
    ? checkSide(written.numerator, ['numerator'], { item, scope, fallback: written.source ?? id })
    : null;
  const period = findPeriod(item, source);
  const breakdown = findBreakdown(item, scope);
  const also = checkAlso(item, { scope, fallback: id });
  const items = findItems(item, scope, source);
  const moments = findMoments(item, source);
  const exposed = findExposure(asked, scope);
  const counted = numerator && scope.sources.get(numerator.side.source);
  // Of a rate the parts are those of what is counted: reports, not the days they are divided by.
  const partOf = (name: string) => (counted?.columns.has(name) ? counted : source);
  const findings = [
    ...denominator.findings,
    ...(numerator?.findings ?? []),
    ...period.findings,
    ...checkLink(item, numerator?.side ?? null, { denominator: denominator.side, scope }),
    ...checkMeasure(item, source),
    ...checkSum(item),
    ...checkClasses(item),
    ...checkBreakdown(item, breakdown, partOf),
    ...also.findings,
    ...items.findings,
    ...moments.findings,
    ...exposed.findings,
    ...checkUnique(item, source),
    ...checkInformant(item, { source, scope }),
    ...checkWindow(item, source, [denominator.side, numerator?.side ?? null]),
    ...(source && !hasUnit(source) ? [finding('TV-187', at('source'), { source: id })] : []),
  ];
  const needsNumerator = written.measure === 'share' || written.measure === 'response';
  if (needsNumerator && !numerator) findings.push(finding('TV-141', at(), { key: key('numerator') }));
  const counting: Counting = {
    ...uncounted(written),
    source: id,
    period: period.column ?? '',
    denominator: denominator.side,
    numerator: numerator?.side ?? null,
    breakdown: breakdown.columns,
    ...(breakdown.classes ? { breakdownClasses: breakdown.classes } : {}),
    ...(exposed.exposure ? { exposure: exposed.exposure, per: written.per ?? 1 } : {}),
    ...(items.items ? { items: items.items } : {}),
    ...(moments.moments ? { moments: moments.moments } : {}),
    ...(also.sides ? { also: also.sides } : {}),
  };
  return { counting, findings };
}

const hasUnit = (source: ScopeSource) => [...source.columns.values()].some((column) => column.kind === 'unit');

/** Nothing counted here: figures come in already counted, or are not available. */
function uncounted({ basePeriod, value, favourable, followUp, informant, classes, show }: WrittenIndicator): Counting {
  const chosen = informant ? { informant: { choose: informant.choose, per: informant.per } } : {};
  return {
    source: '',
    period: '',
    basePeriod,
    denominator: everything(''),
    numerator: null,
    value,
    favourable,
    breakdown: [],
    followUp,
    ...(classes ? { classes } : {}),
    ...chosen,
    ...(show.length > 0 ? { show } : {}),
  };
}

/** The description of the denominator: named there, or for the whole indicator. */
function findSource({ written, at, key }: IndicatorItem, scope: Scope): { source: string | null; findings: Finding[] } {
  const possible = [...scope.sources.keys()];
  const own = written.denominator?.source ?? null;
  const found = own ?? written.source ?? written.numerator?.source ?? null;
  if (found === null) return { source: null, findings: [finding('TV-141', at(), { key: key('source') })] };
  const place = own === null ? at('source') : at('denominator', 'source');
  const findings = refer('source', found, { possible, at: place });
  return { source: findings.length > 0 ? null : found, findings };
}

/** A numerator from another file needs the column that both files share. */
function checkLink(
  item: IndicatorItem,
  numerator: Side | null,
  { denominator, scope }: { denominator: Side; scope: Scope },
): Finding[] {
  if (!numerator || numerator.source === denominator.source) return [];
  if (numerator.same === null) {
    const joined = item.written.measure === 'share' || item.written.measure === 'response';
    return joined ? [finding('TV-141', item.at('numerator'), { key: item.key('numerator', 'same') })] : [];
  }
  const { same } = numerator;
  const sides = [numerator, denominator].map((side) => scope.sources.get(side.source) ?? null);
  return sides.flatMap((source) => checkColumn(same, item.at('numerator', 'same'), { source, kinds: linking })).slice(0, 1);
}

/** The column that places a row in time: the one named, or the only one there can be. */
function findPeriod(
  { written, at, key }: IndicatorItem,
  source: ScopeSource | null,
): { column: string | null; findings: Finding[] } {
  const { period } = written;
  if (typeof period === 'string')
    return { column: period, findings: checkColumn(period, at('period'), { source, kinds: placed }) };
  if (period && 'running' in period)
    return { column: null, findings: [finding('TV-196', at('period'), { columns: period.running })] };
  if (period || source === null) return { column: null, findings: [] };
  const dates = [...source.columns.values()].filter((column) => placed.includes(column.kind)).map((column) => column.id);
  const asked = dates.filter((id) => columnsIn(written.denominator?.where ?? { op: 'all', of: [] }).includes(id));
  const [only, second] = asked.length > 0 ? asked : dates;
  if (only !== undefined && second === undefined) return { column: only, findings: [] };
  return { column: null, findings: [finding('TV-141', at(), { key: key('period') })] };
}

/** The column whose values are distributed or averaged, and the answers that are good. */
function checkMeasure({ written, at, key }: IndicatorItem, source: ScopeSource | null): Finding[] {
  const { measure, value, favourable } = written;
  const needed =
    (measure === 'distribution' && written.items.length === 0 && written.instrument === null) ||
    measure === 'mean' ||
    measure === 'duration';
  if (value === null) {
    if (needed) return [finding('TV-141', at(), { key: key('value') })];
    return favourable.length > 0 && written.items.length === 0 && written.instrument === null
      ? [finding('TV-141', at('favourable'), { key: key('value') })]
      : [];
  }
  const kinds = { mean: numeric, distribution: answered, duration: ['integer'] as const }[measure as string] ?? null;
  return [
    ...checkColumn(value, at('value'), { source, ...(kinds ? { kinds } : {}) }),
    ...favourable.flatMap((answer, index) => checkAnswer(answer, at('favourable', index), { source, column: value })),
  ];
}

/** Ways of counting that add up a column of what is counted. The others would divide by it what is no part of it. */
const adding: readonly string[] = ['share', 'distribution', 'number', 'response', 'incidents'];

function checkSum({ written: { measure, denominator }, at }: IndicatorItem): Finding[] {
  return denominator?.sum == null || adding.includes(measure) ? [] : [finding('TV-159', at('denominator', 'sum'), {})];
}

/** What is not yet to be seen can only be known with the date of the export. */
function checkWindow(item: IndicatorItem, source: ScopeSource | null, sides: (Side | null)[]): Finding[] {
  const used = sides.some((side) => side && usesReferenceDate(side.where));
  if (!source || source.referenceDate !== null || !(used || item.written.followUp)) return [];
  const at: Place = item.written.followUp ? item.at('followUp') : item.at('denominator');
  return [finding('TV-190', at, { source: source.id }, 'error')];
}
