/** A stretch of a text: Markdown, or what stands between `::: trend` and `:::`. Lines are counted from 0. */
export type Segment =
  { kind: 'markdown'; text: string; line: number } | { kind: 'chart'; word: string; text: string; line: number; closed: boolean };

const fence = /^ {0,3}(`{3,}|~{3,})/;
const chartOpen = /^ {0,3}:::+[ \t]*(\S.*?)?[ \t]*$/;
const chartClose = /^ {0,3}:::+[ \t]*$/;

/** Cuts a text at its chart blocks. Three colons inside a block of code are code. */
export function splitSegments(source: string): Segment[] {
  const lines = source.split('\n');
  const segments: Segment[] = [];
  let [start, code]: [number, string | null] = [0, null];
  for (let line = 0; line < lines.length; line += 1) {
    const mark = fence.exec(lines[line] ?? '')?.[1] ?? null;
    if (mark !== null) code = code === null ? mark : mark.startsWith(code) ? null : code;
    const word = code === null ? chartOpen.exec(lines[line] ?? '') : null;
    if (!word) continue;
    const end = lines.findIndex((text, nth) => nth > line && chartClose.test(text));
    const last = end === -1 ? lines.findIndex((text, nth) => nth > line && text.trim() === '') : end;
    const stop = last === -1 ? lines.length : last;
    segments.push({ kind: 'markdown', text: lines.slice(start, line).join('\n'), line: start });
    segments.push({ kind: 'chart', word: word[1] ?? '', text: lines.slice(line + 1, stop).join('\n'), line, closed: end !== -1 });
    line = stop;
    start = stop + 1;
  }
  segments.push({ kind: 'markdown', text: lines.slice(start).join('\n'), line: start });
  return segments.filter((segment) => segment.kind === 'chart' || segment.text.trim() !== '');
}
