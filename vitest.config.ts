import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

/** Tests outside the browser's that read the built sample. */
const onSample = ['tests/outside/built.test.ts'];

// Modules are read once per worker, not once per file: nothing in this code keeps a state between calls. The browser's tests look at
// the built sample, as does the attacker from outside: it is built once, and only when one of them runs; pages are looked at a few at a time.
export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 180_000,
    isolate: false,
    maxConcurrency: 3,
    // Two more than there are cores: much of a test is waiting for a browser, a command or a database.
    maxWorkers: availableParallelism() + 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'code', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**', ...onSample] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts', ...onSample],
          globalSetup: 'tests/browser/setup.ts',
        },
      },
    ],
  },
});
