import { fork } from 'node:child_process';
import { finding, type Finding } from './findings/index.ts';
import type { Definitions } from './model/index.ts';
import { ownEnvironment } from './own-process.ts';

export { wordsIn, type WordsIn } from './gate/words-in.ts';

/** What is to be searched, and for whose values. Plain data: it travels to the gate's own process. */
export interface GateJob {
  /** The organisation's folder: its data files are read again. */
  root: string;
  definitions: Definitions;
  outputs: Output[];
}

/** A folder to search, and how a finding names it. */
export interface Output {
  folder: string;
  shownAs: string;
  /** A folder in it that holds nothing but code of packages: the names of their makers are no leak. */
  packages?: string;
}

/**
 * The leak gate: searches every file of the outputs for values and rows of the data files. It has a process of its own, so that
 * the one that makes pages never holds a row, and it reads the data anew, so that it trusts nothing that was computed.
 * When that process fails nothing is proven, and that is an error too.
 */
export function findLeaks(job: GateJob): Promise<Finding[]> {
  const child = fork(new URL('./gate/child.ts', import.meta.url), {
    serialization: 'advanced',
    env: ownEnvironment(process.env),
    execArgv: ['--max-old-space-size=1024'],
  });
  return new Promise((resolve) => {
    let found: Finding[] | null = null;
    child.once('message', (message) => (found = message as Finding[]));
    child.once('error', ({ name }) => resolve([failure(name)]));
    child.once('exit', (code, signal) => resolve(found ?? [failure(String(signal ?? code))]));
    child.send(job);
  });
}

function failure(reason: string): Finding {
  return finding('TV-624', { file: 'dist', line: null }, { reason });
}
