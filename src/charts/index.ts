import type { ChartKindId } from '../model/index.ts';
import type { ChartKind } from '../draw/context.ts';
import { change } from './change.ts';
import { compare } from './compare.ts';
import { control } from './control.ts';
import { distribution } from './distribution.ts';
import { items } from './items.ts';
import { funnel } from './funnel.ts';
import { people } from './people.ts';
import { trend } from './trend.ts';

export { chartWords } from './words.ts';

/** Every kind of chart, by its id. A new one is a file here, a line here and a word in `words.ts`. */
export const charts: Record<ChartKindId, ChartKind> = { trend, compare, distribution, people, items, funnel, control, change };
