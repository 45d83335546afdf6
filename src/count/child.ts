import { count } from '../count.ts';
import type { Finding } from '../findings/index.ts';
import type { AggregateRow, Database, Definitions, Progress } from '../model/index.ts';
import { observe } from '../observe.ts';
import type { ObserveReport } from '../observe/report.ts';
import { placeInside, readBytes, readFolder } from '../read.ts';
import { connectionVariable, DatabaseError } from './database.ts';
import { openDuckdb } from './engine-duckdb.ts';
import { readParquet } from './parquet.ts';
import { openPostgres } from './engine-postgres.ts';
import { OutOfMemory, type Engine } from './engine.ts';
import type { EngineOptions } from './limits.ts';
import { hearReading } from './reading.ts';
import { paced } from '../progress.ts';
import { countStoryGroups } from './story-groups.ts';
import { countSlips } from './slips.ts';
import type { CountAnswer, CountReply, CountRequest } from './message.ts';

// The counting process: it alone reads data files and holds rows. It answers one request and ends.

process.once('message', (request: CountRequest) => {
  void answer(request).then((reply) => process.send?.(reply, () => process.exit(0)));
});

async function answer(request: CountRequest): Promise<CountReply> {
  try {
    return { kind: 'answer', answer: await observeAndCount(request) };
  } catch (error) {
    if (error instanceof DatabaseError) return { kind: 'database', fault: error.fault };
    if (error instanceof OutOfMemory) return { kind: 'full' };
    return { kind: 'failed', detail: unquoted(error) };
  }
}

async function observeAndCount({ root, definitions, options, isHeard }: CountRequest): Promise<CountAnswer> {
  const tell = (progress: Progress) => void process.send?.({ kind: 'progress', progress } satisfies CountReply);
  const hear = isHeard ? paced(tell, () => performance.now()) : () => {};
  const { engine, database } = await openEngine(definitions, options);
  const [findings, aggregates, reports]: [Finding[], AggregateRow[], ObserveReport[]] = [[], [], []];
  const unsound: string[] = [];
  const { dataFiles } = readFolder(root);
  const parquet = (path: string) => readParquet(placeInside(root, path));
  for (const source of definitions.sources) {
    const reading = hearReading(hear);
    const bytes = async (path: string) => reading.opened(await readBytes(root, path));
    const sink = reading.watch(engine.sink());
    const observed = await observe(source, { bytes, parquet, definitions, sink, dataFiles, database });
    findings.push(...observed.findings);
    for (const row of observed.aggregates) aggregates.push(row);
    reports.push(observed.report);
    if (observed.findings.some(({ level }) => level === 'error')) unsound.push(source.id);
  }
  const counted = await count({ definitions, engine, aggregates, hear });
  const groups = await countStoryGroups(definitions, engine);
  const slips = await countSlips(definitions, engine);
  engine.close();
  const peakMemory = process.resourceUsage().maxRSS * 1024;
  return { groups, slips, tally: counted.tally, findings: [...findings, ...counted.findings], reports, unsound, peakMemory };
}

/** The database in which rows lie, when some do and we know where it is: then everything is counted there. Else the embedded engine. */
async function openEngine(
  { sources }: Definitions,
  options: EngineOptions,
): Promise<{ engine: Engine; database: Database | null }> {
  const address = process.env[connectionVariable] ?? '';
  if (address === '' || !sources.some(({ location }) => location === 'postgres')) {
    return { engine: await openDuckdb(options), database: null };
  }
  const database = await openPostgres(address);
  return { engine: database, database };
}

/** An error's message and place without anything quoted in it: that may be a value. */
function unquoted(error: unknown): string {
  if (!(error instanceof Error)) return 'error';
  const place = /([\w-]+\.ts:\d+)/.exec(error.stack ?? '')?.[1] ?? '';
  return `${error.message.split('\n')[0]?.replace(/(["'‘]).*?(["'’])/g, '…') ?? ''} ${place}`.trim();
}
