import { chartWords } from '../charts/words.ts';
import { finding, type Finding } from '../findings/index.ts';
import { chartKeys, unitNamed, type ChartRequest, type Place } from '../model/index.ts';
import { findState } from '../numbers.ts';
import { scopeOf } from '../scope.ts';
import { readChartKeys } from './chart-keys.ts';
import { isStrict, type TellContext } from './context.ts';
import { findBlock, unknown } from './names.ts';
import type { Segment } from './segments.ts';

/** What a chart is about when its block does not say: the story's first figure. */
export interface Usual {
  indicator: string | null;
  unit: string | null;
  period: string | null;
}

type ChartSegment = Extract<Segment, { kind: 'chart' }>;

/** Reads a chart block. Without a request nothing is drawn, and a finding says why. */
export function parseChartBlock(
  segment: ChartSegment,
  usual: Usual,
  where: { at: Place; context: TellContext },
): { request: ChartRequest | null; findings: Finding[] } {
  const { at, context } = where;
  const kind = chartWords[segment.word.toLowerCase()];
  if (!segment.closed) return { request: null, findings: [finding('TV-515', at, {})] };
  if (!kind) return { request: null, findings: [finding('TV-514', at, unknown(segment.word, Object.keys(chartWords)))] };
  const { keys, lineOf, findings } = readChartKeys(segment.text, at);
  if (!keys) return { request: null, findings };
  const strange = Object.keys(keys).filter((key) => !Object.values<string>(chartKeys).includes(key));
  findings.push(...strange.map((key) => finding('TV-516', lineOf(key), unknown(key, Object.values(chartKeys)))));
  const text = (key: keyof typeof chartKeys) => keys[chartKeys[key]] ?? null;
  const [indicator, unit, period] = [
    text('indicator') ?? usual.indicator,
    text('unit') ?? usual.unit,
    text('period') ?? usual.period,
  ];
  if (indicator === null || unit === null || period === null) {
    const key = indicator === null ? chartKeys.indicator : unit === null ? chartKeys.unit : chartKeys.period;
    return { request: null, findings: [...findings, finding('TV-517', at, { key })] };
  }
  const part = text('part') ?? scopeOf(context.edition, context.definitions).part;
  const about = unitNamed(unit, context.definitions.organisation.units);
  const request: ChartRequest = { kind, indicator, unit: about, period, part, series: text('series'), at };
  const problems = checkRequest(request, { at, context, lineOf });
  return { request: problems.some(({ level }) => level === 'error') ? null : request, findings: [...findings, ...problems] };
}

function checkRequest(
  request: ChartRequest,
  { at, context, lineOf }: { at: Place; context: TellContext; lineOf: (key: string) => Place },
): Finding[] {
  const text = `${request.indicator} ${request.unit} ${request.period}`;
  const keyOf = { 'TV-502': chartKeys.indicator, 'TV-503': chartKeys.unit, 'TV-504': chartKeys.period } as Record<string, string>;
  const found = findBlock({ ...request, text }, at, context);
  if ('problem' in found) return [{ ...found.problem, at: lineOf(keyOf[found.problem.code] ?? '') }];
  const { breakdown, id } = found.indicator;
  if (request.series !== null && !breakdown.includes(request.series))
    return [finding('TV-518', lineOf(chartKeys.series), { ...unknown(request.series, breakdown), indicator: id })];
  const isOne = request.kind === 'people' || request.kind === 'distribution';
  const isHidden = isOne && findState(context.set, { ...found.block, series: request.series }) === 'hidden';
  return isHidden
    ? [finding('TV-510', at, { number: text, edition: context.edition.id }, isStrict(context) ? 'error' : 'warning')]
    : [];
}
