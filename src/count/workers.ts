import { literal } from './sql.ts';
import { parseRecord, type Lines } from './unite.ts';

type Run = (sql: string) => Promise<{ rows: Lines }>;

/**
 * Foreign servers of a coordinator, each with a connection of its own that sees the rows of one moment and writes nothing. None when it
 * has none, or when it cannot ask them (the extension `dblink` is missing): then it is a database like any other.
 */
export async function connectWorkers(run: Run): Promise<string[]> {
  const { rows } = await run(
    "select s.srvname from pg_foreign_server s join pg_foreign_data_wrapper w on w.oid = s.srvfdw where w.fdwname in ('postgres_fdw', 'dblink_fdw') and exists (select 1 from pg_extension where extname = 'dblink') order by s.srvname",
  );
  const workers = rows.flatMap(([name]) => name ?? []);
  for (const worker of workers) {
    await run(`select dblink_connect(${literal(worker)}, ${literal(worker)})`);
    await run(`select dblink_exec(${literal(worker)}, 'begin transaction isolation level repeatable read read only')`);
  }
  return workers;
}

/**
 * Gives every worker the whole statement for the rows it holds, all at the same time, and hears what each answers. A line travels as
 * the text of a record, so that numbers stay exact.
 */
export async function askWorkers(run: Run, workers: readonly string[], statement: string): Promise<Lines[]> {
  const whole = `select cast(q as text) from (${statement}) q`;
  for (const worker of workers) await run(`select dblink_send_query(${literal(worker)}, ${literal(whole)})`);
  const answers: Lines[] = [];
  for (const worker of workers) {
    const take = `select line from dblink_get_result(${literal(worker)}) as t(line text)`;
    const { rows } = await run(take);
    // A connection is free again only when the empty answer after the last has been taken.
    await run(take);
    answers.push(rows.map(([line]) => parseRecord(line ?? '')));
  }
  return answers;
}
