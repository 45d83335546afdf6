import { blockOf, type Block, type Observation } from './observation.ts';
import { cutClasses, medianRows, rangeRows, shiftOf, sum, sumRows, sumsIn, type Pieces } from './values.ts';
import { endsOf, isWithin } from './words.ts';

/** What an attacker supposes. */
export interface Supposed {
  /** Rows that belong to no team are possible. */
  rests: boolean;
  /** What is hidden is never empty, for an empty block is said to be empty. */
  filled: boolean;
}

/** What any neighbour knows: which team belongs under which. By name. */
export interface Chart {
  parents: Map<string, string | null>;
  /** Titles of which the second is asked of some of those of the first. */
  within: (readonly [string, string])[];
  /** Titles that are about the very same people, as their definition pages say: how many of one is how many of the other. */
  alike?: (readonly [string, string])[];
  /** Parts that have an edition, also when it shows nothing. */
  parts: string[];
  /** By title between what a value lies, which its page says: a mark from 1 to 10. */
  scales?: Map<string, { from: number; upTo: number }>;
  /** By title what was agreed, which its page says too: within seventy days. */
  norms?: Map<string, number>;
}

/** So many of some unknown numbers, together between two ends. */
export interface Row {
  terms: Map<string, number>;
  low: number;
  high: number;
}

/** One indicator (or breakdown of it) as a set of unknown whole numbers and all that is printed about them. */
export interface System {
  title: string;
  series: string;
  /** What is counted of every block: its answers when they add up to the whole, else the whole beside them. */
  quantities: string[];
  /** Quantities that together are the whole. */
  whole: string[];
  rows: Row[];
  /** Blocks that are printed as hidden. */
  hidden: Block[];
  /** Blocks of which the size is printed, by `blockOf`. */
  printed: Set<string>;
  /** Parts of groupings that are printed at all. */
  parts: Set<string>;
  /** What every value is thought of as more than it is. */
  shift: number;
  /** The unknown numbers that make up a quantity of a block. */
  formOf: (block: Block, quantity: string) => Map<string, number>;
}

/** The whole of a block beside its answers, and the number that is told of it. */
export const [wholeOnly, told] = ['~n', '~told'];

/**
 * Makes one system for each indicator and breakdown. Unknown are the numbers of every unit that has none below it, in every
 * period that holds no other; with `rests` also those of rows that belong to no team. Everything that was printed is a row.
 */
export function systemsOf(observations: Observation[], chart: Chart, supposed: Supposed): System[] {
  const groups = Map.groupBy(observations, ({ title, series }) => `${title}|${series}`);
  return [...groups.values()].map((own) => createSystem(own, chart, supposed));
}

