import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { finding, type Finding } from '../findings/index.ts';
import type { DatabaseFault, Definitions, Hear, Place } from '../model/index.ts';
import { ownEnvironment } from '../own-process.ts';
import { defaultMemoryLimit, type EngineOptions } from './limits.ts';
import type { CountAnswer, CountReply, CountRequest } from './message.ts';

export interface TallyOptions extends EngineOptions {
  /** Hears the counting process's number as soon as it runs. */
  onStart?: (pid: number) => void;
  /** Hears how far it is. */
  hear?: Hear | undefined;
}

/** The step that observes and counts, as the site sees it. */
export type OwnTally = CountAnswer;

const child = fileURLToPath(new URL('./child.ts', import.meta.url));

/** Findings about counting as a whole stand at the folder with the data. */
const data: Place = { file: 'data', line: null };

/**
 * Observes and counts an organisation's data in a process of its own, which alone ever holds rows. Only cells, findings and reports
 * come back; when that process is killed, runs out of memory or fails, there are no cells and a finding that says why. It
 * never throws for what happens there.
 */
export async function tallyInOwnProcess(
  root: string,
  definitions: Definitions,
  { onStart, hear, ...options }: TallyOptions = {},
): Promise<OwnTally> {
  const request: CountRequest = { root, definitions, options, isHeard: hear !== undefined };
  const process = fork(child, [], {
    execArgv: [],
    env: ownEnvironment(plainEnvironment()),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  if (process.pid !== undefined) onStart?.(process.pid);
  const reply = await replyOf(process, request, hear);
  if (reply.kind === 'answer') return reply.answer;
  if (reply.kind === 'full')
    return nothing(definitions, finding('TV-400', data, { limit: options.memoryLimit ?? defaultMemoryLimit }));
  if (reply.kind === 'database') return nothing(definitions, finding('TV-313', data, { fault: reply.fault }));
  return nothing(definitions, finding('TV-401', data, { how: reply.how, detail: reply.detail }));
}

function nothing({ sources }: Definitions, why: Finding): OwnTally {
  const unsound = sources.map(({ id }) => id);
  return { tally: { cells: [], notYet: [] }, groups: [], slips: [], findings: [why], reports: [], unsound, peakMemory: 0 };
}

/** The environment without what a test runner or a build tool set for its own Node: the counting process is plain Node. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => name !== 'NODE_OPTIONS' && name !== 'NODE_V8_COVERAGE' && !name.startsWith('VITEST'),
    ),
  );
}

type Outcome =
  | { kind: 'answer'; answer: CountAnswer }
  | { kind: 'full' }
  | { kind: 'database'; fault: DatabaseFault }
  | { kind: 'stopped'; how: 'killed' | 'crashed' | 'refused'; detail: string };

/** Waits for the one reply of the counting process, or for its end. */
function replyOf(process: ChildProcess, request: CountRequest, hear?: Hear): Promise<Outcome> {
  return new Promise((resolve) => {
    let last = '';
    let outcome: Outcome | null = null;
    process.stderr?.on('data', (text) => (last = (last + String(text)).slice(-4000)));
    process.on('message', (reply: CountReply) => {
      if (reply.kind === 'progress') hear?.(reply.progress);
      else outcome = reply.kind === 'failed' ? { kind: 'stopped', how: 'crashed', detail: reply.detail } : reply;
    });
    process.on('error', (error) => (outcome ??= { kind: 'stopped', how: 'refused', detail: error.message }));
    process.on('close', (code, signal) => resolve(outcome ?? ended({ code, signal, last })));
    process.send(request, (error) => {
      if (error) process.kill();
    });
  });
}

/** Why a process ended without a reply. What it printed is not repeated: it may quote a row. */
function ended({ code, signal, last }: { code: number | null; signal: string | null; last: string }): Outcome {
  if (/heap out of memory/.test(last)) return { kind: 'full' };
  return signal
    ? { kind: 'stopped', how: 'killed', detail: signal }
    : { kind: 'stopped', how: 'crashed', detail: `exit ${code}` };
}
