import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { PublishOptions } from '../publish.ts';
import { exists, inputHash, partOf } from './organisations.ts';
import { runJobs, type WorkerAnswer, type WorkerJob } from './pool.ts';
import { readBuilt, writeBuilt } from './state.ts';

/** How a region is built. */
export interface RegionOptions {
  root: string;
  organisations: readonly string[];
  publish: PublishOptions;
  /** Which part of the organisations this machine takes: `{ part: 3, of: 16 }`. */
  share: { part: number; of: number };
  /** Version of the program: another may print otherwise. */
  tool: string;
  /** Hears of each organisation that was built or failed. */
  done(organisation: string, answer: WorkerAnswer, progress: RegionProgress): void;
}

export interface RegionProgress {
  done: number;
  of: number;
  /** Seconds that the rest will take, at the pace so far. */
  secondsLeft: number;
}

/** What came of a region. */
export interface RegionBuilt {
  built: number;
  failed: number;
  unchanged: number;
  pages: number;
  /** Seconds it took. */
  seconds: number;
}

/**
 * Builds the organisations of a region, each by itself: a process is told one folder at a time. What did not change since its last build is
 * left as it is, so a run that was stopped goes on where it was.
 */
export async function buildRegion(options: RegionOptions): Promise<RegionBuilt> {
  const { root, publish, share, tool } = options;
  const started = performance.now();
  const own = partOf(options.organisations, share);
  const jobs: (WorkerJob & { organisation: string; hash: string | null })[] = [];
  for (const organisation of own) {
    const folder = join(root, organisation);
    const hash = await inputHash(folder, `${tool} ${JSON.stringify(publish)}`);
    const isThere = hash !== null && (await readBuilt(folder)) === hash && (await exists(join(folder, 'dist')));
    if (!isThere) jobs.push({ organisation, hash, root: folder, options: publish });
  }
  const sum: RegionBuilt = { built: 0, failed: 0, unchanged: own.length - jobs.length, pages: 0, seconds: 0 };
  const jobOf = new Map<WorkerJob, (typeof jobs)[number]>(jobs.map((job) => [job, job]));
  await runJobs(jobs, {
    processes: Math.max(1, Math.floor(availableParallelism() / 2)),
    done: async (job, answer) => {
      const { organisation, hash } = jobOf.get(job)!;
      sum[answer.isBuilt ? 'built' : 'failed'] += 1;
      sum.pages += answer.pages;
      if (answer.isBuilt && hash !== null) await writeBuilt(job.root, hash);
      const [done, passed] = [sum.built + sum.failed, (performance.now() - started) / 1000];
      options.done(organisation, answer, { done, of: jobs.length, secondsLeft: (passed / done) * (jobs.length - done) });
    },
  });
  return { ...sum, seconds: (performance.now() - started) / 1000 };
}
