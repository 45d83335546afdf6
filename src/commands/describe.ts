import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { dayFrom, today } from '../clock.ts';
import { tellFindings, wordsFor, type Call, type ExitCode } from '../command.ts';
import { readParquet } from '../count/parquet.ts';
import { isParquet } from '../observe/whole.ts';
import { finding, type Finding } from '../findings/index.ts';
import { wholeOrganisation, type Definitions, type Sketch } from '../model/index.ts';
import { nearest, suggestion } from '../nearest.ts';
import { createUnitNames } from '../observe/units.ts';
import { definitionsOf } from '../publish.ts';
import { hasErrors } from '../report.ts';
import { sketchFile, type Around } from '../sketch.ts';
import { sayDoubts, saySketch, unitLine } from '../sketch/say.ts';
import { describeSketch } from '../sketch/write.ts';
import { slug } from '../slug.ts';

/** A file to be described, as it lies on the disk. */
interface Given {
  path: string;
  name: string;
  bytes: Uint8Array;
  /** Day on which it was last saved, ISO. */
  saved: string;
}

/**
 * Drafts the description of a data file by looking at it, and lays the file in `data/` when it lies elsewhere. Nothing is written over.
 * `isNew`: the organisation was made a moment ago, so teams that only the file knows are added to it.
 */
export async function describeFile(call: Call, path: string, { isNew }: { isNew: boolean }): Promise<ExitCode> {
  const given = await readGiven(resolve(call.terminal.folder, path));
  const definitions = await definitionsOf(call.root);
  if ('code' in given) return told(call, [given], definitions);
  const name = dataName(given.name);
  const { sketches: seen, findings } = await sketchFile(
    { name, bytes: given.bytes, parquet: await parquetOf(given) },
    aroundOf(definitions, call),
  );
  const sketches = isNew ? seen.map(withoutUnits) : seen;
  const taken = await whatIsThere(call.root, given, { name, sketches });
  if (hasErrors(findings) || taken.length > 0) return told(call, [...findings, ...taken], definitions);
  await place(call, given, name);
  for (const sketch of sketches) await writeOne(call, sketch, { given, definitions });
  const unknown = [...new Set(sketches.flatMap(({ newUnits }) => newUnits))];
  await tellUnits(call, unknown, { isNew, definitions });
  const words = wordsFor(call, definitions);
  call.terminal.say(sayDoubts(sketches, words));
  const remarks = findings.filter(({ level }) => level !== 'hint');
  if (remarks.length > 0) tellFindings(call, remarks, words);
  call.terminal.say(words.sketch.next);
  return 0;
}

function told(call: Call, findings: readonly Finding[], definitions: Definitions | null): ExitCode {
  tellFindings(call, findings, wordsFor(call, definitions));
  return 1;
}

const isData = (name: string) => /\.(csv|tsv|txt|xlsx|xlsm|parquet)$/i.test(name) && !name.startsWith('~$');

