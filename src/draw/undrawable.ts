import { chartWords } from '../charts/words.ts';
import { finding, type Finding } from '../findings/index.ts';
import {
  requestText,
  type ChartKindId,
  type ChartRequest,
  type Charts,
  type Definitions,
  type Indicator,
} from '../model/index.ts';

/** What can be drawn of each way of counting. A mean or a number has answers only when it is broken down. */
function kindsFor({ measure, favourable }: Indicator, series: string | null): ChartKindId[] {
  if (series !== null || (measure === 'distribution' && favourable.length === 0)) return ['distribution'];
  if (measure === 'mean' || measure === 'number') return ['trend', 'compare'];
  return ['trend', 'compare', 'distribution', 'people'];
}

/** Charts that authors asked for and that could not be drawn: at the line where they asked, with what is possible. */
export function findUndrawable(requests: ChartRequest[], charts: Charts, { indicators }: Definitions): Finding[] {
  return requests.flatMap((request): Finding[] => {
    const indicator = indicators.find(({ id }) => id === request.indicator);
    if (request.at === null || !indicator || charts.get(requestText(request)) !== null) return [];
    const [chart = request.kind] = wordsFor([request.kind]);
    const kinds = kindsFor(indicator, request.series);
    if (!kinds.includes(request.kind))
      return [finding('TV-550', request.at, { chart, indicator: indicator.id, possible: wordsFor(kinds) })];
    return [finding('TV-551', request.at, { chart, indicator: indicator.id, unit: request.unit, period: request.period })];
  });
}

function wordsFor(kinds: ChartKindId[]): string[] {
  return Object.entries(chartWords)
    .filter(([, kind]) => kinds.includes(kind))
    .map(([word]) => word);
}
