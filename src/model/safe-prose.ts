import { isImagePath, isSafeAddress } from './addresses/safe-address.ts';
import { ELEMENTOS, type EtiquetaSimple, type Nodo } from './prose.ts';

const ETIQUETAS: Record<EtiquetaSimple, true> = {
  ...{ p: true, em: true, strong: true, del: true, li: true, tr: true, td: true, blockquote: true },
};
const SIN_DIRECCION: ReadonlySet<string> = new Set<Nodo['tipo']>([
  ...(['texto', 'codigo', 'salto', 'separador', 'titulo', 'lista', 'tabla', 'fragmento', 'termino'] as const),
]);

/**
 * The second lock: lets a node be drawn only if it is of those that can't run, whatever came to pass before.
 * Validation tells editors what is wrong; this stops the build where validation let something by.
 */
export function assertDrawable(nodo: Nodo): void {
  if (!isDrawable(nodo)) throw new Error(`A text holds what must not be drawn: ${JSON.stringify(nodo).slice(0, 200)}`);
}

function isDrawable(nodo: Nodo): boolean {
  switch (nodo.tipo) {
    case 'enlace':
      return isSafeAddress(nodo.url);
    case 'imagen':
      return isImagePath(nodo.url) && nodo.url.startsWith('/');
    case 'bloque':
      return Object.hasOwn(ETIQUETAS, nodo.etiqueta);
    case 'elemento': {
      const names: readonly string[] = Object.hasOwn(ELEMENTOS, nodo.nombre) ? ELEMENTOS[nodo.nombre].atributos : [];
      return Object.hasOwn(ELEMENTOS, nodo.nombre) && Object.keys(nodo.atributos).every((name) => names.includes(name));
    }
    default:
      return SIN_DIRECCION.has(nodo.tipo);
  }
}
