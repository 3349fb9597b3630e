/** How the suite runs: real processes, engines and browsers are slow to start, so limits are wide and nothing is timed. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['test/neo4j/global-setup.ts'],
  },
});
