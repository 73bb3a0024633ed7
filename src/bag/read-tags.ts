import { alignNames } from './unicode-names.ts';
import { readOxum } from './bag-info.ts';
import type { Entrada } from './container.ts';
import { type Falla, makeFalla } from './fault.ts';
import { type Pendiente, readFetch } from './fetch.ts';
import { readTag } from './declaration.ts';
import { ALGORITMOS, DEBILES, type Manifiesto, manifestKind, readManifest } from './manifest.ts';

/** What the tag files say, and what is wrong with them. */
interface Etiquetas {
  manifiestos: Manifiesto[];
  pendientes: ReadonlyMap<string, Pendiente>;
  oxum: { bytes: number; archivos: number } | undefined;
  fallas: Falla[];
}

/** Reads the manifests, `bag-info.txt` and `fetch.txt`. */
export async function readTags(entradas: readonly Entrada[], codificacion: string): Promise<Etiquetas> {
  const etiquetas: Etiquetas = { manifiestos: [], pendientes: new Map(), oxum: undefined, fallas: [] };
  const rutas = new Set(entradas.map(({ ruta }) => ruta));
  for (const entrada of entradas) {
    const { ruta } = entrada;
    const kind = manifestKind(ruta);
    if (!kind && ruta !== 'bag-info.txt' && ruta !== 'fetch.txt') continue;
    if (kind && !ALGORITMOS.has(kind.algoritmo)) {
      etiquetas.fallas.push(makeFalla('algorithm', ruta, `No se conoce el algoritmo «${kind.algoritmo}».`));
      continue;
    }
    const { texto, fallas } = await readTag(entrada, codificacion);
    etiquetas.fallas.push(...fallas);
    if (texto !== undefined) takeTag(ruta, texto, rutas, etiquetas);
  }
  return { ...etiquetas, fallas: etiquetas.fallas.concat(judgeManifests(entradas, etiquetas.manifiestos)) };
}

function takeTag(ruta: string, texto: string, rutas: ReadonlySet<string>, into: Etiquetas): void {
  if (ruta === 'bag-info.txt') {
    const { oxum, fallas } = readOxum(texto);
    into.oxum = oxum;
    into.fallas = into.fallas.concat(fallas);
  } else if (ruta === 'fetch.txt') {
    const { pendientes, fallas } = readFetch(texto);
    into.pendientes = pendientes;
    into.fallas = into.fallas.concat(fallas);
  } else {
    const { manifiesto, fallas } = readManifest(ruta, texto, (other) => rutas.has(other));
    into.manifiestos.push(manifiesto);
    into.fallas = into.fallas.concat(fallas, alignNames(manifiesto, rutas));
  }
}

/** What the manifests are and are not, whatever they say. */
function judgeManifests(entradas: readonly Entrada[], manifiestos: readonly Manifiesto[]): Falla[] {
  const kinds = entradas.flatMap(({ ruta }) => manifestKind(ruta) ?? []);
  const fallas: Falla[] = [];
  if (!kinds.some(({ deEtiquetas }) => !deEtiquetas))
    fallas.push(makeFalla('missing-manifest', 'manifest-sha256.txt', 'No hay ningún manifiesto del contenido.'));
  if (!kinds.some(({ deEtiquetas }) => deEtiquetas))
    fallas.push(makeFalla('no-tag-manifest', 'tagmanifest-sha256.txt', 'No hay ningún manifiesto de etiquetas.'));
  if (!entradas.some(({ ruta }) => ruta === 'bag-info.txt'))
    fallas.push(makeFalla('no-payload-oxum', 'bag-info.txt', 'No está.'));
  const dePayload = manifiestos.filter(({ deEtiquetas }) => !deEtiquetas);
  if (dePayload.length > 0 && dePayload.every(({ algoritmo }) => DEBILES.includes(algoritmo)))
    fallas.push(
      ...dePayload.map(({ archivo, algoritmo }) =>
        makeFalla('weak-algorithm', archivo, `Solo hay sumas ${algoritmo}.`),
      ),
    );
  return fallas;
}
