import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../model/problema.ts';
import { BAGIT_TXT, type Descripcion, writeBagInfo, writeDublinCore } from './etiquetas.ts';
import { writeReadme } from './leeme.ts';
import { listFolder } from './listado.ts';
import { encodePath } from './ruta.ts';
import { sumBytes } from './sumas.ts';
import type { Pieza } from './zip-escribe.ts';

const ALGORITMOS = ['sha256', 'sha512'] as const;

/** A file of the payload: on the disk, or made here. */
interface Contenido {
  ruta: string;
  bytes?: Uint8Array;
  path?: string;
}

interface Sumado extends Contenido {
  sumas: Map<string, string>;
  tamano: number;
}

/** With the bill of materials of the program that made the site. */
export type SinCuenta = Omit<Descripcion, 'archivos' | 'bytes'> & { sbom: string };

/**
 * The files of a BagIt 1.0 bag, in a folder of their own, in order: the site of `dist`, the sources of `root` as they
 * are, and what describes them.
 */
export async function makeBag(dist: string, root: string, de: SinCuenta): Promise<Pieza[]> {
  const contenido = await listPayload(dist, root);
  const codificadas = contenido.map(({ ruta }) => ruta).filter((ruta) => encodePath(ruta) !== ruta);
  contenido.push(made('data/LEEME.txt', writeReadme(de, codificadas)), made('data/sbom.cdx.json', de.sbom));
  const payload = await sumAll(contenido.sort((a, b) => compareText(a.ruta, b.ruta)));
  const bytes = payload.reduce((sum, { tamano }) => sum + tamano, 0);
  const descripcion: Descripcion = { ...de, archivos: payload.length, bytes };
  const tags = await sumAll([
    made('bag-info.txt', writeBagInfo(descripcion)),
    made('bagit.txt', BAGIT_TXT),
    made('dublin-core.xml', writeDublinCore(descripcion)),
    ...manifests('manifest', payload),
  ]);
  const files = [...tags, ...manifests('tagmanifest', tags), ...payload].sort((a, b) => compareText(a.ruta, b.ruta));
  return files.map(({ ruta, bytes: own, path = '' }) => ({
    ruta: `${de.nombre}/${ruta}`,
    read: async () => own ?? (await readFile(path)),
  }));
}

const made = (ruta: string, texto: string): Contenido => ({ ruta, bytes: Buffer.from(texto) });

async function listPayload(dist: string, root: string): Promise<Contenido[]> {
  const places = [
    [dist, 'data/sitio'],
    ...['content', 'data', 'public'].map((folder) => [join(root, folder), `data/fuentes/${folder}`]),
  ] as [string, string][];
  const lists = places.map(async ([folder, ruta]) => {
    const { archivos } = await listFolder(folder).catch(absentIsEmpty);
    return archivos.map((archivo) => ({ ruta: `${ruta}/${archivo.ruta}`, path: join(folder, archivo.ruta) }));
  });
  return (await Promise.all(lists)).flat();
}

function absentIsEmpty(error: NodeJS.ErrnoException): { archivos: { ruta: string }[] } {
  if (error.code !== 'ENOENT') throw error;
  return { archivos: [] };
}

async function sumAll(contenido: Contenido[]): Promise<Sumado[]> {
  const sumados: Sumado[] = [];
  for (const uno of contenido) {
    const bytes = uno.bytes ? [uno.bytes] : createReadStream(uno.path ?? '');
    sumados.push({ ...uno, ...(await sumBytes(bytes, ALGORITMOS)) });
  }
  return sumados;
}

/** In the form that `sha256sum -c` reads too. */
function manifests(nombre: string, files: readonly Sumado[]): Contenido[] {
  return ALGORITMOS.map((algoritmo) =>
    made(
      `${nombre}-${algoritmo}.txt`,
      files.map(({ ruta, sumas }) => `${sumas.get(algoritmo) ?? ''}  ${encodePath(ruta)}\n`).join(''),
    ),
  );
}
