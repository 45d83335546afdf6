import { publish } from '../publish.ts';
import { failureOf, hasErrors } from '../report.ts';
import type { WorkerAnswer, WorkerJob } from './pool.ts';

// A process that builds organisations, one after another. It is told one folder at a time and reads nothing outside it.

process.on('message', (job: WorkerJob) => {
  void build(job).then((answer) => process.send?.(answer));
});
// Whoever asked is gone: the next who asks must not meet us in the same folder.
process.once('disconnect', () => process.exit(1));

async function build({ root, options }: WorkerJob): Promise<WorkerAnswer> {
  try {
    const { definitions, findings, built } = await publish(root, options);
    const pages = built.reduce((sum, group) => sum + group.pages, 0);
    return { locale: definitions?.organisation.locale ?? null, findings, pages, isBuilt: !hasErrors(findings) };
  } catch (error) {
    return { locale: null, findings: [failureOf(error)], pages: 0, isBuilt: false };
  }
}
