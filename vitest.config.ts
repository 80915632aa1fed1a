import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // Every file has its own database and its own world; while one waits for PostgreSQL or Chromium, another goes on.
    maxWorkers: 3,
    setupFiles: ['test/outgoing/record.setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Pure, and so their files can share what they import: a third of the time.
          isolate: false,
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/architecture/**/*.test.ts'],
          exclude: ['src/**/*.db.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          // As above; nothing of the program that changes lives in a module, and each file has its own database.
          isolate: false,
          include: ['src/**/*.db.test.ts', 'test/tenancy/**/*.test.ts', 'test/web/**/*.test.ts'],
          globalSetup: ['test/database/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          isolate: false,
          include: ['test/journeys/**/*.test.ts'],
          // A browser on a busy machine: what needed a second try is counted and named at the end of the run.
          retry: 1,
          globalSetup: ['test/database/global-setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        // No test: takes the README's pictures, by `npm run pictures`.
        extends: true,
        test: {
          name: 'pictures',
          include: ['test/pictures/*.picture.ts'],
          globalSetup: ['test/database/global-setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
