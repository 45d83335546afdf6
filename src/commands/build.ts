import { relative } from 'node:path';
import { today } from '../clock.ts';
import { tellFindings, whileHearing, wordsFor, type Call, type Command, type ExitCode } from '../command.ts';
import { publish, type PublishOptions } from '../publish.ts';
import { buildRegion, type RegionProgress } from '../region/build.ts';
import { organisationsIn } from '../region/organisations.ts';
import type { WorkerAnswer } from '../region/pool.ts';
import { languages } from '../lang/index.ts';
import { ownVersion } from '../own-version.ts';
import { hasErrors } from '../report.ts';
import { createStopwatch } from '../stopwatch.ts';

/** Makes the sites of all groups, or of one. */
export const build: Command = {
  id: 'build',
  word: 'bouw',
  alias: 'build',
  options: ['at', 'only', 'paper', 'times', 'share', 'language'],
  needsFolder: true,
  takesRegion: true,
  async run(call) {
    const { root, terminal } = call;
    const organisations = await organisationsIn(root);
    if (organisations.length > 0) return buildAll(call, organisations);
    const watch = createStopwatch(() => performance.now());
    const { definitions, findings, built } = await whileHearing(call, (hear) =>
      publish(root, {
        ...asked(call),
        hear: (progress) => {
          watch.hear(progress);
          hear?.(progress);
        },
      }),
    );
    const times = watch.stop();
    const words = wordsFor(call, definitions);
    tellFindings(call, findings, words);
    for (const { group, folder, pages } of built)
      terminal.say(words.commands.built(group, relative(terminal.folder, folder) || '.', pages));
    if (call.options.times !== undefined) terminal.say(words.commands.times(times));
    if (!hasErrors(findings)) return 0;
    terminal.say(words.commands.notBuilt);
    return 1;
  },
};

function asked({ options: { at, only, paper } }: Call): PublishOptions {
  return { at: at ?? null, today: today(), only: only ?? null, paper: paper !== undefined };
}

/** Builds a folder of organisations, and says of each what came of it. */
async function buildAll(call: Call, organisations: readonly string[]): Promise<ExitCode> {
  const { root, options, terminal, words } = call;
  const [part = 1, of = 1] = (options.share ?? '1/1').split('/').map(Number);
  const done = (organisation: string, { findings, pages, isBuilt, locale }: WorkerAnswer, progress: RegionProgress) => {
    const own = findings.map((one) => ({ ...one, at: { ...one.at, file: `${organisation}/${one.at.file}` } }));
    if (!isBuilt) tellFindings(call, own, locale && !call.locale ? languages[locale] : words);
    terminal.say(
      words.commands.regionStep(
        organisation,
        isBuilt ? pages : null,
        terminal.watched ? progress : { ...progress, secondsLeft: null },
      ),
    );
  };
  const tool = ownVersion();
  const sum = await buildRegion({ root, organisations, publish: asked(call), share: { part, of }, tool, done });
  terminal.say(words.commands.regionDone(sum));
  return sum.failed === 0 ? 0 : 1;
}
