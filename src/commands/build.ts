import { relative } from 'node:path';
import { today } from '../clock.ts';
import { tellFindings, wordsFor, type Command } from '../command.ts';
import { publish } from '../publish.ts';
import { hasErrors } from '../report.ts';

/** Makes the sites of all groups, or of one. */
export const build: Command = {
  id: 'build',
  word: 'bouw',
  alias: 'build',
  options: ['at', 'only', 'paper', 'language'],
  needsFolder: true,
  async run(call) {
    const { root, options, terminal } = call;
    if (terminal.watched) terminal.tell(call.words.commands.building);
    const { definitions, findings, built } = await publish(root, {
      at: options.at ?? null,
      today: today(),
      only: options.only ?? null,
      paper: options.paper !== undefined,
    });
    const words = wordsFor(call, definitions);
    tellFindings(call, findings, words);
    for (const { group, folder, pages } of built)
      terminal.say(words.commands.built(group, relative(terminal.folder, folder) || '.', pages));
    if (!hasErrors(findings)) return 0;
    terminal.say(words.commands.notBuilt);
    return 1;
  },
};
