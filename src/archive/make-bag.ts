import { compareText } from '../base/compare-text.ts';
import type { Judged } from '../build/judged.ts';
import { BAGIT_TXT, type Descripcion, writeBagInfo, writeDublinCore } from './tag-files.ts';
import { readAsJudged } from './read-judged.ts';
import { writeReadme } from './readme.ts';
import { encodePath } from '../bag/path.ts';
import { sumBytes } from '../bag/checksums.ts';
import type { Pieza } from './write-zip.ts';

const ALGORITMOS = ['sha256', 'sha512'] as const;

interface Sumado extends Pieza {
  sumas: Map<string, string>;
  tamano: number;
}

/** With the bill of materials of the program that made the site. */
export type SinCuenta = Omit<Descripcion, 'archivos' | 'bytes'> & { sbom: string };

/**
 * The files of a BagIt 1.0 bag, in a folder of their own, in order: the site that was published, the sources as they
 * were judged, and what describes them.
 */
export async function makeBag(publicado: Judged, fuentes: Judged, de: SinCuenta): Promise<Pieza[]> {
  const contenido = [...listJudged(publicado, 'data/sitio'), ...listJudged(fuentes, 'data/fuentes')];
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
  return files.map(({ ruta, read }) => ({ ruta: `${de.nombre}/${ruta}`, read }));
}

function made(ruta: string, texto: string): Pieza {
  const bytes = Buffer.from(texto);
  return { ruta, read: () => Promise.resolve(bytes) };
}

function listJudged(from: Judged, ruta: string): Pieza[] {
  return [...from.sums.keys()].map((file) => ({ ruta: `${ruta}/${file}`, read: () => readAsJudged(from, file) }));
}

async function sumAll(piezas: Pieza[]): Promise<Sumado[]> {
  const sumados: Sumado[] = [];
  for (const pieza of piezas) sumados.push({ ...pieza, ...(await sumBytes([await pieza.read()], ALGORITMOS)) });
  return sumados;
}

/** In the form that `sha256sum -c` reads too. */
function manifests(nombre: string, files: readonly Sumado[]): Pieza[] {
  return ALGORITMOS.map((algoritmo) =>
    made(
      `${nombre}-${algoritmo}.txt`,
      files.map(({ ruta, sumas }) => `${sumas.get(algoritmo) ?? ''}  ${encodePath(ruta)}\n`).join(''),
    ),
  );
}
