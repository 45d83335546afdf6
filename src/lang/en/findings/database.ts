import type { DatabaseParams, FindingWords } from '../../../findings/index.ts';

const faults: Record<DatabaseParams['TV-313']['fault'], string> = {
  'no-address':
    'TV_DATABASE holds no address of a database. An address looks like this: postgres://name:password@computer:5432/database',
  refused: 'no database answers at that address. See whether it is running and the port is right',
  'unknown-host': 'that address does not exist. Check TV_DATABASE',
  'sign-in': 'the name or password is not accepted. Check TV_DATABASE',
  'no-database': 'there is no database of that name. Check TV_DATABASE',
  forbidden: 'reading is not allowed. Ask the administrator for permission to read',
  full: 'the database has no room for what is asked',
  mixed:
    'an indicator counts rows of a file together with rows on the servers of a cluster, and no server has both. Put both in the database',
  lost: 'the connection broke. Try again',
};
const lines = (rows: number): string => (rows === 1 ? '1 row' : `${rows} rows`);

export const database: FindingWords<DatabaseParams> = {
  'TV-312': () =>
    'These rows are in a database (‘staat-in: postgres’), but nothing says where it is. Put the address in the environment variable TV_DATABASE, such as postgres://name:password@computer:5432/database. Never in this folder.',
  'TV-313': ({ fault }) => `The database could not be read: ${faults[fault]}. Nothing was counted and nothing was written.`,
  'TV-314': ({ table }) =>
    `The table ‘${table}’ is not there, or you may not read it. Correct ‘tabel’, or ask for permission to read.`,
  'TV-315': ({ column, table }) =>
    `The table ‘${table}’ has no column ‘${column}’. Its rows count there as not asked. Correct ‘kop’, or leave the column out.`,
  'TV-316': ({ table, column, rows, values }) =>
    `In ${lines(rows)} of the table ‘${table}’, ‘${column}’ cannot be read: ${values.map((value) => `‘${value}’`).join(', ')}. Say what it means in ‘vertaal’, or mend it in the database.`,
  'TV-317': ({ column, most }) =>
    `‘${column}’ holds more than ${most} different texts. Those are no answers. Describe what it is (‘soort’), or give the column a type of its own in the database.`,
  'TV-318': ({ table, keys }) =>
    `In the table ‘${table}’ ${keys === 1 ? '1 key stands' : `${keys} keys stand`} there more than once. Those rows would count twice. Make the rows unique, or correct ‘sleutel’.`,
  'TV-319': ({ servers }) =>
    `These rows are on ${servers} servers, and nothing says whether two organisations know a person by the same number. To be safe, a figure of several servers counts as many persons as the server with the most, and unique persons cannot be seen there. Write ‘nummers: per-organisatie’ if every organisation has numbers of its own, or ‘nummers: gedeeld’ if not.`,
};
