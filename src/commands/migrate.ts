import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { definitionsOf, textsOf } from '../publish.ts';
import { wordsFor, type Command } from '../command.ts';
import { migrate } from '../migrate.ts';

/** Rewrites what authors wrote in an older format. A file is replaced whole, or not at all. */
export const migrateCommand: Command = {
  id: 'migrate',
  word: 'migreer',
  alias: 'migrate',
  options: ['language'],
  needsFolder: true,
  async run(call) {
    const { root, terminal } = call;
    const { changed, from, to } = migrate(textsOf(root));
    for (const { path, text } of changed) {
      // A name that reading a folder passes over, should we be stopped here.
      const beside = join(root, path, '..', '.verhaal.migratie');
      await writeFile(beside, text);
      await rename(beside, join(root, path));
    }
    const { commands } = wordsFor(call, await definitionsOf(root));
    const isOther = changed.length === 0 && from !== String(to);
    terminal.say(
      changed.length > 0 ? commands.migrated(changed.map(({ path }) => path), to) : isOther ? commands.noMigration(from, to) : commands.upToDate(to), // prettier-ignore
    );
    return isOther ? 1 : 0;
  },
};
