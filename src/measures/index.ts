import type { Measure, MeasureId } from '../model/index.ts';
import { beside } from './beside.ts';
import { change } from './change.ts';
import { checklist } from './checklist.ts';
import { distribution } from './distribution.ts';
import { duration } from './duration.ts';
import { incidents } from './incidents.ts';
import { mean } from './mean.ts';
import { number } from './number.ts';
import { reach } from './reach.ts';
import { response } from './response.ts';
import { share } from './share.ts';

const shelf: Record<MeasureId, Measure> = {
  share,
  distribution,
  mean,
  number,
  response,
  duration,
  checklist,
  change,
  reach,
  incidents,
};

/** Every way of counting, by the id an indicator's `maat` stands for; each can have something counted beside it. */
export const measures = Object.fromEntries(Object.entries(shelf).map(([id, measure]) => [id, beside(measure)])) as Record<
  MeasureId,
  Measure
>;
