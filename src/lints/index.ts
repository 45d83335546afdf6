import type { Finding } from '../findings/index.ts';
import { actions } from './actions.ts';
import { claims } from './claims.ts';
import { complete } from './complete.ts';
import type { Lint, Written } from './lint.ts';
import { plain } from './plain.ts';
import { terms } from './terms.ts';

export type { Written };

/** Every way of looking at what is written, in the order in which an author would want to know. */
const lints: readonly Lint[] = [complete, actions, claims, terms, plain];

/** What an author should know of her texts, besides what is wrong in them. */
export function readOver(written: Written): Finding[] {
  return lints.flatMap((lint) => lint(written));
}
