import { attack, type Attack } from './attack.ts';
import { blockOf, type Block, type Observation } from './observation.ts';
import { sum, systemsOf, wholeOnly, told, type Chart, type Supposed, type System } from './system.ts';

/** The truth about a block: rows and persons, and how many gave which answer. Only the judge has it, to say who was right. */
export interface Truth extends Block {
  n: number;
  persons: number;
  answers: Map<string, number>;
  sum: number | null;
}

/** A block that can be worked out. */
export interface Break extends Block {
  why: string;
}

export interface Verdict {
  breaks: Break[];
  /** Small blocks that were attacked. */
  small: number;
  programs: number;
  fractional: number;
  /** Indicators in which what is printed does not add up, even with rows of no team: nothing can be computed from them. */
  contradictory: string[];
}

/** Fewest persons a result may be about. */
export const fewest = 7;

/**
 * Attacks everything that was seen, and holds what comes out against the truth. A small block is broken when it cannot be as
 * large as seven, or when an answer that somebody in it gave can only have been given by exactly so many. With `filled` the
 * attacker also uses that what is hidden is never empty.
 */
export function judge(seen: Observation[], truths: Truth[], chart: Chart, { filled = false } = {}): Verdict {
  const verdict: Verdict = { breaks: [], small: 0, programs: 0, fractional: 0, contradictory: [] };
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
    const own = known.get(key) ?? [];
    const named = new Set(own.map(blockOf));
    const isLarge = (truth: Truth) => truth.n === 0 || truth.persons >= fewest;
    if (own.every(isLarge) && system.hidden.every((block) => named.has(blockOf(block)))) continue;
    const chosen = firstFit([() => system, ...others.map((systems) => () => systems().get(key) ?? system)], own);
    if (!chosen) verdict.contradictory.push(key);
    else judgeSystem(chosen.one, chosen.started, own, verdict);
  }
  return verdict;
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

/** The true value of an unknown; of rows that belong to no team, what a total has more than its teams. */
export function truthOf(system: System, own: Truth[]): (name: string) => number {
  const blocks = new Map(own.map((truth) => [`${truth.unit}|${truth.period}|${truth.part}`, truth]));
  const valueOf = (unit: string, rest: string[]): number => {
    const [period = '', part = '', quantity = ''] = rest;
    const truth = blocks.get(`${unit}|${period}|${part}`);
    if (!truth) return 0;
    if (quantity === wholeOnly) return truth.n;
    if (quantity === sum) return truth.sum ?? 0;
    if (quantity === told) return 0;
    return truth.answers.get(quantity) ?? 0;
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

function judgeSystem(system: System, attacking: Attack, own: Truth[], verdict: Verdict): void {
  const targets = own.filter((truth) => truth.n > 0 && truth.persons < fewest);
  verdict.small += targets.length;
  for (const target of targets) {
    const why = findBreak(system, attacking, target);
    if (why !== null) verdict.breaks.push({ ...pick(target), why });
  }
  const named = new Set(own.map(blockOf));
  for (const block of system.hidden.filter((one) => !named.has(blockOf(one)))) {
    verdict.small += 1;
    if (system.series === '' && isTooFew(system, attacking, block)) verdict.breaks.push({ ...pick(block), why: 'size' });
  }
  verdict.programs += attacking.solved().programs;
  verdict.fractional += attacking.solved().fractional;
}

function findBreak(system: System, attacking: Attack, target: Truth): string | null {
  if (system.series === '' && target.n < fewest && isTooFew(system, attacking, target))
    return isExactSize(system, attacking, target) ? 'exact size' : 'size';
  const quantities = new Set([...system.quantities, ...system.whole]);
  for (const [answer, count] of target.answers)
    if (count > 0 && quantities.has(answer) && isExact(attacking, system.formOf(target, answer), count))
      return `answer: ${answer}`;
  if (target.sum !== null && quantities.has(sum) && isExact(attacking, system.formOf(target, sum), target.sum, 0.4)) return 'sum';
  return null;
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
