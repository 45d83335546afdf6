import { fileURLToPath } from 'node:url';

/** Where Node keeps what it compiled of this program's code, as `bin/tv.cjs` says it. No data comes here, and `npm ci` clears it. */
const compiled = fileURLToPath(new URL('../node_modules/.cache/code', import.meta.url));

/**
 * The environment for a process of our own that does one thing and ends, as counting and the leak gate do for every organisation: half its
 * work would be compiling the same code again. It holds however we were started.
 */
export function ownEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { NODE_COMPILE_CACHE: compiled, ...environment };
}
