import type { Behind, Cell, SeriesPlan } from '../model/index.ts';
import type { Block } from './lattice.ts';

/** Reports, contacts or days, and who is behind them. */
export interface Amount {
  /** What is told: rows, or the sum of a column. */
  amount: number;
  /** Persons who have any of it. In a rest: the fewest there can be. */
  contributors: number;
  /** The most of one person. In a rest: the most there can be. */
  largest: number;
}

/** A block of them. Where rows weigh, each answer is told as a sum too. */
export interface Magnitude extends Amount {
  answers?: ReadonlyMap<string, Amount>;
}

/** At least so many have part in a magnitude that is shown, and none of them more than half. */
export const fewestContributors = 3;

/** What a whole cell tells of a magnitude, with the cells of its answers. Where nobody said who is behind it, it may all be one person's. */
export function magnitudeOf({ n, sum, behind }: Cell, plan: SeriesPlan, answers: readonly Cell[] = []): Magnitude {
  const told = answers.flatMap((cell): [string, Amount][] =>
    cell.category !== null && cell.behind ? [[cell.category, amountOf(cell.n, cell.behind)]] : [],
  );
  const whole = amountOf(plan.value === null ? n : sum, behind);
  return told.length > 0 ? { ...whole, answers: new Map(told) } : whole;
}

function amountOf(amount: number | null, behind: Behind | null | undefined): Amount {
  return { amount: amount ?? 0, contributors: behind?.contributors ?? 0, largest: behind?.largest ?? Infinity };
}

/** Nothing to protect: no rows, and nobody at risk of any. Nothing happening to a few says something of each of them. */
export function isEmpty({ n, persons, magnitude }: Pick<Block, 'n' | 'persons' | 'magnitude'>): boolean {
  return n === 0 && (!magnitude || !persons);
}

/** Whether enough persons have part in a magnitude, and in each of its answers, and none has more than half. None at all is nobody's. */
export function isSpread({ answers, ...whole }: Magnitude): boolean {
  return isShared(whole) && [...(answers?.values() ?? [])].every(isShared);
}

/** The answers that few persons have part in, or one for more than half. */
export function narrowAnswers({ answers }: Magnitude): [answer: string, amount: number][] {
  return [...(answers ?? [])].flatMap(([answer, own]) => (isShared(own) ? [] : [[answer, own.amount]]));
}

/**
 * How much a hidden answer must be able to be for a reader: as much as may be shown, so that nobody surely has more than half and three
 * may have part in it. Reports are no persons, so that the smallest group is no measure for them: who was at risk is that of the whole.
 */
export function enoughOf(amount: number): number {
  return Math.max(fewestContributors, 2 * amount);
}

function isShared({ amount, contributors, largest }: Amount): boolean {
  return amount === 0 || (contributors >= fewestContributors && 2 * largest <= amount);
}

/** What a parent has more than its children, as far as that is sure. */
export function magnitudeLeft(parent: Block, children: Block[]): Magnitude | null {
  return eachAnswer(parent, children, (own, below) => {
    const amount = below.reduce((left, child) => left - child.amount, own.amount);
    const contributors = below.reduce((left, child) => left - child.contributors, own.contributors);
    return { amount, contributors: Math.max(0, contributors), largest: Math.min(amount, own.largest) };
  });
}

/**
 * The hidden children of a total together: who is in a shown one at most left them, so that of all of them nobody is lost. Somebody may
 * be in each of them, so that the largest is as large as can be.
 */
export function together({ covered, shown }: { covered: Block[]; shown: Block[] }, parent: Block): Magnitude | null {
  if (!covered.some(({ magnitude }) => magnitude)) return null;
  const left = magnitudeLeft(parent, shown);
  return eachAnswer(parent, covered, (own, below, answer) => {
    const fewest = (answer === null ? left : left?.answers?.get(answer))?.contributors ?? 0;
    return {
      amount: below.reduce((sum, { amount }) => sum + amount, 0),
      contributors: Math.max(fewest, ...below.map(({ contributors }) => contributors)),
      largest: Math.min(
        own.largest,
        below.reduce((sum, { largest }) => sum + largest, 0),
      ),
    };
  });
}

/** Reckons with the whole of a block and of those below it, and with each of its answers in the same way. */
function eachAnswer(
  { magnitude }: Block,
  children: Block[],
  reckon: (own: Amount, below: Amount[], answer: string | null) => Amount,
): Magnitude | null {
  if (!magnitude) return null;
  const below = children.flatMap((child) => child.magnitude ?? []);
  const whole = reckon(magnitude, below, null);
  if (!magnitude.answers) return whole;
  const answers = [...magnitude.answers].map(([answer, own]): [string, Amount] => [
    answer,
    reckon(
      own,
      below.flatMap((child) => child.answers?.get(answer) ?? []),
      answer,
    ),
  ]);
  return { ...whole, answers: new Map(answers) };
}