function createSystem(own: Observation[], chart: Chart, { rests, filled }: Supposed): System {
  const shown = own.filter(({ hidden }) => !hidden);
  const blocks = byBlock(shown);
  const { quantities, whole, toldIs, pieces } = quantitiesOf(blocks, chart.norms?.get(own[0]?.title ?? '') ?? null);
  const shift = shiftOf(shown);
  const formOf = createForms(own, chart, rests);
  const sumOf = (block: Block, names: string[]) => joined(names.flatMap(pieces.of).map((name) => formOf(block, name)));
  const rows: Row[] = [];
  const { title = '', series = '' } = own[0] ?? {};
  const seenParts = own.map(({ part }) => part).filter((part) => part !== '');
  const groupings = new Set(seenParts.map(groupingOf));
  const parts = new Set([...seenParts, ...chart.parts.filter((part) => groupings.has(groupingOf(part)))]);
  for (const facts of blocks.values()) {
    const block = facts[0] as Observation;
    const nFact = facts.find(({ what }) => what === 'n');
    const n = { form: sumOf(block, whole), low: nFact?.low ?? 0, high: nFact?.high ?? Infinity };
    if (nFact) rows.push({ terms: n.form, low: n.low, high: n.high });
    const said = { facts, formOf: (quantity: string) => formOf(block, quantity), n, shift };
    rows.push(...sumRows(said), ...medianRows(said, pieces));
    const steps = facts.find(({ what }) => what === 'reference-level')?.low ?? 1;
    let parent = chart.parents.get(block.unit) ?? null;
    for (let step = 1; step < steps && parent !== null; step++) parent = chart.parents.get(parent) ?? null;
    const above = parent === null ? null : { ...block, unit: parent };
    const referenceN = facts.find(({ what }) => what === 'reference-n');
    const others = (names: string[]) => (above ? difference(sumOf(above, names), sumOf(block, names)) : null);
    const restN = { form: others(whole), low: referenceN?.low ?? 0, high: referenceN?.high ?? Infinity };
    if (referenceN && restN.form) rows.push({ terms: restN.form, low: restN.low, high: restN.high });
    for (const fact of facts) {
      const names = fact.category === '' ? toldIs : [fact.category];
      if (fact.what === 'count') rows.push({ terms: sumOf(block, names), low: fact.low, high: fact.high });
      if (fact.what === 'share') rows.push(...ratioRows(sumOf(block, names), n, fact));
      if (fact.what === 'reference' && restN.form) {
        // Of days a percentage is told from twenty on, and the mean of fewer.
        const isMean =
          facts.some(({ what }) => what === 'mean') && fact.category === '' && !(pieces.longer.length > 0 && restN.low >= 20);
        const over = others(isMean ? [sum] : names);
        if (over) rows.push(...ratioRows(over, { ...restN, form: restN.form, real: isMean }, fact));
      }
    }
  }
  if (parts.size > 0) rows.push(...partRows(own, quantities, formOf, parts));
  rows.push(...goneRows(own, quantities, formOf));
  const names = new Set(rows.flatMap(({ terms }) => [...terms.keys()]));
  const scale = chart.scales?.get(title) ?? null;
  if (series === '') rows.push(...rangeRows({ names, whole, scale }));
  const hidden = [...byBlock(own.filter(({ hidden: sign }) => sign)).values()].flatMap(([first]) => first ?? []);
  if (filled && series === '') rows.push(...hidden.map((block) => ({ terms: sumOf(block, whole), low: 1, high: Infinity })));
  const printed = new Set(shown.filter(({ what }) => what === 'n').map(blockOf));
  return { title, series, quantities, whole, rows: distinct(rows), hidden, printed, parts, shift, formOf };
}

/** A share or mean between two ends, times a whole that is known, or that is itself unknown. */
function ratioRows(
  over: Map<string, number>,
  n: { form: Map<string, number>; low: number; high: number; real?: boolean },
  { low, high }: { low: number; high: number },
): Row[] {
  if (n.low === n.high) {
    const [least, most] = [low * n.low - 1e-9, high * n.low + 1e-9];
    return [{ terms: over, low: n.real ? least : Math.ceil(least - 1e-6), high: n.real ? most : Math.floor(most + 1e-6) }];
  }
  const scaled = (factor: number) => new Map([...n.form].map(([name, count]) => [name, count * factor]));
  return [
    { terms: difference(over, scaled(low)), low: 0, high: Infinity },
    { terms: difference(over, scaled(high)), low: -Infinity, high: 0 },
  ];
}

/** Parts of one grouping and whoever is in none of them are the whole. Nobody prints those, and anybody can subtract. */
function partRows(own: Observation[], quantities: string[], formOf: System['formOf'], parts: Set<string>): Row[] {
  const groupings = Map.groupBy(parts, groupingOf);
  const leavesOf = finestPeriods(own);
  const isTold = (grouping: string, { period }: Block) => leavesOf(restOf(grouping)).some((leaf) => isWithin(leaf, period));
  const blocks = byBlock(own.map((fact) => ({ ...fact, part: '' })));
  return [...blocks.values()].flatMap(([block]) =>
    [...groupings].flatMap(([grouping, members]) =>
      (isTold(grouping, block as Block) ? quantities : []).map((quantity) => {
        const inside = joined([...members, restOf(grouping)].map((part) => formOf({ ...(block as Block), part }, quantity)));
        return { terms: difference(formOf(block as Block, quantity), inside), low: 0, high: 0 };
      }),
    ),
  );
}

export const groupingOf = (part: string): string => part.split('=')[0] ?? part;

