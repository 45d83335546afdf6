import { attack, type Attack, type Counts } from './attack.ts';
import { alikeSeen, betweenSeen, betweenTrue } from './between.ts';
import { blockOf, type Block, type Observation } from './observation.ts';
import { groupingOf, restOf, systemsOf, wholeOnly, told, type Chart, type Supposed, type System } from './system.ts';
import { sum, sumEnd } from './values.ts';
import { endsOf } from './words.ts';

/** The truth about a block: rows and persons, and how many gave which answer. Only the judge has it, to say who was right. */
export interface Truth extends Block {
  n: number;
  persons: number;
  answers: Map<string, number>;
  sum: number | null;
  /** Of pairs the sum at the end. */
  end: number | null;
  /** Answers that may not be pinned on anybody. */
  delicate: readonly string[];
}

/** A block that can be worked out. */
export interface Break extends Block {
  why: string;
}

export interface Verdict {
  breaks: Break[];
  /** Small blocks that were attacked. */
  small: number;
  solved: Counts;
  /** Indicators in which what is printed does not add up, even with rows of no team: nothing can be computed from them. */
  contradictory: string[];
}

/** Fewest persons a result may be about. */
export const fewest = 7;

/**
 * Attacks everything that was seen, and holds what comes out against the truth. A small block is broken when it cannot be as
 * large as seven, or when an answer that somebody in it gave can only have been given by exactly so many. With `filled` the
 * attacker also uses that what is hidden is never empty. A sensitive answer is also broken when it can be pinned on somebody.
 */
export function judge(read: Observation[], told: Truth[], chart: Chart, { filled = false } = {}): Verdict {
  const verdict: Verdict = { breaks: [], small: 0, solved: { programs: 0, fractional: 0, unsolved: 0 }, contradictory: [] };
  const [seen, truths] = [
    [...read, ...betweenSeen(read, chart), ...alikeSeen(read, chart)],
    [...told, ...betweenTrue(told, chart)],
  ];
  const known = Map.groupBy(truths, ({ title, series }) => `${title}|${series}`);
  const suppose = (supposed: Supposed) => {
    let made: Map<string, System> | null = null;
    return () =>
      (made ??= new Map(systemsOf(seen, chart, supposed).map((system) => [`${system.title}|${system.series}`, system])));
  };
  const [likely, ...others] = [
    suppose({ rests: false, filled }),
    suppose({ rests: true, filled }),
    suppose({ rests: true, filled: false }),
  ];
  for (const [key, system] of likely?.() ?? []) {
    const own = withRests(known.get(key) ?? [], system.parts);
    const named = new Set(own.map(blockOf));
    const isLarge = (truth: Truth) => truth.n === 0 || truth.persons >= fewest;
    if (
      own.every((truth) => isLarge(truth) && truth.delicate.length === 0) &&
      system.hidden.every((block) => named.has(blockOf(block)))
    )
      continue;
    const fit = firstFit([() => system, ...others.map((systems) => () => systems().get(key) ?? system)], own);
    const chosen = [...(fit ? [fit] : []), ...(fit?.one === system ? [] : blindly(system, own))];
    if (chosen.length === 0) verdict.contradictory.push(key);
    for (const { one, started } of chosen) judgeSystem(one, started, own, verdict);
  }
  return verdict;
}

/** Parts that nobody prints are one group to whoever subtracts. */
function withRests(truths: Truth[], parts: Set<string>): Truth[] {
  const isSeen = ({ part }: Truth) => part === '' || parts.has(part);
  const groupings = new Set([...parts].map(groupingOf));
  const unseen = truths.filter((truth) => !isSeen(truth) && groupings.has(groupingOf(truth.part)));
  const rests = unseen.map((truth) => ({ ...truth, part: restOf(groupingOf(truth.part)) }));
  return [...truths.filter(isSeen), ...[...Map.groupBy(rests, blockOf).values()].map((own) => own.reduce(added))];
}

