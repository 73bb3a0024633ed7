import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, build as buildType } from 'astro';
import { inlineConfig } from './astro-config.ts';
import { type CompilerAnswer, type CompilerOrder, PARTS } from './compiled-pages.ts';
import { findPackagesFrom } from './find-packages.ts';

/** Without the types that Astro writes into the project's folder for editors of code; its type leaves the option out. */
const OPTIONS: Parameters<typeof buildType>[1] & { sync: boolean } = { sync: false };

/** A process of its own: what Astro's bundler takes of memory goes with it. */
async function compile({ root, folder }: CompilerOrder): Promise<void> {
  const { build } = await import('astro');
  const files = join(folder, PARTS.files);
  findPackagesFrom(pathToFileURL(folder).href);
  // For a folder that isn't in the one it is started in, Astro would keep its modules in the latter.
  process.chdir(folder);
  const integrations = [keepProgram(files, folder)];
  // Whoever builds tells what failed; Astro would print the stack of it besides.
  await build({ ...inlineConfig(root), outDir: files, integrations, logLevel: 'silent' }, OPTIONS);
}

/** Keeps the program that Astro would run and remove, and has no page rendered. */
function keepProgram(files: string, folder: string): AstroIntegration {
  let pages: Map<string, { styles: unknown[] }>;
  return {
    name: 'cuentas-claras',
    hooks: {
      'astro:build:setup': (options) => void (pages = options.pages),
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((base) => ({
          ...base,
          setup: async () => {
            await cp(join(files, '.prerender'), join(folder, PARTS.program), { recursive: true });
            const styles = [...pages].map(([key, page]) => [key, page.styles]);
            await writeFile(join(folder, PARTS.description), JSON.stringify({ styles }));
          },
          getStaticPaths: () => Promise.resolve([]),
        }));
      },
    },
  };
}

const answer = (message: CompilerAnswer) => process.send?.(message);

process.on('message', (order: CompilerOrder) => {
  compile(order).then(
    () => answer({ made: true }),
    (error: unknown) => answer({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
