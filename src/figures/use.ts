import { finding, type Finding } from '../findings/index.ts';
import type { Definitions, Ledger } from '../model/index.ts';
import type { ReadFigures } from './parse.ts';
import { basisOf, movedSince } from './basis.ts';
import { figuresPath } from './lines.ts';

const at = { file: figuresPath, line: null };

/** Hash of the last line of a ledger; empty when there is none. */
export function ledgerHead({ lines }: Ledger): string {
  return lines.at(-1)?.hash ?? '';
}

/** What figures must hold against: what they are used for, what was published, and by which version. */
export interface UsedWith {
  definitions: Definitions;
  ledger: Ledger;
  tool: string;
}

/**
 * Why figures that were counted elsewhere may not be used: what was published since may give away what they show, other definitions count
 * otherwise, another version of the program may guard otherwise, and a number that a page asks for must be there.
 */
export function refusalsOf(
  { head: { ledger: guardedAgainst, basis, tool: counter }, figures, lacking }: Exclude<ReadFigures, { broken: string }>,
  { definitions, ledger, tool }: UsedWith,
): Finding[] {
  const moved = movedSince(basis, basisOf(definitions));
  const whole = definitions.editions.filter(({ id }) => !figures.sets.has(id));
  return [
    ...(counter === tool ? [] : [finding('TV-605', at, { found: counter, own: tool })]),
    ...lacking.map((one) => finding('TV-604', at, one)),
    ...whole.map(({ id }) => finding('TV-604', at, { edition: id, block: null, others: 0 })),
    ...(guardedAgainst === ledgerHead(ledger) ? [] : [finding('TV-446', at, {})]),
    ...moved.map(({ file, how }) => finding('TV-447', { file, line: null }, { file, how })),
  ];
}