function added(all: Truth, own: Truth): Truth {
  const both = [...new Set([...all.answers.keys(), ...own.answers.keys()])];
  return {
    ...all,
    n: all.n + own.n,
    persons: all.persons + own.persons,
    sum: all.sum === null || own.sum === null ? null : all.sum + own.sum,
    end: all.end === null || own.end === null ? null : all.end + own.end,
    answers: new Map(both.map((answer) => [answer, (all.answers.get(answer) ?? 0) + (own.answers.get(answer) ?? 0)])),
  };
}

/** The first way of looking at an indicator that the truth fits. */
function firstFit(ways: (() => System)[], own: Truth[]): { one: System; started: Attack } | null {
  for (const way of ways) {
    const one = way();
    const started = start(one, own);
    if (started) return { one, started };
  }
  return null;
}

/** Begins an attack with the truth as first filling; `null` when the truth does not fit what the attacker supposes. */
function start(system: System, own: Truth[]): Attack | null {
  if (own.length === 0) {
    const blind = attack(system.rows, null);
    return blind.feasible ? blind : null;
  }
  const truth = truthOf(system, own);
  const fits = system.rows.every(({ terms, low, high }) => {
    const value = [...terms].reduce((total, [name, factor]) => total + factor * truth(name), 0);
    return value > low - 1e-4 && value < high + 1e-4;
  });
  if (!fits) return null;
  const begun = attack(system.rows, truth);
  return begun.feasible ? begun : null;
}

/**
 * Begins an attack from nothing, where a block arrived hidden: then the judge does not know the truth either, so that what he knows may
 * not fit though what the attacker supposes is right. All the attacker needs is that nothing he read contradicts it.
 */
function blindly(system: System, own: Truth[]): { one: System; started: Attack }[] {
  const named = new Set(own.map(blockOf));
  if (system.hidden.every((block) => named.has(blockOf(block)))) return [];
  const started = attack(system.rows, null);
  return started.feasible ? [{ one: system, started }] : [];
}

/** The true value of an unknown; of rows that belong to no team, what a total has more than its teams. */
export function truthOf(system: System, own: Truth[]): (name: string) => number {
  const blocks = new Map(own.map((truth) => [`${truth.unit}|${truth.period}|${truth.part}`, truth]));
  const valueOf = (unit: string, rest: string[]): number => {
    const [period = '', part = '', quantity = ''] = rest;
    const truth = blocks.get(`${unit}|${period}|${part}`);
    return truth ? valueIn(truth, quantity, system) : 0;
  };
  return (name) => {
    const [unit = '', ...rest] = name.split('|');
    if (!unit.endsWith('~')) return valueOf(unit, rest);
    const parent = unit.slice(0, -1);
    const below = [
      ...system.formOf({ title: '', series: '', unit: parent, period: rest[0] ?? '', part: rest[1] ?? '' }, rest[2] ?? '').keys(),
    ];
    const inside = below.filter((one) => !one.startsWith(`${unit}|`)).map((one) => one.split('|')[0] ?? '');
    return (
      valueOf(parent, rest) - inside.filter((one) => !one.endsWith('~')).reduce((total, one) => total + valueOf(one, rest), 0)
    );
  };
}

function valueIn(truth: Truth, quantity: string, { shift }: System): number {
  if (quantity === wholeOnly) return truth.n;
  if (quantity === sum) return (truth.sum ?? 0) + shift * truth.n;
  if (quantity === sumEnd) return (truth.end ?? 0) + shift * truth.n;
  if (quantity === told) return 0;
  return truth.answers.get(quantity) ?? countIn(truth, quantity);
}

/** How many are in a class, of which the judge knows smaller ones. */
function countIn({ answers }: Truth, name: string): number {
  const [from, until] = endsOf(name) ?? [0, 0];
  const inside = [...answers].filter(([answer]) => {
    const own = endsOf(answer);
    return own !== null && from <= own[0] && own[1] <= until;
  });
  return inside.reduce((all, [, count]) => all + count, 0);
}

