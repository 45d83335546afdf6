import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { today } from '../clock.ts';
import { tellFindings, wordsFor, type Call, type Command, type ExitCode } from '../command.ts';
import { finding, type Finding } from '../findings/index.ts';
import { storyKinds, type Definitions, type Place, type StoryKind } from '../model/index.ts';
import { kindWords } from '../model/schemas/story.ts';
import { nearest, suggestion } from '../nearest.ts';
import { definitionsOf } from '../publish.ts';
import { slug } from '../slug.ts';
import { storyTemplate } from '../story-template.ts';
import { readWord, type FromWord } from '../word.ts';

const kindsByWord: Record<string, StoryKind> = {
  ...Object.fromEntries(storyKinds.map((kind) => [kind, kind])),
  ...kindWords,
  // Not every keyboard has an ë at hand.
  ...Object.fromEntries(Object.entries(kindWords).map(([word, kind]) => [slug(word), kind])),
};

/** Starts a story: a template per kind, or what a Word document says. Never writes over a file. */
export const story: Command = {
  id: 'story',
  word: 'verhaal',
  alias: 'story',
  asks: 'kind',
  choices: Object.keys(kindWords),
  options: ['from', 'title', 'at', 'language'],
  needsFolder: true,
  isSubject: ({ words: [first], options }) =>
    options.from === undefined || (first !== undefined && Object.hasOwn(kindsByWord, first)),
  async run(call) {
    const { subject, options, terminal } = call;
    const kind = kindsByWord[subject] ?? (options.from === undefined ? null : 'client-story');
    if (kind === null) {
      const possible = Object.keys(kindWords);
      terminal.tell(call.words.commands.unknownKind(subject, suggestion(subject, possible), nearest(subject, possible)));
      return 2;
    }
    const word = options.from === undefined ? null : await readGiven(resolve(terminal.folder, options.from));
    return word && 'code' in word ? told(call, [word], null) : write(call, { kind, word });
  },
};

interface Start {
  kind: StoryKind;
  word: FromWord | null;
}

async function readGiven(path: string): Promise<FromWord | Finding> {
  const at: Place = { file: basename(path), line: null };
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? finding('TV-805', at, { why: 'absent' }) : readWord(bytes, at);
}

async function write(call: Call, { kind, word }: Start): Promise<ExitCode> {
  const { root, options, terminal } = call;
  const definitions = await definitionsOf(root);
  const words = wordsFor(call, definitions);
  const year = (options.at ?? today()).slice(0, 4);
  const title = options.title ?? word?.title ?? words.storyKinds.newTitle(words.storyKinds.name[kind]);
  const path = `content/verhalen/${year}/${slug(title)}.md`;
  const pictures = await putPictures(root, word, slug(title));
  const body = word && pictures.reduce(withPicture, word.markdown);
  const text = storyTemplate({ kind, title, figure: exampleOf(definitions, year), body }, words);
  const isNew = await writeNew(join(root, path), text);
  if (!isNew) return told(call, [finding('TV-804', { file: path, line: null }, {})], definitions);
  terminal.say(words.commands.storyMade(relative(terminal.folder, join(root, path))));
  const refused = pictures.filter((picture) => picture.path === null);
  const lost = refused.map(({ name }) => finding('TV-803', { file: path, line: null }, { found: name }));
  return told(call, [...(word?.findings ?? []), ...lost], definitions);
}

/** A file that was there stays as it is: then nothing is written, and the answer is no. */
async function writeNew(path: string, content: string | Uint8Array): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  return writeFile(path, content, { flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => (error.code === 'EEXIST' ? false : Promise.reject(error)),
  );
}

/** Pictures go to `public/verhalen/`; one that is there already, or of a kind no browser shows, is left out and told. */
async function putPictures(root: string, word: FromWord | null, name: string) {
  return Promise.all(
    (word?.pictures ?? []).map(async ({ mark, extension, bytes }, index) => {
      const path = `verhalen/${name}-${index + 1}.${extension ?? ''}`;
      const isPut = extension !== null && (await writeNew(join(root, 'public', path), bytes));
      return { mark, name: `${name}-${index + 1}`, path: isPut ? `/${path}` : null };
    }),
  );
}

/** A picture in the place it had; one that was not put leaves nothing. */
function withPicture(text: string, { mark, path }: { mark: string; path: string | null }): string {
  const lost = new RegExp(String.raw`!\[[^\]]*\]\(${mark}\)`, 'g');
  return path === null ? text.replace(lost, '') : text.replace(mark, path);
}

function exampleOf(definitions: Definitions | null, year: string) {
  const [indicator] = definitions?.indicators ?? [];
  return { indicator: indicator?.id ?? 'indicator', unit: definitions?.organisation.units[0]?.id ?? 'organisatie', period: year };
}

function told(call: Call, findings: Finding[], definitions: Definitions | null): ExitCode {
  if (findings.length > 0) tellFindings(call, findings, wordsFor(call, definitions));
  return findings.some(({ level }) => level === 'error') ? 1 : 0;
}
