import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spokenIn, tellFindings, type Call, type Command } from '../command.ts';
import { editorSchemas } from '../define/json-schema.ts';
import { finding } from '../findings/index.ts';
import { describeFile } from './describe.ts';
import { writeNextEdition } from './next-edition.ts';

const template = fileURLToPath(new URL('../template', import.meta.url));
const englishTemplate = fileURLToPath(new URL('../template-en', import.meta.url));
const program = fileURLToPath(new URL('../../bin/tv.cjs', import.meta.url));

/**
 * Makes a small organisation that builds at once; refuses a folder in which something lies. With a data file (`--uit`) it drafts the
 * description of that file, in the organisation that is there or in the new one. After `editie` it begins a next edition.
 */
export const create: Command = {
  id: 'new',
  word: 'nieuw',
  alias: 'new',
  options: ['from', 'like', 'title', 'at', 'language'],
  needsFolder: false,
  isSubject: ({ words: [first] }) => first === 'editie' || first === 'edition',
  async run(call) {
    const { root, terminal, words, options } = call;
    if (call.subject !== '' || options.like !== undefined) return writeNextEdition(call);
    const shown = relative(terminal.folder, root) || '.';
    const isThere = options.from !== undefined && existsSync(join(root, 'content', 'organisatie.md'));
    if (options.from !== undefined && isThere) return describeFile(call, options.from, { isNew: false });
    const given = options.from === undefined ? null : resolve(terminal.folder, options.from);
    const files = (await readdir(root).catch(() => [])).filter((name) => join(root, name) !== given);
    if (files.length > 0) {
      tellFindings(call, [finding('TV-651', { file: shown, line: null }, { files: files.sort().slice(0, 5) })], words);
      return 1;
    }
    await makeOrganisation(root, call);
    // Nobody has `tv` among the programs of her computer yet: this works from the folder she is in.
    const tv = `node ${typed(relative(terminal.folder, program))}`;
    terminal.say(words.commands.made(shown === '.' ? basename(root) : shown, { tv, folder: typed(shown) }));
    return options.from === undefined ? 0 : describeFile(call, options.from, { isNew: true });
  },
};

/** A path as one types it. */
function typed(path: string): string {
  return /^[\p{L}\p{N}._/\\:-]+$/u.test(path) ? path : `"${path}"`;
}

/**
 * The template: in English texts with names of its own (the keys are the format, and Dutch), or in Dutch, with the words of Flanders
 * when those were asked for.
 */
async function makeOrganisation(root: string, call: Call): Promise<void> {
  const { commands } = call.words;
  const locale = spokenIn(call);
  await cp(locale === 'en' ? englishTemplate : template, root, { recursive: true });
  // Under their own names these would also count for the folder they are kept in.
  await rename(join(root, 'gitignore'), join(root, '.gitignore'));
  for (const [path, content] of editorFiles(commands.ownWords)) {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), `${JSON.stringify(content, null, 2)}\n`);
  }
  if (locale !== 'nl-BE') return;
  const path = join(root, 'content/organisatie.md');
  const text = commands.ownWords(await readFile(path, 'utf8'));
  await writeFile(path, text.replace(/^taal: .*$/m, `taal: ${locale}`));
}

/** Schemas of everything an author writes, and settings with which an editor finds them. */
function editorFiles(say: (text: string) => string): Map<string, object> {
  const schemas = Object.entries(editorSchemas(say)).map(([kind, schema]) => ({ path: `.tv/schema/${kind}.json`, schema }));
  const patterns = schemas.map(({ path, schema }) => [
    `./${path}`,
    'title' in schema ? String(schema.title).replace(/<\w+>/g, '*') : [],
  ]);
  const settings = { 'yaml.schemas': Object.fromEntries(patterns), 'files.encoding': 'utf8', 'files.eol': '\n' };
  return new Map<string, object>([
    ...schemas.map(({ path, schema }) => [path, schema] as const),
    ['.vscode/settings.json', settings],
  ]);
}
