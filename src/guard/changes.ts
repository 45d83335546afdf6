import type { Spot } from './system.ts';

/** A change of the layers of a block, by the sign of the change that is looked for. */
export type Layered = { layer: number; by: number }[];

/** Whether somebody comes or goes: else one answer is changed for another. */
export const changesSize = (layers: Layered): boolean => layers.reduce((sum, { by }) => sum + by, 0) !== 0;

/** Changes of the numbers of a block: one more of an answer, alone or instead of another. */
export function layersOf({ known: { layers } }: Spot, layer: number, sign: number): Layered[] {
  const { answers, combine, whole, sums } = layers;
  const own = { layer, by: sign };
  const size = whole === null ? [] : [{ layer: whole, by: sign }];
  const all = answers.map((_, nth) => nth);
  if (sums.includes(layer) || answers.length === 0) return [[own]];
  if (layer === whole) return combine === 'partition' ? all.map((answer) => [own, { layer: answer, by: sign }]) : [[own]];
  if (combine !== 'partition') return [[own], ...(size.length > 0 ? [[own, ...size]] : [])];
  return [[own, ...size], ...all.filter((other) => other !== layer).map((other) => [own, { layer: other, by: -sign }])];
}
