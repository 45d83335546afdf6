import type { Spot } from './system.ts';

/** A change of the layers of a block, by the sign of the change that is looked for. With `isValue` of a sum of values, not of a count. */
export type Layered = { layer: number; by: number; isValue?: true }[];

/** Whether somebody comes or goes: else one answer is changed for another. */
export const changesSize = (layers: Layered): boolean =>
  layers.reduce((sum, { by, isValue }) => (isValue ? sum : sum + by), 0) !== 0;

/** Changes of the numbers of a block: one more of an answer, alone or instead of another, each with the value it stands for. */
export function layersOf(spot: Spot, layer: number, sign: number): Layered[] {
  const { worths, sums } = spot.known.layers;
  const [sum] = sums;
  const changes = countsOf(spot, layer, sign);
  if (!worths || sum === undefined || layer >= worths.length) return changes;
  return changes.map((change) => {
    const by = change.reduce((all, own) => all + own.by * (worths[own.layer] ?? 0), 0);
    return by === 0 ? change : [...change, { layer: sum, by, isValue: true }];
  });
}

function countsOf({ known: { layers } }: Spot, layer: number, sign: number): Layered[] {
  const { answers, aside, combine, whole, sums } = layers;
  const own = { layer, by: sign };
  const size = whole === null ? [] : [{ layer: whole, by: sign }];
  const all = answers.slice(0, answers.length - aside).map((_, nth) => nth);
  if (sums.includes(layer) || answers.length === 0 || (layer >= all.length && layer < answers.length)) return [[own]];
  if (layer === whole) return combine === 'partition' ? all.map((answer) => [own, { layer: answer, by: sign }]) : [[own]];
  if (combine !== 'partition') return [[own], ...(size.length > 0 ? [[own, ...size]] : [])];
  return [[own, ...size], ...all.filter((other) => other !== layer).map((other) => [own, { layer: other, by: -sign }])];
}
