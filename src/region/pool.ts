import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { finding, type Finding } from '../findings/index.ts';
import type { Locale } from '../model/index.ts';
import { ownEnvironment } from '../own-process.ts';
import type { PublishOptions } from '../publish.ts';

/** An organisation to be built. */
export interface WorkerJob {
  root: string;
  options: PublishOptions;
}

/** What came of it. */
export interface WorkerAnswer {
  locale: Locale | null;
  findings: Finding[];
  pages: number;
  isBuilt: boolean;
}

/** After so many organisations a process makes room for a fresh one: what a program once loaded it never gives back. */
const jobsPerProcess = 12;

/** Memory that was let go is given back sooner, for the same work. */
const execArgv = ['--heap-growing-percent=25'];

const program = fileURLToPath(new URL('./worker.ts', import.meta.url));

/**
 * Runs jobs in a few processes at the same time. Each gets a next job when it is done; one that dies loses its own job only, which is
 * said. `done` hears each answer as it comes.
 */
export async function runJobs(
  jobs: readonly WorkerJob[],
  { processes, done }: { processes: number; done: (job: WorkerJob, answer: WorkerAnswer) => Promise<void> },
): Promise<void> {
  const waiting = [...jobs];
  const work = async () => {
    let worker: ChildProcess | null = null;
    let left = 0;
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      if (worker === null || left === 0 || !worker.connected) {
        worker?.kill();
        worker = fork(program, [], {
          execArgv,
          env: ownEnvironment(process.env),
          serialization: 'advanced',
          stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        });
        left = jobsPerProcess;
      }
      left--;
      await done(job, await answerOf(worker, job));
    }
    worker?.kill();
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(processes, jobs.length)) }, work));
}

function answerOf(worker: ChildProcess, job: WorkerJob): Promise<WorkerAnswer> {
  return new Promise((resolve) => {
    const ended = (code: number | null, signal: string | null) => {
      worker.off('message', answered);
      const why = finding('TV-401', { file: 'data', line: null }, { how: 'killed', detail: signal ?? `exit ${code}` });
      resolve({ locale: null, findings: [why], pages: 0, isBuilt: false });
    };
    const answered = (answer: WorkerAnswer) => {
      worker.off('exit', ended);
      resolve(answer);
    };
    worker.once('exit', ended);
    worker.once('message', answered);
    worker.send(job);
  });
}
