/** Pieces of bytes, one after another. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Whether bytes say a word (ASCII) at a place. */
export function says(bytes: Uint8Array, word: string, at = 0): boolean {
  return [...word].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
}

/** A word as bytes (ASCII). */
export function spelled(word: string): Uint8Array {
  return Uint8Array.from(word, (letter) => letter.charCodeAt(0));
}
