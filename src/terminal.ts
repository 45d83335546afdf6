import { styleText } from 'node:util';

/** Where a command speaks and what surrounds it: an argument, so that tests can listen. */
export interface Terminal {
  /** Results. */
  say(text: string): void;
  /** Mistakes and progress. */
  tell(text: string): void;
  /** One line that is written over by the next, and taken away by `null`; absent where nobody watches: never in a log. */
  progress?(line: string | null): void;
  /** Whether somebody watches: colours, and values of data rows, are for them only. */
  watched: boolean;
  colour: boolean;
  /** Folder in which the command was given. */
  folder: string;
  environment: Record<string, string | undefined>;
  /** Until somebody asks us to stop. */
  stopped(): Promise<void>;
}

/** The terminal of this process. */
export function ownTerminal(): Terminal {
  const watched = Boolean(process.stdout.isTTY) && !process.env['CI'];
  return {
    say: (text) => process.stdout.write(`${text}\n`),
    tell: (text) => process.stderr.write(`${text}\n`),
    ...(process.stderr.isTTY && !process.env['CI'] ? { progress: overwrite } : {}),
    watched,
    colour: watched && !process.env['NO_COLOR'],
    folder: process.cwd(),
    environment: process.env,
    stopped: () => new Promise((resolve) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, () => resolve()))),
  };
}

/** Goes back to the start of the line, and clears it. */
const clear = '\r\u001b[K';

function overwrite(line: string | null): void {
  process.stderr.write(`${clear}${(line ?? '').slice(0, process.stderr.columns - 1)}`);
}

type Style = Parameters<typeof styleText>[0];

/** A text in a style, where colours are wanted. */
export function styled(terminal: Pick<Terminal, 'colour'>, style: Style, text: string): string {
  return terminal.colour ? styleText(style, text, { validateStream: false }) : text;
}
