/** A PDF as Chromium writes it: what stands before the first object, the objects in the order of the file, and the trailer. */
export interface PdfParts {
  head: string;
  /** Bytes as letters (latin-1), from `12 0 obj` up to the next object. */
  objects: { number: number; text: string }[];
  /** `<</Size … /Root … >>` */
  trailer: string;
}

/** Takes a PDF with one plain cross-reference table apart. Throws for any other kind. */
export function splitPdf(bytes: Uint8Array): PdfParts {
  const text = Buffer.from(bytes).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
  const table = /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] ?\r?\n)+)trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(text.slice(start));
  if (!table) throw new Error('unknown shape of pdf: no cross-reference table');
  const [, , entries = '', trailer = ''] = table;
  const places = entries
    .split('\n')
    .flatMap((line, number) => (line.slice(17, 18) === 'n' ? [{ number, at: Number(line.slice(0, 10)) }] : []))
    .sort((a, b) => a.at - b.at);
  const objects = places.map(({ number, at }, index) => ({ number, text: text.slice(at, places[index + 1]?.at ?? start) }));
  return { head: text.slice(0, places[0]?.at ?? start), objects, trailer };
}

/** Puts a PDF together again, with a table that says where each object now stands. */
export function joinPdf({ head, objects, trailer }: PdfParts): Uint8Array {
  let at = head.length;
  const places = new Map<number, number>();
  for (const { number, text } of objects) {
    places.set(number, at);
    at += text.length;
  }
  const size = Math.max(0, ...places.keys()) + 1;
  const lines = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${size}\n${lines.join('')}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(head + objects.map(({ text }) => text).join('') + table, 'latin1'));
}
