import { defineConfig } from 'astro/config';

// `x.html` addresses work the same on a server, under a prefix and from disk.
export default defineConfig({
  output: 'static',
  trailingSlash: 'ignore',
  build: { format: 'file', assets: 'recursos', inlineStylesheets: 'never' },
  // An icon is a file of its own: an address `data:` would repeat it in every page.
  vite: { build: { assetsInlineLimit: 0 } },
  // Of two pages with one address, one would be lost.
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  server: { port: 4321 },
});
