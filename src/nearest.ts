/** What is possible, the most like what was found first; equally like things stay in their own order. */
export function nearest(found: string, possible: readonly string[]): string[] {
  const distances = new Map(possible.map((word) => [word, distance(plain(found), plain(word))]));
  return [...distances.keys()].sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0));
}

/** The word that was probably meant; `null` when nothing is near enough to be more than a guess. */
export function suggestion(found: string, possible: readonly string[]): string | null {
  const [first] = nearest(found, possible);
  if (first === undefined) return null;
  const [a, b] = [plain(found), plain(first)];
  if (a.length > 2 && (b.startsWith(a) || (b.length > 2 && a.startsWith(b)))) return first;
  return distance(a, b) <= Math.max(1, Math.floor(Math.max(a.length, b.length) * 0.4)) ? first : null;
}

/** Without capitals and accents: those are slips, not other words. */
function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Fewest letters to add, drop, change or swap with a neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 40) return Math.abs(a.length - b.length);
  let [before, previous] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(step({ a, b, i, j, row, previous, before }));
    [before, previous] = [previous, row];
  }
  return previous[b.length] ?? 0;
}

interface Step {
  a: string;
  b: string;
  i: number;
  j: number;
  row: number[];
  previous: number[];
  before: number[];
}

function step({ a, b, i, j, row, previous, before }: Step): number {
  const same = a[i - 1] === b[j - 1] ? 0 : 1;
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
  return Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same, swapped);
}