async function readGiven(path: string): Promise<Given | Finding> {
  const name = basename(path);
  const at = { file: name, line: null };
  if (name.startsWith('~$')) return finding('TV-337', at, { why: 'lock', suggestion: null, possible: [] });
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      const possible = (await readdir(path)).filter(isData).sort();
      return finding('TV-337', at, { why: 'folder', suggestion: null, possible });
    }
    return { path, name, bytes: await readFile(path), saved: dayFrom(found.mtime) };
  } catch (error) {
    if (['EBUSY', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return finding('TV-337', at, { why: 'in-use', suggestion: null, possible: [] });
    const beside = (await readdir(dirname(path)).catch(() => [])).filter(isData);
    return finding('TV-337', at, { why: 'absent', suggestion: suggestion(name, beside), possible: nearest(name, beside) });
  }
}

/** Rows of a Parquet file; `null` for a file of another kind. */
async function parquetOf({ path, bytes }: Given) {
  return isParquet(bytes) ? readParquet(path) : null;
}

/** Names of files become part of addresses and patterns: as they are, but for signs that mean something there. */
function dataName(name: string): string {
  return name.replaceAll(/[*?[\]{}#"|<>:\\]/g, '-');
}

function aroundOf(definitions: Definitions | null, call: Call): Around {
  const instruments = definitions?.instruments ?? [];
  return {
    units: definitions ? createUnitNames(definitions.organisation) : null,
    instruments: instruments.flatMap(({ id, title }) => [id, title]),
    questionnaires: instruments.map(({ id, parts }) => ({
      id,
      questions: (parts ?? []).flatMap(({ items }) => items.map(namesOf)),
    })),
    scales: (definitions?.sources ?? []).flatMap(({ columns }) =>
      columns.filter(({ kind }) => kind === 'ordered').map(({ values }) => values),
    ),
    today: call.options.at ?? today(),
  };
}

/** A question under its text, its own name, and its name with that of its part. */
function namesOf({ key, label }: { key: string; label: string | null }): string[] {
  return [key, key.slice(key.indexOf('.') + 1), ...(label ? [label, label.replace(/\s*[.?!:]$/, '')] : [])];
}

const idOf = ({ file, sheet }: Sketch) => slug([file.replace(/\.\w+$/, ''), sheet ?? ''].join(' '));
const descriptionOf = (sketch: Sketch) => `data/${idOf(sketch)}.md`;

/** Findings for what would be written over. */
async function whatIsThere(
  root: string,
  { path, bytes }: Given,
  { name, sketches }: { name: string; sketches: readonly Sketch[] },
): Promise<Finding[]> {
  const target = join(root, 'data', name);
  const there = await readFile(target).catch(() => null);
  const isOther = there !== null && resolve(path) !== target && !there.equals(bytes);
  const files = isOther ? [finding('TV-336', { file: `data/${name}`, line: null }, { file: name, what: 'data' })] : [];
  const described = await Promise.all(
    sketches.map(async (sketch) => {
      const file = descriptionOf(sketch);
      const exists = await stat(join(root, file)).then(Boolean, () => false);
      return exists ? [finding('TV-336', { file, line: null }, { file, what: 'description' })] : [];
    }),
  );
  return [...files, ...described.flat()];
}

async function place({ root, terminal, words }: Call, { path }: Given, name: string): Promise<void> {
  const target = join(root, 'data', name);
  if (resolve(path) === target) return;
  await mkdir(dirname(target), { recursive: true });
  await copyFile(path, target);
  terminal.say(words.sketch.copied(relative(terminal.folder, path), shown(terminal.folder, target)));
}

const shown = (folder: string, path: string) => relative(folder, path).replaceAll(sep, '/');

async function writeOne(
  call: Call,
  sketch: Sketch,
  { given, definitions }: { given: Given; definitions: Definitions | null },
): Promise<void> {
  const words = wordsFor(call, definitions);
  const path = join(call.root, descriptionOf(sketch));
  const title = idOf(sketch)
    .replaceAll('-', ' ')
    .replace(/^./, (letter) => letter.toUpperCase());
  await writeFile(path, describeSketch(sketch, { title, referenceDate: given.saved }, words), { flag: 'wx' });
  call.terminal.say(saySketch(sketch, { path: shown(call.terminal.folder, path), words }));
}

/** Teams that were added need no doubt. */
const withoutUnits = (sketch: Sketch): Sketch => ({ ...sketch, doubts: sketch.doubts.filter(({ about }) => about !== 'unit') });

/** Teams the organisation does not know: added to one that was just made, else told as lines to paste. */
async function tellUnits(
  { root, terminal, words }: Call,
  names: readonly string[],
  { isNew, definitions }: { isNew: boolean; definitions: Definitions | null },
): Promise<void> {
  if (names.length === 0) return;
  const whole = definitions?.organisation.units.find(({ parent }) => parent === null);
  const parent = whole?.id ?? wholeOrganisation;
  const lines = names.map((name) => unitLine(name, parent));
  if (!isNew) return terminal.say(`\n${words.sketch.unitLines}:\n${lines.join('\n')}`);
  const path = join(root, 'content', 'organisatie.md');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(/((?:^ +- \{ id: .*\n)+)(?=contact:)/m, `$1${lines.join('\n')}\n`));
  terminal.say(words.sketch.unitsAdded(names));
}
