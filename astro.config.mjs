import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// `x.html` addresses work the same on a server, under a prefix and from disk.
export default defineConfig({
  output: 'static',
  trailingSlash: 'ignore',
  build: { format: 'file', assets: 'recursos/fijos', inlineStylesheets: 'never' },
  // An icon is a file of its own: an address `data:` would repeat it in every page.
  vite: { build: { assetsInlineLimit: 0 } },
  // It renders the texts of editors, which are no files of this project: `src/build/texts/` compiles them.
  integrations: [mdx()],
  // Of two pages with one address, one would be lost.
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  server: { port: 4321 },
});
