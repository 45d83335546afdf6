import { flags, optionWords } from './arguments.ts';
import type { Command } from './command.ts';
import type { Words } from './lang/index.ts';

/** What `tv --help` says. */
export function helpOfAll(commands: readonly Command[], { commands: say }: Words): string {
  const rows = commands.map(({ id, word, alias }) => [word, `${say.command[id].summary} (${say.also(alias)})`] as const);
  return [
    say.intro,
    '',
    `${say.usage}: tv <${say.oneCommand}> [${say.folder}]`,
    '',
    `${say.commands}:`,
    ...columns(rows),
    '',
    say.more,
  ].join('\n');
}

/** What `tv <command> --help` says, with examples. */
export function helpOf({ id, word, alias, options, asks, further }: Command, { commands: say }: Words): string {
  const { summary, examples } = say.command[id];
  const rows = options.map((option) => {
    const { word: name, alias: other }: { word: string; alias: string } = optionWords[option];
    const { value, help } = say.option[option];
    const after = flags.includes(option) ? '' : ` <${value}>`;
    return [`--${name}${after}${other === name ? '' : `, --${other}`}`, help] as const;
  });
  const more = further ? ` [${say.asks[further.name]}]`.repeat(further.most) : '';
  return [
    `${say.usage}: tv ${word}${asks ? ` <${say.asks[asks]}>` : ''}${more} [${say.folder}]   (${say.also(`tv ${alias}`)})`,
    '',
    summary,
    say.folderHelp,
    '',
    `${say.options}:`,
    ...columns([...rows, ['--help, -h', say.option.help.help]]),
    '',
    `${say.examples}:`,
    ...columns(examples.map(([typed = '', what = '']) => [typed, what])),
  ].join('\n');
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
