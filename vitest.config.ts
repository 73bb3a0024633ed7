import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unidad',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          // What a hundred files import is read once a worker, and not once a file.
          isolate: false,
          // The largest tables take seconds on a machine that builds and lints meanwhile.
          testTimeout: 30_000,
        },
      },
      // One file at a time: a second would take the memory and the core that builds and browsers are measured with.
      ...['publicado', 'navegador'].map((name) => ({
        test: {
          name,
          include: [`tests/${name}/*.test.ts`],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      })),
    ],
  },
});
