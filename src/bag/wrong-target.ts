import { compareText } from '../base/compare-text.ts';
import type { Contenedor } from './container.ts';
import { type Falla, makeFalla } from './fault.ts';

/** By these a bag's folder is known, also one that lost its declaration. */
const MARCA = /^(?:(.*)\/)?(?:bagit|(?:tag)?manifest-[^/]+)\.txt$/;
const MUESTRA = 10;

/** What stands in the place of the bag to verify; undefined where it may be one. A ZIP holds its bag's folder. */
export function describeWrongTarget({ entradas }: Contenedor, enZip: boolean): Falla | undefined {
  const rutas = entradas.map(({ ruta }) => ruta);
  const [bolsa, ...others] = findBags(rutas);
  if (bolsa === undefined)
    return isWacz(rutas) ? makeFalla('is-wacz', '', 'Es un WACZ, no una bolsa BagIt.') : undefined;
  if (others.length > 0) return makeFalla('several-bags', '', describeBags([bolsa, ...others]));
  const isHere = enZip ? !bolsa.includes('/') : bolsa === '';
  return isHere ? undefined : makeFalla('bag-inside', '', `La bolsa está en la carpeta «${bolsa}».`);
}

/** Folders of bags, in order; not those that lie in another's. */
function findBags(rutas: readonly string[]): string[] {
  const marked = rutas.flatMap((ruta) => {
    const found = MARCA.exec(ruta);
    return found ? [found[1] ?? ''] : [];
  });
  const folders = new Set(marked);
  return [...folders].filter((folder) => !parentsOf(folder).some((parent) => folders.has(parent))).sort(compareText);
}

/** `a/b/c` → `a/b`, `a` and the root. */
function parentsOf(folder: string): string[] {
  if (folder === '') return [];
  const parts = folder.split('/');
  return parts.map((_, i) => parts.slice(0, i).join('/'));
}

const isWacz = (rutas: readonly string[]) =>
  rutas.includes('datapackage.json') && rutas.some((ruta) => ruta.startsWith('archive/'));

function describeBags(bolsas: readonly string[]): string {
  const rest = bolsas.length > MUESTRA ? '…' : '';
  return `Hay ${bolsas.length} bolsas: ${bolsas.slice(0, MUESTRA).join(', ')}${rest}.`;
}