/** Whoever is in no part that is printed. */
export const restOf = (grouping: string): string => `${grouping}=~`;

/** A team with a page that says nothing of a period was not there: nobody was counted. */
function goneRows(own: Observation[], quantities: string[], formOf: System['formOf']): Row[] {
  const files = own.filter(({ where }) => where.endsWith('.csv'));
  const periods = new Map(
    [...Map.groupBy(files, ({ unit }) => unit)].map(([unit, facts]) => [unit, new Set(facts.map(({ period }) => period))]),
  );
  const all = new Set(files.map(({ period }) => period));
  const { title = '', series = '' } = own[0] ?? {};
  return [...periods].flatMap(([unit, seen]) =>
    [...all]
      .filter((period) => !seen.has(period))
      .map((period) => {
        const block = { title, series, unit, period, part: '' };
        return { terms: joined(quantities.map((quantity) => formOf(block, quantity))), low: 0, high: 0 };
      }),
  );
}

/** What is counted: judged from what is visible, as a reader does. */
function quantitiesOf(
  blocks: Map<string, Observation[]>,
  norm: number | null,
): {
  quantities: string[];
  whole: string[];
  toldIs: string[];
  pieces: Pieces;
} {
  // A page may leave answers out; a download has them all.
  const inFiles = [...blocks.values()].filter((facts) => facts.some(({ where }) => where.endsWith('.csv')));
  const counts = (inFiles.length > 0 ? inFiles : [...blocks.values()]).map((facts) => {
    const counted = facts.filter(({ what }) => what === 'count');
    return {
      n: exactOf(facts.find(({ what }) => what === 'n')),
      told: exactOf(counted.find((fact) => fact.category === '' && exactOf(fact) !== null)),
      of: new Map(counted.filter(({ category }) => category !== '').map((fact) => [fact.category, fact])),
    };
  });
  const answers = [...new Set(counts.flatMap(({ of }) => [...of.keys()]))];
  // Whoever has no value may stand beside the classes.
  const classes = answers.filter((answer) => endsOf(answer) !== null);
  const adding = [answers, classes].find((some) => some.length > 0 && doAddUp(counts, some));
  const facts = [...blocks.values()].flat();
  const pieces = cutClasses(answers, facts, norm);
  const whole = adding?.flatMap(pieces.of) ?? [wholeOnly];
  // Fewer than the whole where a band says so.
  const fewer = [...blocks.values()].some((facts) => {
    const n = facts.find(({ what }) => what === 'n');
    return n && facts.some(({ what, category, high }) => what === 'count' && category === '' && high < n.low);
  });
  const fits = (names: string[]) => {
    const isWhole = names === adding || names[0] === wholeOnly;
    const known = counts.filter(({ told: is, n, of }) => is !== null && n !== null && (isWhole || isExactly(of, names)));
    const agrees = ({ told: is, n, of }: Counted) => (isWhole ? n : totalOf(of, names).low) === is;
    return known.length > 0 && !(fewer && isWhole) && known.every(agrees);
  };
  const toldIs = pieces.longer.length > 0 ? pieces.longer : ([adding ?? whole, ...subsets(answers)].find(fits) ?? [told]);
  const beside = pieces.names.filter((name) => !whole.includes(name));
  return {
    quantities: [...new Set([...whole, ...beside, ...toldIs.flatMap(pieces.of), ...sumsIn(facts)])],
    whole,
    toldIs,
    pieces,
  };
}

/** What is seen of a block: how many, how many of them are told of, and of each answer between what and what. */
interface Counted {
  n: number | null;
  told: number | null;
  of: Map<string, { low: number; high: number }>;
}

const exactOf = (fact: Observation | undefined): number | null => (fact && fact.low === fact.high ? fact.low : null);

/** Whether answers make up the whole: somewhere they surely do, and nowhere they cannot. Of an answer told as a band much is possible. */
function doAddUp(counts: Counted[], answers: string[]): boolean {
  const full = counts.filter(({ n, of }) => n !== null && of.size > 0);
  const couldBe = ({ n, of }: Counted) => {
    const { low, high } = totalOf(of, answers);
    const isOpen = !isExactly(of, answers) && answers.some((answer) => !of.has(answer));
    return low <= (n ?? 0) && ((n ?? 0) <= high || isOpen);
  };
  return full.some(({ of }) => isExactly(of, answers)) && full.every(couldBe);
}

