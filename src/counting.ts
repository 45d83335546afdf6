import { countKey } from './count/kept.ts';
import { tallyInOwnProcess, type OwnTally } from './count/tally.ts';
import { findShorts } from './shorts.ts';
import type { GuardedFigures } from './figures/counted.ts';
import type { Finding } from './findings/index.ts';
import { guard } from './guard.ts';
import { createSolver, type Solver } from './guard/solver.ts';
import { settleCorrections, type Settled } from './ledger/corrections.ts';
import { explainCosts, explainPast } from './ledger/explain.ts';
import { forceOf, type Past } from './ledger/force.ts';
import { freeze } from './ledger/freeze.ts';
import { printOf } from './ledger/printed.ts';
import { measures } from './measures/index.ts';
import type { AuthorNotes, Definitions, Hear, Ledger, PublishableSet, Tally } from './model/index.ts';

/** What counting rows gave: guarded figures, what published editions mean for them, and what was read. */
export interface CountedRows {
  figures: GuardedFigures;
  past: Past;
  /** What the counting process read, file by file. */
  /** Notes are for the author's own terminal: nothing that is written takes them from here. */
  counted: Pick<OwnTally, 'reports' | 'peakMemory'> & { notes: AuthorNotes };
}

/** How a folder is compiled. */
export interface Compiling {
  /** Counts the rows, whatever figures were counted before. */
  fromRows?: boolean;
  /** Tries what somebody who knows one other team could find out; for an annex it is tried anyway. */
  insiders?: boolean;
  /** Hears how far it is. */
  hear?: Hear | undefined;
  /** Remembers what was counted for the next time: for who makes the sites again at each change. */
  kept?: KeptCount | undefined;
}

/** What was counted last, and from what. */
export interface KeptCount {
  last: { key: string; rows: CountedRows } | null;
}

interface Counting extends Pick<Compiling, 'hear' | 'kept'> {
  ledger: Ledger;
  insiders: boolean;
}

/** Counts the rows in a process of their own, and guards what came of them; not again when all they are made of is as it was. */
export async function countRows(root: string, definitions: Definitions, counting: Counting): Promise<CountedRows> {
  const { kept } = counting;
  if (!kept) return countAnew(root, definitions, counting);
  const key = await countKey(root, definitions, counting);
  if (key !== null && kept.last?.key === key) return kept.last.rows;
  kept.last = null;
  const rows = await countAnew(root, definitions, counting);
  // A process that was stopped counted nothing, and a file may have changed under its hands: neither is remembered.
  const isSame = key !== null && (await countKey(root, definitions, counting)) === key;
  if (isSame && rows.counted.peakMemory > 0) kept.last = { key, rows };
  return rows;
}

async function countAnew(root: string, definitions: Definitions, { ledger, hear, ...wish }: Counting): Promise<CountedRows> {
  const insiders = wish.insiders || definitions.freePages.some(({ annex }) => annex);
  const counted = await tallyInOwnProcess(root, definitions, { hear });
  const { tally, groups, slips, reports, peakMemory, unsound, findings: inData } = counted;
  hear?.({ step: 'guard', done: 0, of: null });
  const { past, sets, settled, findings } = guardAfter(ledger, { definitions, tally, insiders, solver: await createSolver() });
  return {
    past,
    counted: { reports, peakMemory, notes: { slips, shorts: findShorts(tally.cells, definitions) } },
    figures: { sets, settled, groups, unsound, inData, guardFindings: findings },
  };
}

/** What editions may show, given all that was published before: that stays as it is, and nothing new may give it away. */
export function guardAfter(
  ledger: Ledger,
  {
    definitions,
    tally,
    solver,
    insiders = false,
  }: { definitions: Definitions; tally: Tally; solver: Solver; insiders?: boolean },
): { sets: Map<string, PublishableSet>; past: Past; settled: Map<string, Settled[]>; findings: Finding[] } {
  const past = forceOf(ledger, { definitions, tally, measures });
  const inPrint = printOf(past, { definitions, tally });
  const guarded = guard({ definitions, tally, measures, solver, forced: past.forced, insiders, ...(inPrint && { inPrint }) });
  const { settled, findings } = settleCorrections({ definitions, past, sets: guarded.sets });
  if (past.editions.size === 0) return { sets: guarded.sets, past, settled, findings: [...guarded.findings, ...findings] };
  const without = guard({ definitions, tally, measures, solver });
  const sets = freeze(guarded.sets, { past, definitions, settled });
  const costs = explainCosts({ with: sets, without: without.sets }, { past, definitions });
  return {
    sets,
    past,
    settled,
    findings: [...guarded.findings, ...explainPast(past, definitions), ...findings, ...costs],
  };
}
