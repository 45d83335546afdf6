import { chain, ledgerText } from '../src/ledger/chain.ts';
import { linesOf } from '../src/ledger/record.ts';
import type { Definitions, Ledger, NewLine, PublishableSet } from '../src/model/index.ts';

/** A ledger in which an edition was published with what a set showed. */
export function publishedAs(
  ledger: Ledger,
  { definitions, edition: id, set, date }: { definitions: Definitions; edition: string; set: PublishableSet; date: string },
): Ledger {
  const edition = definitions.editions.find((one) => one.id === id);
  if (!edition) throw new Error(`unknown edition: ${id}`);
  const lines = linesOf(ledger, {
    edition,
    set,
    indicators: definitions.indicators,
    sentenceOf: ({ title }) => `Van alle ${title}.`,
    date,
    changes: [],
    corrections: [],
    firstMonth: definitions.organisation.firstMonth,
  });
  const { version } = lines[0] as { version: number };
  const release = { folder: `${id}-v${version}`, edition: id, hash: 'x' };
  const close: NewLine = { kind: 'release', edition: id, version, visibility: edition.visibility, date, release };
  return { lines: [...ledger.lines, ...chain(ledger.lines, [...lines, close])] };
}

/** A ledger's lines as its file has them. */
export function rowsOf(ledger: Ledger): string[] {
  return ledgerText(ledger.lines).trimEnd().split('\n');
}
