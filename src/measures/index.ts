import type { Measure, MeasureId } from '../model/index.ts';
import { change } from './change.ts';
import { distribution } from './distribution.ts';
import { mean } from './mean.ts';
import { number } from './number.ts';
import { response } from './response.ts';
import { share } from './share.ts';

/** Every way of counting, by the id an indicator's `maat` stands for. */
export const measures: Record<MeasureId, Measure> = { share, distribution, mean, number, response, change };
