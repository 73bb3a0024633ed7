import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** As scripts/run.mjs has it, for the processes that tests start. */
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled');
/** What orders say of test data is not for the summary of the run that tests them. */
delete process.env['GITHUB_STEP_SUMMARY'];

/**
 * The program runs from its sources, and so do its tests: what Vite makes of modules takes half as long again. Those of the
 * built site also read what only Vite reads, as the text of a licence.
 */
const AS_THEY_ARE = { viteModuleRunner: false, nodeLoader: false };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unidad',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          // What a hundred files import is read once a worker, and not once a file.
          isolate: false,
          experimental: AS_THEY_ARE,
          // Of two cores too: at the end of a whole run nothing else is left to do.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          // What ends is judged by what it costs; this is for what never does, on a machine that does much else.
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      // One file at a time: a second would take the memory and the core that builds and browsers are measured with.
      ...Object.entries({ publicado: {}, navegador: AS_THEY_ARE }).map(([name, experimental]) => ({
        test: {
          name,
          include: [`tests/${name}/*.test.ts`],
          fileParallelism: false,
          experimental,
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      })),
    ],
  },
});
