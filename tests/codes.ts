import { readFileSync, readdirSync } from 'node:fs';

const folder = new URL('../src/findings/', import.meta.url);

/** Every finding with the sentence that stands above it in `src/findings/`: what it is, and the remedy. */
export function documentedCodes(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync(folder).sort())
    for (const [, doc, code] of readFileSync(new URL(file, folder), 'utf8').matchAll(
      /(?:\/\*\*\s*((?:(?!\*\/)[\s\S])*?)\s*\*\/\s*)?'(TV-\d{3})':/g,
    ))
      if (code && !found.get(code)) found.set(code, (doc ?? '').replace(/\s*\n\s*\*\s*/g, ' '));
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The README's table of findings. `node tests/codes.ts` prints it. */
export function codesTable(): string {
  const rows = [...documentedCodes()].map(([code, doc]) => `| ${code} | ${doc.replaceAll('|', '\\|')} |`);
  return ['| code | what, and the remedy |', '|---|---|', ...rows].join('\n');
}

if (import.meta.main) console.log(codesTable());