function judgeSystem(system: System, attacking: Attack, own: Truth[], verdict: Verdict): void {
  const targets = own.filter((truth) => truth.n > 0 && truth.persons < fewest);
  verdict.small += targets.length;
  for (const target of targets) {
    const why = findBreak(system, attacking, target);
    if (why !== null) verdict.breaks.push({ ...pick(target), why });
  }
  for (const truth of own.filter(({ n, delicate }) => n > 0 && delicate.length > 0)) {
    const answer = pinned(system, attacking, truth);
    if (answer !== null) verdict.breaks.push({ ...pick(truth), why: `pinned: ${answer}` });
  }
  const named = new Set(own.map(blockOf));
  for (const block of system.hidden.filter((one) => !named.has(blockOf(one)))) {
    verdict.small += 1;
    const why = system.series === '' ? findUntold(system, attacking, block) : null;
    if (why !== null) verdict.breaks.push({ ...pick(block), why });
  }
  const [total, solved] = [verdict.solved, attacking.solved()];
  for (const kind of ['programs', 'fractional', 'unsolved'] as const) total[kind] += solved[kind];
}

function findBreak(system: System, attacking: Attack, target: Truth): string | null {
  if (system.series === '' && target.n < fewest && isTooFew(system, attacking, target))
    return isExactSize(system, attacking, target) ? 'exact size' : 'size';
  const quantities = new Set([...system.quantities, ...system.whole]);
  const valueOf = (quantity: string) => valueIn(target, quantity, system);
  const answer = [...quantities].find((quantity) => {
    const count = quantity.startsWith('~') ? 0 : valueOf(quantity);
    return count > 0 && isExact(attacking, system.formOf(target, quantity), count);
  });
  if (answer !== undefined) return `answer: ${answer}`;
  const sums = [...(target.sum === null ? [] : [sum]), ...(target.end === null ? [] : [sumEnd])];
  return sums.find((one) => quantities.has(one) && isExact(attacking, system.formOf(target, one), valueOf(one), 0.4)) ?? null;
}

/** What comes out about a block that arrived hidden: the judge knows no more than the attacker, so any one number is one too many. */
function findUntold(system: System, attacking: Attack, block: Block): string | null {
  if (isTooFew(system, attacking, block)) return 'size';
  const answer = [...system.quantities, ...system.whole].find((quantity) => {
    if (quantity === sum || quantity === sumEnd) return false;
    const least = attacking.most(system.formOf(block, quantity), 'minimize');
    return least > 0 && isExact(attacking, system.formOf(block, quantity), least);
  });
  return answer === undefined ? null : `answer: ${answer}`;
}

/**
 * The sensitive answer that somebody in a group is known to have given: in a small one that anybody did; in a printed one of which at
 * most two did, or all but at most two, that somebody did, that nobody did, or that all did.
 */
function pinned(system: System, attacking: Attack, truth: Truth): string | null {
  const { n, persons, answers, delicate } = truth;
  const isPrinted = system.printed.has(blockOf(truth));
  const found = delicate.find((answer) => {
    const [form, count] = [system.formOf(truth, answer), answers.get(answer) ?? 0];
    const couldBe = (low: number, high: number) =>
      attacking.most(form, 'minimize') <= low && attacking.most(form, 'maximize') >= high;
    if (persons < fewest) return count > 0 && !couldBe(0, count);
    if (!isPrinted) return false;
    return count <= 2 ? !couldBe(0, 1) : n - count <= 2 && !couldBe(n - 1, n);
  });
  return found ?? null;
}

/** Whether a block cannot be as large as a group that may be shown. */
function isTooFew(system: System, attacking: Attack, block: Block): boolean {
  const form = new Map(system.whole.flatMap((quantity) => [...system.formOf(block, quantity)]));
  return attacking.seen(form).most < fewest && attacking.most(form, 'maximize') < fewest;
}

function isExactSize(system: System, attacking: Attack, target: Truth): boolean {
  const form = new Map(system.whole.flatMap((quantity) => [...system.formOf(target, quantity)]));
  return isExact(attacking, form, target.n);
}

/** Whether a number can only be what it is. */
function isExact(attacking: Attack, form: Map<string, number>, value: number, width = 0): boolean {
  const differs = (found: number) => Math.abs(found - value) > width + 1e-6;
  const { least, most } = attacking.seen(form);
  if (differs(least) || differs(most)) return false;
  return !differs(attacking.most(form, 'maximize')) && !differs(attacking.most(form, 'minimize'));
}

function pick({ title, unit, period, part, series }: Block): Block {
  return { title, unit, period, part, series };
}
