import type { AtHand } from './at-hand.ts';
import { gridOf, remember, type Grid, type NumberedTree } from './grid.ts';
import { changesSize, layersOf, type Layered } from './moves.ts';
import { createNets, type Factor, type Layout, type Net, type Step } from './nets.ts';
import type { Spot, System } from './system.ts';

type Way = Net & { layout: Layout };

/** Finds circuits: longer moves, of as many steps as it takes. */
export interface Circuits {
  free(number: number, sign: number, options: { counts: boolean; accept: (numbers: Map<number, number>) => boolean }): boolean;
  clear(): void;
}

const hair = 1e-6;

export function createCircuits(system: System, hand: AtHand): Circuits {
  const nets = new Map<Spot['known'], ReturnType<typeof createNets>>();
  const isPossible = createPossible(hand);
  return {
    clear: () => nets.clear(),
    free: (number, sign, { counts, accept }) => {
      const spot = system.owner[number];
      if (!spot) return false;
      const grid = gridOf(spot.known, system);
      const own = remember(nets, spot.known, () => createNets(grid, hand.isOpen));
      const place = placeOf(spot, grid);
      const all = layersOf(spot, number - spot.first, 1).filter((layers) => !counts || changesSize(layers));
      for (const layers of all)
        for (const { net, isStart, isUnder } of waysOf(place, grid, own))
          for (const start of net.steps) {
            if (!isStart(start)) continue;
            const trial = { net, layers, isUnder };
            const path = findPath(start, sign, trial, isPossible);
            if (!path) continue;
            const numbers = numbersOf(path, trial);
            if ((numbers.get(number) ?? 0) === sign && fits(numbers, hand) && accept(numbers)) return true;
          }
      return false;
    },
  };
}

interface Place {
  unit: number;
  period: number;
  part: number;
}

const placeOf = ({ block }: Spot, { unit, period, part }: Grid): Place => ({
  unit: unit.numberOf(block.unit),
  period: period.numberOf(block.period),
  part: part.numberOf(block.part),
});

interface Trial {
  net: Way;
  layers: Layered;
  isUnder: (step: Step) => boolean;
}

interface Candidate {
  net: Way;
  isStart: (step: Step) => boolean;
  isUnder: (step: Step) => boolean;
}

function* waysOf(place: Place, { unit, period, part }: Grid, nets: ReturnType<typeof createNets>): Generator<Candidate> {
  const [units, periods] = [new Set(unit.leaves(place.unit)), new Set(period.leaves(place.period))];
  const whole = part.chain(place.part).at(-1) ?? place.part;
  const families = part.families(whole);
  const family = families.find((own) => own.includes(place.part));
  const inPlace = ({ a, b }: Step) => units.has(a) && periods.has(b);
  for (const factor of family ? insteadOf(place.part, family) : []) yield { net: nets.ofParts(factor), isStart: inPlace, isUnder: inPlace };
  for (const factor of personsOf(place.part, whole, families)) yield { net: nets.ofParts(factor), isStart: inPlace, isUnder: inPlace };
  if (!family) return;
  const isPart = ({ b }: Step) => b === place.part;
  const inUnit = (step: Step) => isPart(step) && units.has(step.a);
  for (const factor of changesOf(place.period, period)) yield { net: nets.ofPeriods(factor, family), isStart: inUnit, isUnder: inUnit };
  const inPeriod = (step: Step) => isPart(step) && periods.has(step.a);
  for (const factor of changesOf(place.unit, unit)) yield { net: nets.ofUnits(factor, family), isStart: inPeriod, isUnder: inPeriod };
}

const insteadOf = (part: number, family: readonly number[]): Factor[] =>
  family.filter((other) => other !== part).map((other): Factor => [[part, 1], [other, -1]]); // prettier-ignore

function personsOf(part: number, whole: number, families: readonly (readonly number[])[]): Factor[] {
  return families
    .map((family) => (family.includes(part) ? [part] : family))
    .reduce<Factor[]>((all, family) => all.flatMap((own) => family.map((node): Factor => [...own, [node, 1]])).slice(0, 12), [[[whole, 1]]]);
}

/** One more below a node, alone or instead of elsewhere. */
function changesOf(node: number, tree: NumberedTree): Factor[] {
  const below = tree.leaves(node);
  const all = tree.leaves(tree.chain(node).at(-1) ?? node);
  return below.slice(0, 12).flatMap((here) => {
    const more = tree.chain(here);
    return [null, ...all.filter((other) => !below.includes(other)).slice(0, 12)].map((there): Factor => {
      const less = there === null ? [] : tree.chain(there);
      return [
        ...more.filter((one) => !less.includes(one)).map((one) => [one, 1] as const),
        ...less.filter((one) => !more.includes(one)).map((one) => [one, -1] as const),
      ];
    });
  });
}

type Possible = (step: Step, sign: number, layers: Layered) => boolean;

function createPossible(hand: AtHand): Possible {
  return ({ firsts, signs }, sign, layers) => {
    const counts = changesSize(layers);
    for (let nth = 0; nth < firsts.length; nth += 1) {
      const first = firsts[nth] ?? 0;
      const by = (signs[nth] ?? 0) * sign;
      for (const own of layers) if (hand.room(first + own.layer, by * own.by) < 1 - hair) return false;
      if (counts && by * (layers[0]?.by ?? 0) < 0 && !hand.canLose(first)) return false;
    }
    return true;
  };
}

type Path = { step: Step; sign: number }[];

/** The shortest way round that begins with a step. */
function findPath(start: Step, sign: number, { net, layers, isUnder }: Trial, isPossible: Possible): Path | null {
  if (!isPossible(start, sign, layers)) return null;
  if (start.to === start.from) return [{ step: start, sign }];
  const from = new Map<number, { step: Step; sign: number; before: number } | null>([[start.to, null]]);
  const queue = [start.to];
  for (const node of queue) {
    const go = (step: Step, own: number, next: number) => {
      if (from.has(next) || isUnder(step) || !isPossible(step, own, layers)) return;
      from.set(next, { step, sign: own, before: node });
      queue.push(next);
    };
    for (const step of net.back[node] ?? []) go(step, -sign, step.from);
    for (const step of net.out[node] ?? []) go(step, sign, step.to);
    if (!from.has(start.from)) continue;
    const path: Path = [{ step: start, sign }];
    for (let at = from.get(start.from); at; at = from.get(at.before)) path.push({ step: at.step, sign: at.sign });
    return path;
  }
  return null;
}

/** What changes in all, at every level. */
function numbersOf(path: Path, { net: { factor, layout }, layers }: Trial): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const { step, sign } of path)
    for (const a of layout.above.a(step.a))
      for (const b of layout.above.b(step.b))
        for (const [node, by] of factor) {
          const first = layout.at(a, b, node);
          if (first < 0) continue;
          for (const own of layers) {
            const number = first + own.layer;
            numbers.set(number, (numbers.get(number) ?? 0) + by * sign * own.by);
          }
        }
  for (const [number, by] of numbers) if (by === 0) numbers.delete(number);
  return numbers;
}

function fits(numbers: Map<number, number>, { isOpen, room }: AtHand): boolean {
  for (const [number, by] of numbers) if (!isOpen(number) || room(number, by) < Math.abs(by) - hair) return false;
  return true;
}
