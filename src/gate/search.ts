/**
 * Finds thousands of strings in a text in one pass per window length (Rabin–Karp): a rolling hash over a window, a bit set that
 * says no quickly, and a comparison for the rest. Time grows with the text and hardly with the number of strings.
 */
export interface Finder {
  /** Calls `found` with the index of every pattern at every place it occurs. */
  search(text: string, found: (pattern: number, start: number) => void): void;
}

/** Lengths of window: a pattern is looked for by its last so many characters (file numbers differ there), then compared whole. */
const windows = [24, 16, 11, 8, 6, 5, 4] as const;
const base = 0x01000193;
const spread = 0x9e3779b1;
const bits = 22;

/** A finder for these patterns; those shorter than four characters are never found. */
export function createFinder(patterns: readonly string[]): Finder {
  const tables = windows.map((length) => createTable(patterns, length)).filter((table) => table.byHash.size > 0);
  return {
    search(text, found) {
      const codes = codesOf(text);
      for (const table of tables)
        scan(codes, table, (end, candidates) => {
          for (const index of candidates)
            if (text.endsWith(patterns[index] ?? '', end)) found(index, end - patterns[index]!.length);
        });
    },
  };
}

interface Table {
  length: number;
  byHash: Map<number, number[]>;
  maybe: Uint8Array;
}

function createTable(patterns: readonly string[], length: number): Table {
  const byHash = new Map<number, number[]>();
  const maybe = new Uint8Array(1 << (bits - 3));
  patterns.forEach((pattern, index) => {
    if (windows.find((window) => window <= pattern.length) !== length) return;
    const hash = hashOf(pattern.slice(-length));
    const slot = Math.imul(hash, spread) >>> (32 - bits);
    maybe[slot >> 3] = (maybe[slot >> 3] ?? 0) | (1 << (slot & 7));
    const alike = byHash.get(hash);
    if (alike) alike.push(index);
    else byHash.set(hash, [index]);
  });
  return { length, byHash, maybe };
}

/** Rolls a window over the text and hands on every place whose hash is that of some pattern. */
function scan(codes: Uint16Array, { length, byHash, maybe }: Table, hit: (end: number, candidates: number[]) => void): void {
  if (codes.length < length) return;
  let top = 1;
  for (let i = 1; i < length; i++) top = Math.imul(top, base);
  let hash = 0;
  for (let i = 0; i < codes.length; i++) {
    if (i >= length) hash = (hash - Math.imul(codes[i - length]!, top)) | 0;
    hash = (Math.imul(hash, base) + codes[i]!) | 0;
    if (i < length - 1) continue;
    const slot = Math.imul(hash, spread) >>> (32 - bits);
    if ((maybe[slot >> 3]! & (1 << (slot & 7))) === 0) continue;
    const candidates = byHash.get(hash);
    if (candidates) hit(i + 1, candidates);
  }
}

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, base) + text.charCodeAt(i)) | 0;
  return hash;
}

function codesOf(text: string): Uint16Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
