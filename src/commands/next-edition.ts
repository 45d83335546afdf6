import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { tellFindings, wordsFor, type Call, type ExitCode } from '../command.ts';
import { isOpen, monthsOf, nextEditionText, nextId, nextPredictionText, type Following } from '../define/next-edition.ts';
import { finding, type Finding } from '../findings/index.ts';
import { parsePeriod, shiftPeriod, type Definitions, type Edition, type StorySource } from '../model/index.ts';
import { nearest } from '../nearest.ts';
import { definitionsOf } from '../publish.ts';
import { scopeOf, touchesPeriod } from '../scope.ts';
import { slug } from '../slug.ts';
import { storiesFor } from '../tell/stories.ts';

/** Editions that are named when none was. */
const most = 6;

/** Begins the edition after another: its own file, and one for each prediction that nobody came back to. Nothing is written over. */
export async function writeNextEdition(call: Call): Promise<ExitCode> {
  const { root, options, terminal } = call;
  const definitions = await definitionsOf(root);
  const words = wordsFor(call, definitions);
  if (definitions && options.like === undefined) {
    terminal.tell(words.commands.likeWhich(definitions.editions.map(({ id }) => id).slice(-most)));
    return 2;
  }
  const edition = definitions?.editions.find(({ id }) => id === options.like);
  if (!definitions || !edition) return refuse(call, unknownEdition(options.like ?? '', definitions), definitions);
  const following = { edition, definitions, words: words.cycle.next, title: options.title ?? null };
  const id = options.title === undefined ? nextId(edition.id, following) : slug(options.title);
  const path = `content/edities/${id}.md`;
  const text = nextEditionText(await readFile(join(root, edition.at.file), 'utf8'), following);
  if (!(await writeNew(join(root, path), text)))
    return refuse(call, finding('TV-842', { file: path, line: null }, {}), definitions);
  const predictions = await writePredictions(root, following);
  const open = definitions.actions.filter(isOpen);
  const done = definitions.actions.length - open.length;
  const shown = (one: string) => relative(terminal.folder, join(root, one));
  terminal.say(words.commands.editionMade(shown(path), predictions.map(shown)));
  terminal.say(
    words.commands.actionsCarried(
      open.map(({ title }) => title),
      done,
    ),
  );
  return 0;
}

async function writePredictions(root: string, following: Following): Promise<string[]> {
  const { edition, definitions } = following;
  const { firstMonth } = definitions.organisation;
  const year = shiftPeriod(edition.period, monthsOf(edition, firstMonth), firstMonth).slice(0, 4);
  const made = openPredictions(edition, definitions).map(async (story) => {
    const path = `content/verhalen/${year}/${nextId(story.id, following)}.md`;
    const text = nextPredictionText(await readFile(join(root, story.at.file), 'utf8'), story, following);
    return (await writeNew(join(root, path), text)) ? [path] : [];
  });
  return (await Promise.all(made)).flat().sort();
}

/** What was expected of this edition's own period, and of which nobody said afterwards whether it surprised. */
function openPredictions(edition: Edition, definitions: Definitions): StorySource[] {
  const scope = scopeOf(edition, definitions);
  const isOwn = ({ links }: StorySource) =>
    links.some(({ period }) => {
      const own = parsePeriod(period, definitions.organisation.firstMonth);
      return own !== null && touchesPeriod(scope, own);
    });
  const isWaiting = ({ kind, surprised, withdrawn }: StorySource) =>
    kind === 'expectation' && surprised === null && withdrawn === null;
  return storiesFor(edition, definitions).filter((story) => isWaiting(story) && isOwn(story));
}

function unknownEdition(edition: string, definitions: Definitions | null): Finding {
  const ids = (definitions?.editions ?? []).map(({ id }) => id);
  return finding('TV-720', { file: 'content/edities', line: null }, { edition, possible: nearest(edition, ids) });
}

function refuse(call: Call, found: Finding, definitions: Definitions | null): ExitCode {
  tellFindings(call, [found], wordsFor(call, definitions));
  return 1;
}

async function writeNew(path: string, content: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  return writeFile(path, content, { flag: 'wx' }).then(
    () => true,
    (error: NodeJS.ErrnoException) => (error.code === 'EEXIST' ? false : Promise.reject(error)),
  );
}
