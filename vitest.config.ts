import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Modules are read once per worker, not once per file: nothing in this code keeps a state between calls. The browser's tests look at
// the built sample: it is built once, before the first of them, and only when one of them runs; pages are looked at a few at a time.
export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 180_000,
    isolate: false,
    maxConcurrency: 3,
    // One more than there are cores: much of a test is waiting for a browser, a command or a database.
    maxWorkers: availableParallelism() + 1,
    projects: [
      { extends: true, test: { name: 'code', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/setup.ts',
        },
      },
    ],
  },
});