function totalOf(of: Counted['of'], names: string[]): { low: number; high: number } {
  const add = (end: 'low' | 'high') => names.reduce((all, name) => all + (of.get(name)?.[end] ?? 0), 0);
  return { low: add('low'), high: add('high') };
}

const isExactly = (of: Counted['of'], names: string[]): boolean =>
  names.every((name) => of.get(name)?.low === of.get(name)?.high);

function subsets(names: string[]): string[][] {
  const some = names.slice(0, 12);
  const pairs = some.flatMap((a, i) => some.slice(i + 1).map((b) => [a, b]));
  return [
    ...some.map((name) => [name]),
    ...pairs,
    ...pairs.flatMap(([a = '', b = '']) => some.slice(some.indexOf(b) + 1).map((c) => [a, b, c])),
  ];
}

function createForms(own: Observation[], { parents }: Chart, rests: boolean): System['formOf'] {
  const children = new Map<string, string[]>();
  for (const [unit, parent] of parents) if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), unit]);
  const leavesOf = finestPeriods(own);
  const unitsIn = (unit: string): string[] => {
    const below = children.get(unit) ?? [];
    return below.length === 0 ? [unit] : [...below.flatMap(unitsIn), ...(rests ? [`${unit}~`] : [])];
  };
  const memo = new Map<string, Map<string, number>>();
  return (block, quantity) => {
    const key = `${block.unit}|${block.period}|${block.part}|${quantity}`;
    const places = () =>
      unitsIn(block.unit).flatMap((unit) =>
        leavesOf(block.part)
          .filter((leaf) => isWithin(leaf, block.period))
          .map((leaf) => [unit, leaf]),
      );
    const form =
      memo.get(key) ??
      new Map(places().map(([unit, leaf]) => [nameOf({ unit: unit ?? '', period: leaf ?? '', part: block.part, quantity }), 1]));
    memo.set(key, form);
    return form;
  };
}

/** The shortest periods that are told of a part: of some groupings only years are. */
function finestPeriods(own: Observation[]): (part: string) => string[] {
  const byGrouping = new Map(
    [...Map.groupBy(own, ({ part }) => groupingOf(part))].map(([grouping, facts]) => {
      const periods = [...new Set(facts.map(({ period }) => period))];
      return [grouping, periods.filter((period) => !periods.some((other) => other !== period && isWithin(other, period)))];
    }),
  );
  return (part) => byGrouping.get(groupingOf(part)) ?? byGrouping.get('') ?? [];
}

/** Name of one unknown number. */
export function nameOf({
  unit,
  period,
  part,
  quantity,
}: {
  unit: string;
  period: string;
  part: string;
  quantity: string;
}): string {
  return [unit, period, part, quantity].join('|');
}

function byBlock<T extends Block>(facts: T[]): Map<string, T[]> {
  return Map.groupBy(facts, blockOf);
}

function joined(forms: Map<string, number>[]): Map<string, number> {
  return forms.length === 1 ? (forms[0] as Map<string, number>) : new Map(forms.flatMap((form) => [...form]));
}

function difference(a: Map<string, number>, b: Map<string, number>): Map<string, number> {
  const terms = new Map(a);
  for (const [name, factor] of b) {
    const left = (terms.get(name) ?? 0) - factor;
    if (left === 0) terms.delete(name);
    else terms.set(name, left);
  }
  return terms;
}

/** Rows about the same numbers become one: what all of them leave open. */
function distinct(rows: Row[]): Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) {
    if (row.terms.size === 0) continue;
    const key = [...row.terms]
      .map(([name, factor]) => `${name}*${factor}`)
      .sort()
      .join('+');
    const known = found.get(key);
    found.set(key, known ? { ...known, low: Math.max(known.low, row.low), high: Math.min(known.high, row.high) } : row);
  }
  return [...found.values()];
}
