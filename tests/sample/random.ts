/** Chance with a fixed seed: the sample's files come out the same on every machine. */
export interface Random {
  /** A fraction, 0 inclusive to 1 exclusive. */
  next(): number;
  /** A whole number, both ends inclusive. */
  whole(from: number, upTo: number): number;
  chance(probability: number): boolean;
  /** One of the words, by weight. */
  pick<Word extends string>(weights: Record<Word, number>): Word;
}

/** Mulberry32: integer arithmetic only, so no platform rounds differently. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, upTo: number) => from + Math.floor(next() * (upTo - from + 1));
  return { next, whole, chance: (probability) => next() < probability, pick: (weights) => pickFrom(weights, next()) };
}

function pickFrom<Word extends string>(weights: Record<Word, number>, fraction: number): Word {
  const entries = Object.entries(weights) as [Word, number][];
  let left = fraction * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [word, weight] of entries) {
    if (left < weight) return word;
    left -= weight;
  }
  return (entries.at(-1) as [Word, number])[0];
}
