import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // The largest tables take seconds on a machine that builds and lints meanwhile.
      { test: { name: 'unidad', include: ['src/**/*.test.ts', 'tests/*.test.ts'], testTimeout: 30_000 } },
      // One file at a time: a second would take the memory and the core that builds and browsers are measured with.
      ...['publicado', 'navegador'].map((name) => ({
        test: {
          name,
          include: [`tests/${name}/*.test.ts`],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      })),
    ],
  },
});
