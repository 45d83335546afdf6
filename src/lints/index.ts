import type { Finding } from '../findings/index.ts';
import { actions } from './actions.ts';
import { complete } from './complete.ts';
import type { Lint, Written } from './lint.ts';

export type { Written };

/** Every way of looking at what is written, in the order in which an author would want to know. */
const lints: readonly Lint[] = [complete, actions];

/** What an author should know of her texts, besides what is wrong in them. */
export function readOver(written: Written): Finding[] {
  return lints.flatMap((lint) => lint(written));
}
