/** A text as it is compared: composed, lower case, one kind of space and apostrophe, without characters that cannot be seen. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(unusual, (found) => {
      if (/\s/.test(found)) return ' ';
      return apostrophes.has(found) ? "'" : '';
    });
}

/** Everything that is compared as something else, in one pass: spaces but a single one, apostrophes, the unseen. */
const unusual = /\s{2,}|[^\S ]|[‘’ʼ`\u00ad\u200b-\u200d\u2060]/g;
const apostrophes = new Set('‘’ʼ`');

/** How many letters and digits a text has. */
export function weightOf(text: string): number {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
}

/**
 * A cell as it is compared with another cell: `14-03-2025` and `2025-03-14` are one date, `12,5` and `12.50` one number,
 * the name of a unit is its id.
 */
export function canonical(cell: string, unitIds: ReadonlyMap<string, string>): string {
  const text = plain(cell).trim();
  const date = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (date) return `${date[3]}-${date[2]!.padStart(2, '0')}-${date[1]!.padStart(2, '0')}`;
  if (/^-?\d+[.,]\d+$/.test(text)) return String(Number(text.replace(',', '.')));
  return unitIds.get(text) ?? text;
}
