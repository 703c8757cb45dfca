import { defineConfig } from 'vitest/config';

// Limits against tests that hang, not measures of speed: a busy machine needs several times the usual.
const shared = { pool: 'forks' as const, testTimeout: 180_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'pure',
          include: ['server/src/**/*.test.ts', 'web/src/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
        },
      },
      { test: { ...shared, name: 'database', include: ['server/src/**/*.db.test.ts'] } },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/build.ts'],
          testTimeout: 480_000,
        },
      },
    ],
  },
});
