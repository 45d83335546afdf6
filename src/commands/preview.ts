import { join } from 'node:path';
import { today } from '../clock.ts';
import { checkSpelling } from '../spelling.ts';
import { tellFindings, wordsFor, type Call, type Command } from '../command.ts';
import type { Locale } from '../model/index.ts';
import type { PreviewState } from '../preview-pages.ts';
import { sayNotes } from '../notes.ts';
import { builtGroups, publish, type KeptCount, type Published } from '../publish.ts';
import { failureOf } from '../report.ts';
import { servePreview, type PreviewServer } from '../serve.ts';
import { watchFolder } from '../watch.ts';

const usualPort = 4321;

/** Makes the sites, serves them, and makes them again after every change, until the process is stopped. */
export const preview: Command = {
  id: 'preview',
  word: 'bekijk',
  alias: 'preview',
  options: ['at', 'port', 'language'],
  needsFolder: true,
  async run(call) {
    const { terminal, words, options } = call;
    const port = Number(options.port ?? usualPort);
    const shown: { state: PreviewState } = {
      state: { locale: call.locale ?? 'nl-NL', findings: [], groups: await builtGroups(call.root) },
    };
    const server = await startServer(call, { port, state: () => shown.state });
    if (!server) return 2;
    const kept: KeptCount = { last: null };
    const build = once(async () => {
      shown.state = await buildFor(call, shown.state.locale, kept);
      server.reload();
    });
    if (terminal.watched) terminal.tell(words.commands.building);
    await build();
    terminal.say(words.commands.serving(server.address));
    const watcher = watchFolder(call.root, build);
    await terminal.stopped();
    watcher.close();
    await server.close();
    return 0;
  },
};

/** The server; `null`, after saying so, when the port asked for is taken. */
async function startServer(
  { root, options, terminal, words }: Call,
  { port, state }: { port: number; state: () => PreviewState },
): Promise<PreviewServer | null> {
  try {
    return await servePreview({ folder: join(root, 'dist'), port, fixed: options.port !== undefined, state });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    terminal.tell(words.commands.portTaken(port));
    return null;
  }
}

/** Builds once and tells what was found, on the terminal and to the browser. */
async function buildFor(call: Call, before: Locale, kept: KeptCount): Promise<PreviewState> {
  const published: Published = await publish(call.root, { at: call.options.at ?? null, today: today(), only: null, kept }).catch(
    failed,
  );
  const locale = call.locale ?? published.definitions?.organisation.locale ?? before;
  const findings = [...published.findings, ...(published.definitions ? await checkSpelling(published.definitions) : [])];
  tellFindings(call, findings, wordsFor(call, published.definitions));
  const { definitions, notes = null } = published;
  const said = call.terminal.watched && notes && definitions ? sayNotes(notes, definitions, wordsFor(call, definitions)) : [];
  return { locale, findings, groups: await builtGroups(call.root), notes: said };
}

/** A mistake of the program's own shows like any other: the preview stays, and the next change is a new chance. */
function failed(error: unknown): Published {
  return { definitions: null, findings: [failureOf(error)], built: [] };
}

/** Runs something one at a time; asked for again meanwhile, it runs once more afterwards. */
function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const start = async () => {
    do {
      again = false;
      await run();
    } while (again);
    running = null;
  };
  return () => {
    if (running) again = true;
    else running = start();
    return running ?? Promise.resolve();
  };
}
