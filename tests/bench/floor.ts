import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Plot from '@observablehq/plot';
import { build } from 'astro';
import { parseHTML } from 'linkedom';

// The floor: what Astro and Plot cost by themselves. As many pages as asked, with as many drawings on each, and nothing else:
// no data, no stories, no rules. Run as a program: `floor.ts <pages> <drawings per page>`.

const [pages = 0, drawings = 0] = process.argv.slice(2).map(Number);
const { document } = parseHTML('<!doctype html><html></html>');
const folder = await mkdtemp(join(tmpdir(), 'tv-floor-'));

const shared = globalThis as { floor?: { id: string; svgs: string[] }[] };
shared.floor = Array.from({ length: pages }, (_, page) => ({
  id: `p${page}`,
  svgs: Array.from({ length: drawings }, (_, i) => draw(page + i)),
}));
await mkdir(join(folder, 'src/pages'), { recursive: true });
await symlink(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
await writeFile(
  join(folder, 'src/pages/[id].astro'),
  `---
export function getStaticPaths() { return globalThis.floor.map(({ id, svgs }) => ({ params: { id }, props: { svgs } })); }
---
<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>x</title></head><body>{Astro.props.svgs.map((svg) => <figure set:html={svg} />)}</body></html>
`,
);
await build({ root: folder, configFile: false, logLevel: 'error', vite: { logLevel: 'error' } });
await rm(folder, { recursive: true });

/** A line with a point, a bar and a label per period: about what one drawing of a page holds. */
function draw(seed: number): string {
  const data = Array.from({ length: 8 }, (_, i) => ({ x: i, y: 10 + ((seed * 7 + i * 13) % 50), label: `${i}` }));
  const marks = [
    Plot.ruleX(data, { x: 'x', y1: (d) => d.y - 5, y2: (d) => d.y + 5 }),
    Plot.line(data, { x: 'x', y: 'y' }),
    Plot.dot(data, { x: 'x', y: 'y' }),
    Plot.text(data, { x: 'x', y: 'y', text: 'label', dy: -8 }),
  ];
  return Plot.plot({ document: document as unknown as Document, width: 560, height: 240, marks }).outerHTML;
}
