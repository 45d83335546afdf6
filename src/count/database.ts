/** Environment variable that says where the database is: it holds a password, so it never lies in the organisation's folder. */
export const connectionVariable = 'TV_DATABASE';

/** Whether this computer knows where a database with rows is. */
export function hasDatabase(environment: Record<string, string | undefined>): boolean {
  return (environment[connectionVariable] ?? '') !== '';
}
