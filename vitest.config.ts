import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // The largest tables take seconds on a machine that builds and lints meanwhile.
      { test: { name: 'unidad', include: ['src/**/*.test.ts', 'tests/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'navegador',
          include: ['tests/navegador/*.test.ts', 'tests/publicado/*.test.ts'],
          // One browser at a time: a second would take the memory and the core that the first one measures with.
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
