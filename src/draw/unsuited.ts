import { chartWords } from '../charts/words.ts';
import { finding, type Finding } from '../findings/index.ts';
import type { ChartKindId, ChartRequest, Definitions, Indicator } from '../model/index.ts';

/** What can be drawn of each way of counting. A mean or a number has answers only when it is broken down. */
function kindsFor(indicator: Indicator, series: string | null): ChartKindId[] {
  const kinds = kindsOf(indicator, series);
  return indicator.compared === false ? kinds.filter((kind) => kind !== 'compare' && kind !== 'funnel') : kinds;
}

function kindsOf({ measure, favourable, items }: Indicator, series: string | null): ChartKindId[] {
  if (series === null && (items || measure === 'checklist')) return ['items'];
  if (series !== null || (measure === 'distribution' && favourable.length === 0)) return ['distribution'];
  if (measure === 'change') return ['change', 'distribution', 'trend', 'compare'];
  if (measure === 'mean' || measure === 'number') return ['trend', 'control', 'compare'];
  if (measure === 'reach' || measure === 'incidents') return ['trend'];
  if (measure === 'duration') return ['distribution', 'trend', 'control', 'compare'];
  return ['trend', 'control', 'compare', 'funnel', 'distribution', 'people'];
}

/** Charts that authors asked for and that no figures could fill: TV-550 at the line where they asked, with what is possible. */
export function findUnsuited(requests: ChartRequest[], { indicators }: Definitions): Finding[] {
  return requests.flatMap(({ at, kind, series, indicator: id }): Finding[] => {
    const indicator = indicators.find((known) => known.id === id);
    if (at === null || !indicator) return [];
    const kinds = kindsFor(indicator, series);
    const [chart = kind] = wordsFor([kind]);
    return kinds.includes(kind) ? [] : [finding('TV-550', at, { chart, indicator: id, possible: wordsFor(kinds) })];
  });
}

function wordsFor(kinds: ChartKindId[]): string[] {
  return Object.keys(chartWords).filter((word) => kinds.some((kind) => chartWords[word] === kind));
}
