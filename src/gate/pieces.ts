/** How many bytes are searched at a time, and how many of them again with what follows: a value may lie across the cut. */
const usual = { most: 1 << 23, again: 1 << 16 };

/**
 * A file of lines as pieces that are searched one by one: whole lines, each piece under the first line of the file, so that cells keep
 * their headings. Any other file is one piece: half of a picture or an archive cannot be read. Copies are made of one piece at a time.
 */
export function* piecesOf(name: string, bytes: Buffer, { most, again } = usual): Generator<Buffer> {
  if (bytes.length <= most || !isLines(name, bytes)) {
    yield bytes;
    return;
  }
  const heading = bytes.subarray(0, endOfLine(bytes, 0));
  for (let from = 0; from < bytes.length;) {
    const end = cut(bytes, from, most);
    yield from === 0 ? bytes.subarray(0, end) : Buffer.concat([heading, bytes.subarray(from, end)]);
    const next = startOfLine(bytes, end - again);
    from = end === bytes.length ? end : next > from ? next : end - again;
  }
}

/** Text with lines, in an encoding of one byte for what is no letter: a byte of nought means another one. */
function isLines(name: string, bytes: Buffer): boolean {
  return /\.(csv|tsv|txt|jsonl|ndjson)$/i.test(name) && !bytes.subarray(0, 4096).includes(0);
}

/** Where a piece ends: behind the last line that fits, or in a line that is longer than a piece. */
function cut(bytes: Buffer, from: number, most: number): number {
  if (from + most >= bytes.length) return bytes.length;
  const end = startOfLine(bytes, from + most);
  return end > from ? end : from + most;
}

function startOfLine(bytes: Buffer, at: number): number {
  return bytes.lastIndexOf('\n', at - 1) + 1;
}

function endOfLine(bytes: Buffer, from: number): number {
  const end = bytes.indexOf('\n', from);
  return end < 0 ? bytes.length : end + 1;
}
