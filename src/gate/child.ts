import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finding, type Finding } from '../findings/index.ts';
import type { GateJob } from '../gate.ts';
import type { Definitions } from '../model/index.ts';
import { readWhole } from '../read-whole.ts';
import { createInspector, type Inspector, type Leak } from './inspect.ts';
import { isParquet, parquetTable } from './parquet.ts';
import { piecesOf } from './pieces.ts';
import { plain } from './plain.ts';
import { readSources } from './sources.ts';
import { createVocabulary } from './vocabulary.ts';

process.once('message', (job: GateJob) => {
  search(job).then(
    (findings) => process.send?.(findings, () => process.disconnect()),
    (error: Error) => {
      // The name only: a message may quote what it stumbled over.
      process.stderr.write(`leak gate: ${error.name}\n`);
      process.exit(1);
    },
  );
});

/** Searches all outputs for everything the data files say of people. */
async function search({ root, definitions, outputs }: GateJob): Promise<Finding[]> {
  const { organisation } = definitions;
  const unitIds = new Map(organisation.units.map(({ id, name }) => [plain(name), id]));
  const folder = await readWhole(root);
  const texts = [...folder.texts.map(({ text }) => text), ...(await ownTexts())];
  const sources = await readSources(root, folder.dataFiles, definitions);
  const inspector = createInspector(sources, createVocabulary(texts, definitions), {
    unitIds,
    smallestGroup: organisation.smallestGroup,
  });
  const found: Finding[] = [];
  for (const { folder, shownAs } of outputs)
    for (const file of await filesIn(folder))
      found.push(...(await searchFile(join(folder, file), `${shownAs}/${file}`, inspector)));
  return [...found, ...inspector.digestLeaks().map(leakFinding), ...unsearchable(inspector, definitions)];
}

async function searchFile(path: string, name: string, inspector: Inspector): Promise<Finding[]> {
  const bytes = await readFile(path);
  if (isParquet(bytes)) return inspector.inspectTable(name, await parquetTable(path)).map(leakFinding);
  const found = new Map<string, Finding>();
  for (const piece of piecesOf(name, bytes)) {
    const { leaks, opaque } = inspector.inspect({ name, bytes: piece });
    const said = [...leaks.map(leakFinding), ...(opaque.length > 0 ? [finding('TV-623', { file: name, line: null }, {})] : [])];
    for (const one of said) found.set(JSON.stringify(one), one);
  }
  return [...found.values()];
}

function leakFinding({ file, source, column, how }: Leak): Finding {
  const at = { file, line: null };
  if (!column) return finding('TV-621', at, { source });
  return finding('TV-620', at, { source, column: column.heading, kind: column.kind, how });
}

/** What the gate could not look for, said once per column. */
function unsearchable({ columns }: Inspector, { sources }: Definitions): Finding[] {
  return columns.flatMap(({ source, heading, kind, values, searchable }) => {
    const at = sources.find(({ id }) => id === source)?.at;
    const count = values.size - searchable.length;
    return at && count > 0 ? [finding('TV-622', at, { source, column: heading, kind, count, of: values.size })] : [];
  });
}

/** Every file below a folder, by its path within it; none when the folder is not there. */
async function filesIn(folder: string, except?: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const paths = files.map((file) => file.slice(folder.length + 1).replaceAll('\\', '/')).sort();
  return except === undefined ? paths : paths.filter((path) => !path.startsWith(`${except}/`));
}

/** Our own sources: their words stand on every site, whoever it is about. */
async function ownTexts(): Promise<string[]> {
  const source = join(import.meta.dirname, '..');
  const files = (await filesIn(source)).filter((file) => /\.(ts|astro|css)$/.test(file) && !file.startsWith('template/'));
  return Promise.all(files.map((file) => readFile(join(source, file), 'utf8')));
}
