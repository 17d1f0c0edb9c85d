/** How the tests run: one PostgreSQL for all of them, each file in a process of its own, two at a time. */
import { defineConfig } from 'vitest/config'
import type { ProjectConfig } from 'vitest/node'

/** Two cores are what the smallest machine we test on has. */
const workers = 2

const everyProject: ProjectConfig = { pool: 'forks', setupFiles: ['test/silent-console.setup.ts'] }

export default defineConfig({
  test: {
    globalSetup: ['test/postgres.global.ts'],
    maxWorkers: workers,
    projects: [
      {
        test: {
          ...everyProject,
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', '**/node_modules/**', '**/dist/**', 'data/**'],
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        test: {
          ...everyProject,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/server.global.ts'],
          // One browser at a time: its tests measure what a person waits for.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
