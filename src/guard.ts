import { finding, type Finding } from './findings/index.ts';
import type { Audit } from './guard/audit.ts';
import { leastsOf } from './guard/hidden.ts';
import { lookOnceMore } from './guard/last.ts';
import { findInsights, type Insight } from './guard/insider.ts';
import { teamsOf, tellInsights } from './guard/insights.ts';
import { tellLeaks } from './guard/leaks.ts';
import { createField, protectAll } from './guard/protect.ts';
import { createSets, type Measures, type PublishableBlock } from './guard/publishable.ts';
import { veilSensitive, type Veiled } from './guard/sensitive.ts';
import type { Solver } from './guard/solver.ts';
import {
  parseBlock,
  type BlockState,
  type Definitions,
  type Difference,
  type Forced,
  type InPrint,
  type PublishableSet,
  type Tally,
} from './model/index.ts';

/** What the guard is given: what was counted, how each measure tells its cells, what was said before, and who solves. */
export interface Guarding {
  definitions: Definitions;
  tally: Tally;
  measures: Measures;
  /** What earlier editions made public or hid for ever; nothing when there are none. */
  forced?: Forced;
  /** From `createSolver`. */
  solver: Solver;
  /** Given what is hidden, what is printed where that is not what was counted: absent when nothing published is counted otherwise. */
  inPrint?: (hidden: ReadonlySet<string>) => InPrint;
  /** Whether to try what somebody who knows one other team could find out: for who releases figures, and for the annex. */
  insiders?: boolean;
}

/** What may be shown, by edition, how much had to be hidden, and what the attacker found. */
export interface Guarded {
  sets: Map<string, PublishableSet>;
  findings: Finding[];
  audit: Audit;
}

/**
 * Fifth step: cells become the numbers each edition may show. What is hidden is decided once, over everything that was
 * counted; then each edition gets its own share of what is left. After this step nobody can see an unguarded number. In the end
 * everything is attacked once more: what can be worked out is an error, which stops the build,
 * unless earlier editions alone tell it: that is public, and stopping would undo nothing.
 */
export function guard(guarding: Guarding): Guarded {
  const { definitions, tally, measures } = guarding;
  const { hidden, veiled, audit, findings, insights } = decide(guarding);
  const { sets, blocks } = createSets({ definitions, tally, hidden, measures, veiled });
  return {
    sets,
    audit,
    findings: [
      ...summarise(definitions, blocks),
      ...findings,
      ...findStrangers(definitions, tally),
      ...tellLeaks(audit.leaks, { definitions, sets }),
      ...(insights ? [tellInsights(insights, { definitions, sets })] : []),
    ],
  };
}

/** What is hidden and why. */
interface Decided {
  hidden: Set<string>;
  veiled: Veiled;
  audit: Audit;
  findings: Finding[];
  insights: Insight | null;
}

/** Decides over everything that was counted. All that is laid out for it is let go before sets are made: of a country that is much. */
function decide(guarding: Guarding): Decided {
  const { definitions, solver, insiders = false } = guarding;
  const field = createField(guarding);
  const least = Math.max(...leastsOf(definitions));
  const { hidden: decided, effort, witnesses } = protectAll(field, guarding);
  const { audit: last, hidden, told, untold } = lookOnceMore(field, { ...guarding, hidden: decided, least, witnesses });
  const veiling = { definitions, hidden: untold, least, solver, counted: field.system, forced: guarding.forced };
  const { veiled, open } = veilSensitive(told, veiling);
  const between = smallDifferences(field.scene.differences.counted, least);
  return {
    hidden,
    veiled,
    audit: { ...last, solved: last.solved + effort.solved, fractional: last.fractional + effort.fractional },
    findings: [
      ...between.map((pair) => finding('TV-452', atIndicator(definitions, pair.smaller), pair)),
      ...open.flatMap(({ block }) => tellSensitive(block.id, definitions)),
    ],
    insights: insiders ? findInsights(field, { hidden, least, solver, teams: teamsOf(definitions.organisation.units) }) : null,
  };
}

/** How many figures of each indicator, and divisions of them, are hidden. Never which, and never why: small and partner alike. */
function summarise({ indicators }: Definitions, blocks: Map<string, PublishableBlock[]>): Finding[] {
  return indicators.flatMap(({ id, at, breakdown }) => {
    const all = (blocks.get(id) ?? []).filter(({ key }) => key.part === null);
    const own = countHidden(all.filter(({ key }) => key.series === null));
    const divided = countHidden(all.filter(({ key }) => key.series !== null && breakdown.includes(key.series)));
    const told = { indicator: id, ...own, divisions: divided.hidden === 0 ? null : divided };
    return own.hidden === 0 && divided.hidden === 0 ? [] : [finding('TV-450', at, told)];
  });
}

function countHidden(blocks: PublishableBlock[]): { hidden: number; filled: number } {
  const count = (wanted: BlockState) => blocks.filter(({ state }) => state === wanted).length;
  return { hidden: count('hidden'), filled: count('hidden') + count('shown') };
}

/** Pairs of indicators between which there are too few somewhere: one of the two is hidden there. */
function smallDifferences(counted: Difference[], least: number): { larger: string; smaller: string; places: number }[] {
  const small = counted.filter(({ n, persons }) => n > 0 && persons < least);
  const pairs = Map.groupBy(small, ({ larger, smaller }) => `${larger}/${smaller}`);
  return [...pairs.values()].flatMap((own) =>
    own[0] ? [{ larger: own[0].larger, smaller: own[0].smaller, places: own.length }] : [],
  );
}

/** A sensitive answer of a group that what was published before gives away. */
function tellSensitive(block: string, definitions: Definitions): Finding[] {
  const key = parseBlock(block);
  if (!key) throw new Error(`unknown block: ${block}`);
  const { indicator, unit, part, period } = key;
  return [finding('TV-454', atIndicator(definitions, indicator), { indicator, unit, part, period })];
}

/** Sensitive answers that nobody can give: a typing error here would protect nobody. */
function findStrangers({ indicators }: Definitions, { cells }: Tally): Finding[] {
  return indicators.flatMap(({ id, at, sensitive = [] }) => {
    const possible = [...new Set(cells.flatMap((cell) => (cell.indicator === id ? (cell.category ?? []) : [])))];
    const unknown = possible.length === 0 ? [] : sensitive.filter((answer) => answer !== '*' && !possible.includes(answer));
    return unknown.map((answer) => finding('TV-455', at, { indicator: id, answer, possible }));
  });
}

function atIndicator({ indicators, organisation }: Definitions, id: string): Finding['at'] {
  return indicators.find((indicator) => indicator.id === id)?.at ?? organisation.at;
}
