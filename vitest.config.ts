import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts', 'bench/**/*.test.ts'],
    // One thread a processor, in which files share what was imported: a test must leave no trace in a module.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    setupFiles: ['tests/property-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 60_000,
    tags: [
      {
        name: 'slow',
        description:
          'Builds or reads whole sites, runs commands as processes, or reads hostile input; `npm run test:fast` leaves it out.',
      },
    ],
    // Node keeps the code of commands that tests start. Their builds are published nowhere, so they may leave their address open.
    env: { NODE_COMPILE_CACHE: resolve('node_modules/.cache/cairn/node'), CI: '' },
  },
});
