import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LinkChecker, LinkState } from 'linkinator';

// `npm run keuring [folder]`: the checks that take longer than tests may. Every page of the sample, or of a folder that was built
// (`dist`), through the W3C's own checker (vnu, needs Java 11 or newer) and every link with its fragment followed (linkinator).
// On Debian: apt-get install default-jre-headless. Without Java the links are checked all the same, and that is said.

/** What vnu says of what is right all the same: it does not know newer CSS, a story page's heading is its title,
 * on a disk there is no server whose own files the policy could mean, and mail programs know tables only by their old attributes. */
const tolerated =
  '.*(CSS: |lacks heading|Possible misuse of .aria-label.|violates Content Security Policy|attribute on the .(table|td|caption). element is obsolete).*';

const root = join(import.meta.dirname, '..');
const given = process.argv[2];
const scratch = given ? null : await buildSample();
const folder = given ?? join(scratch ?? '', 'dist');

const faults = [...(await checkHtml(folder)), ...(await checkLinks(folder))];
for (const fault of faults) console.log(fault);
console.log(`keuring: ${faults.length === 0 ? 'nothing found' : `${faults.length} found`}`);
if (scratch) await rm(scratch, { recursive: true });
process.exitCode = faults.length === 0 ? 0 : 1;

async function buildSample(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'tv-keuring-'));
  for (const part of ['content', 'data', 'public']) await promisify(execFile)('cp', ['-r', join(root, part), join(copy, part)]);
  await promisify(execFile)(process.execPath, [join(root, 'bin', 'tv.cjs'), 'bouw', copy], { maxBuffer: 1 << 26 });
  return copy;
}

/** What vnu finds in HTML, SVG within it and style sheets: errors, and warnings about structure. */
async function checkHtml(sites: string): Promise<string[]> {
  if (!hasJava()) {
    console.log('keuring: no Java here, so vnu was left out. On Debian: apt-get install default-jre-headless.');
    return [];
  }
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const args = ['-Xss4m', '-jar', jar, '--skip-non-html', '--format', 'gnu', '--filterpattern', tolerated, sites];
  const said = await promisify(execFile)('java', args, { maxBuffer: 1 << 28 }).catch((error: { stderr: string }) => error);
  return said.stderr.split('\n').filter((line) => line.trim() !== '');
}

function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Links within each group's site that lead nowhere, fragments too. Links to others are not followed: nothing here asks the network. */
async function checkLinks(sites: string): Promise<string[]> {
  const groups = (await readdir(sites, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const found: string[] = [];
  for (const { name } of groups) {
    const { links } = await new LinkChecker().check({
      // A file's own address would be all that is looked into: what is looked into begins with it.
      path: '.',
      serverRoot: join(sites, name),
      recurse: true,
      checkFragments: true,
      linksToSkip: ['^(?!http://localhost|http://127\\.0\\.0\\.1)'],
    });
    const broken = links.filter(({ state }) => state === LinkState.BROKEN);
    found.push(...broken.map(({ url, parent, status }) => `${name}: ${status ?? ''} ${url} in ${parent ?? ''}`));
    const pages = (await readdir(join(sites, name), { recursive: true })).filter((file) =>
      /(^|[\\/])index\.html$/.test(file),
    ).length;
    if (links.length < pages) found.push(`${name}: ${pages} pages, and only ${links.length} links to them`);
    console.log(`keuring: ${name}: ${links.length} links followed, ${pages} pages`);
  }
  return found;
}
