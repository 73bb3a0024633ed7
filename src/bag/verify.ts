import { stat } from 'node:fs/promises';
import { compareText } from '../base/compare-text.ts';
import { compareOxum } from './bag-info.ts';
import { openFolder } from './open-folder.ts';
import { compareFiles, type Presente } from './compare-files.ts';
import { describeWrongTarget } from './wrong-target.ts';
import { type Contenedor, type Entrada, Ilegible } from './container.ts';
import { type CodigoDeFalla, type Falla, makeFalla } from './fault.ts';
import { readDeclaration, VERSION } from './declaration.ts';
import { readTags } from './read-tags.ts';
import { manifestKind } from './manifest.ts';
import { withoutEchoes } from './echoes.ts';
import { fromBagFolder } from './bag-folder.ts';
import { isNotForWindows } from './path.ts';
import { sumBytes } from './checksums.ts';
import { NoEsZip } from './zip/end.ts';
import { openZip } from './zip/open-zip.ts';

/** What verifying a bag gave: everything that is wrong with it, and how much was compared. */
export interface Verificacion {
  fallas: Falla[];
  archivos: number;
  bytes: number;
  algoritmos: string[];
}

/** Of what holds them nothing was read, and so nothing else can be told. */
const UNOPENED: readonly CodigoDeFalla[] = ['zip-bomb', 'oversized-zip'];

/** Verifies a bag in a folder or in a ZIP. It changes nothing and writes nothing to the disk. */
export async function verifyPath(path: string): Promise<Verificacion> {
  try {
    const dado = await stat(path);
    const enZip = !dado.isDirectory();
    // A pipe has no end, and neither have some devices.
    if (enZip && !dado.isFile()) throw new NoEsZip('No es un archivo ni una carpeta.');
    const contenedor = enZip ? await openZip(path) : await openFolder(path);
    try {
      const only =
        contenedor.fallas.find(({ codigo }) => UNOPENED.includes(codigo)) ?? describeWrongTarget(contenedor, enZip);
      return only ? nothingBut(only) : await verifyBag(enZip ? fromBagFolder(contenedor) : contenedor);
    } finally {
      await contenedor.close();
    }
  } catch (error) {
    if (!(error instanceof NoEsZip)) throw error;
    return nothingBut(makeFalla('damaged-zip', '', error.message));
  }
}

const nothingBut = (falla: Falla): Verificacion => ({ fallas: [falla], archivos: 0, bytes: 0, algoritmos: [] });

async function verifyBag(contenedor: Contenedor): Promise<Verificacion> {
  const { entradas } = contenedor;
  const declaracion = await readDeclaration(contenedor);
  const tags = await readTags(entradas, declaracion.codificacion);
  const algoritmos = [...new Set(tags.manifiestos.map(({ algoritmo }) => algoritmo))].sort(compareText);
  const { presentes, ilegibles } = await sumEntries(entradas, algoritmos);
  const isPayload = ({ ruta }: { ruta: string }) => ruta.startsWith('data/');
  const payload = entradas.filter(isPayload);
  const dePayload = tags.manifiestos.filter(({ deEtiquetas }) => !deEtiquetas);
  const deTags = tags.manifiestos.filter(({ deEtiquetas }) => deEtiquetas);
  const todos = declaracion.version === VERSION;
  const fallas = [
    ...contenedor.fallas,
    ...declaracion.fallas,
    ...tags.fallas,
    ...ilegibles,
    ...entradas
      .filter(({ ruta }) => isNotForWindows(ruta))
      .map(({ ruta }) => makeFalla('windows-name', ruta, 'Windows no tiene archivos con ese nombre.')),
    ...compareFiles(presentes.filter(isPayload), { manifiestos: dePayload, pendientes: tags.pendientes, todos }),
    ...compareFiles(
      presentes.filter(({ ruta }) => !isPayload({ ruta }) && !manifestKind(ruta)?.deEtiquetas),
      { manifiestos: deTags, pendientes: new Map(), todos },
    ),
    ...compareOxum(tags.oxum, payload),
    ...(payload.length > 0 || contenedor.carpetas.includes('data')
      ? []
      : [makeFalla('missing-payload', 'data/', 'No está.')]),
  ];
  const bytes = payload.reduce((sum, { tamano }) => sum + tamano, 0);
  return { fallas: inOrder(withoutEchoes(fallas)), archivos: payload.length, bytes, algoritmos };
}

async function sumEntries(
  entradas: readonly Entrada[],
  algoritmos: readonly string[],
): Promise<{ presentes: Presente[]; ilegibles: Falla[] }> {
  const presentes: Presente[] = [];
  const ilegibles: Falla[] = [];
  for (const { ruta, read } of entradas) {
    try {
      presentes.push({ ruta, sumas: (await sumBytes(read(), algoritmos)).sumas });
    } catch (error) {
      if (!(error instanceof Ilegible)) throw error;
      presentes.push({ ruta, sumas: undefined });
      ilegibles.push(makeFalla(error.codigo, ruta, error.message));
    }
  }
  return { presentes, ilegibles };
}

function inOrder(fallas: readonly Falla[]): Falla[] {
  return [...fallas].sort(
    (a, b) => compareText(a.archivo, b.archivo) || (a.linea ?? 0) - (b.linea ?? 0) || compareText(a.mensaje, b.mensaje),
  );
}
