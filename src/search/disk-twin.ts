import { build } from 'esbuild';

/** A file of the search index, by its path in `pagefind/`. */
export interface SearchFile {
  path: string;
  content: Uint8Array;
}

/** Bytes of index, as base64, that a part of the twin holds at most, unless one file alone has more. */
const PART_BYTES = 64 * 1024;

/**
 * The twin of the search index, for browsers that open the site from disk: the same files as base64 in classic scripts,
 * a few together. `directorio.js` tells the first path of each part. `client/search/read-part.ts` reads them.
 */
export function makeTwin(files: readonly SearchFile[]): SearchFile[] {
  const parts = shareOut(
    files
      .map(({ path, content }) => [path, Buffer.from(content).toString('base64')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return [
    script(
      'directorio',
      parts.map(([first]) => first?.[0] ?? ''),
    ),
    ...parts.map((part, i) => script(i, Object.fromEntries(part))),
  ];
}

type Encoded = readonly [path: string, base64: string];

/** In order, so that the first path of each part tells where any path is. */
function shareOut(encoded: readonly Encoded[]): Encoded[][] {
  const parts: Encoded[][] = [];
  let size = Infinity;
  for (const one of encoded) {
    size += one[1].length;
    if (size > PART_BYTES) {
      parts.push([]);
      size = one[1].length;
    }
    parts.at(-1)?.push(one);
  }
  return parts;
}

function script(part: string | number, value: object): SearchFile {
  const text = `indiceEnDisco[${JSON.stringify(part)}]=${JSON.stringify(value)};\n`;
  return { path: `disco/${part}.js`, content: Buffer.from(text) };
}

/**
 * Pagefind's own loader, a module, as the classic script that loads from disk too. It asks `leerIndice` for its files
 * (`client/search/search-index.ts`) in place of `fetch`: it leans on Pagefind's insides, whose version is exact.
 */
export async function bundleLoader(pagefind: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: pagefind },
    bundle: true,
    format: 'iife',
    globalName: 'pagefind',
    define: { fetch: 'leerIndice', 'import.meta.url': '""' },
    minify: true,
    target: ['es2022'],
    write: false,
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
