import { finding, type Finding } from '../findings/index.ts';
import type { Definitions, Ledger } from '../model/index.ts';
import { basisOf, movedSince } from './basis.ts';
import { figuresPath, type HeadLine } from './lines.ts';

const at = { file: figuresPath, line: null };

/** Hash of the last line of a ledger; empty when there is none. */
export function ledgerHead({ lines }: Ledger): string {
  return lines.at(-1)?.hash ?? '';
}

/**
 * Why figures that were counted elsewhere may not be used: what was published since may give away what they show, and other
 * definitions count otherwise.
 */
export function refusalsOf({ ledger: guardedAgainst, basis }: HeadLine, definitions: Definitions, ledger: Ledger): Finding[] {
  const moved = movedSince(basis, basisOf(definitions));
  return [
    ...(guardedAgainst === ledgerHead(ledger) ? [] : [finding('TV-446', at, {})]),
    ...moved.map(({ file, how }) => finding('TV-447', { file, line: null }, { file, how })),
  ];
}
