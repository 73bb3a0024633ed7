import { build } from 'esbuild';

/** A file of the search index, by its path in `pagefind/`. */
export interface ArchivoDeBusqueda {
  ruta: string;
  contenido: Uint8Array;
}

/** Bytes of index, as base64, that a part of the twin holds at most, unless one file alone has more. */
const PARTE = 64 * 1024;

/**
 * The twin of the search index, for browsers that open the site from disk: the same files as base64 in classic scripts,
 * a few together. `directorio.js` tells the first path of each part. `client/partes.ts` reads them.
 */
export function makeTwin(archivos: readonly ArchivoDeBusqueda[]): ArchivoDeBusqueda[] {
  const partes = shareOut(
    archivos
      .map(({ ruta, contenido }) => [ruta, Buffer.from(contenido).toString('base64')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return [
    script(
      'directorio',
      partes.map(([first]) => first?.[0] ?? ''),
    ),
    ...partes.map((parte, i) => script(i, Object.fromEntries(parte))),
  ];
}

type Codificado = readonly [ruta: string, base64: string];

/** In order, so that the first path of each part tells where any path is. */
function shareOut(codificados: readonly Codificado[]): Codificado[][] {
  const partes: Codificado[][] = [];
  let size = Infinity;
  for (const one of codificados) {
    size += one[1].length;
    if (size > PARTE) {
      partes.push([]);
      size = one[1].length;
    }
    partes.at(-1)?.push(one);
  }
  return partes;
}

function script(parte: string | number, valor: object): ArchivoDeBusqueda {
  const texto = `indiceEnDisco[${JSON.stringify(parte)}]=${JSON.stringify(valor)};\n`;
  return { ruta: `disco/${parte}.js`, contenido: Buffer.from(texto) };
}

/**
 * Pagefind's own loader, a module, as the classic script that loads from disk too. It asks `leerIndice` for its files
 * (`client/indice.ts`) in place of `fetch`: it leans on Pagefind's insides, whose version is exact.
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
