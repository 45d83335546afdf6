/** What offices put between cells, in the order in which equal evidence is settled. */
export const delimiters = [';', ',', '\t', '|'] as const;

/** The delimiter that a first line `sep=;` announces to Excel, or `null`. */
export function announcedDelimiter(text: string): string | null {
  return /^"?sep=([^\r\n"])"?\s*(?:[\r\n]|$)/i.exec(text)?.[1] ?? null;
}

/**
 * How regularly a delimiter occurs outside quotes over the first lines: lines that agree, times cells in them. A comma in
 * names or decimals occurs now and then; a delimiter occurs equally often on each line.
 */
export function regularity(text: string, delimiter: string): number {
  const counts = new Map<number, number>();
  for (const found of countPerLine(text, delimiter, 50)) if (found > 0) counts.set(found, (counts.get(found) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([cells, lines]) => lines * lines * cells));
}

function countPerLine(text: string, delimiter: string, most: number): number[] {
  const counts: number[] = [];
  let [quoted, found] = [false, 0];
  for (let i = 0; i < text.length && counts.length < most; i++) {
    const char = text[i];
    if (char === '"') quoted = !quoted;
    else if (!quoted && char === delimiter) found++;
    else if (!quoted && char === '\n') {
      counts.push(found);
      found = 0;
    }
  }
  return found > 0 ? [...counts, found] : counts;
}
