import type { Termino } from '../../model/tables/glosario.ts';
import type { Nodo } from '../../model/prose.ts';

/**
 * Marks the first occurrence of each term of the glossary, so that a page can explain it in its place.
 * Links, headings and code stay as they are. The nodes given keep their number and order at the top.
 */
export function markTerms(nodos: readonly Nodo[], terminos: readonly Termino[]): Nodo[] {
  if (terminos.length === 0) return [...nodos];
  const buscador: Buscador = { formas: formsOf(terminos), patron: patternOf(terminos), vistos: new Set() };
  return nodos.map((nodo) => markNode(nodo, buscador));
}

interface Buscador {
  /** Each written form in lower case, with its term. */
  formas: Map<string, Termino>;
  patron: RegExp;
  vistos: Set<string>;
}

function formsOf(terminos: readonly Termino[]): Map<string, Termino> {
  return new Map(terminos.flatMap((uno) => writtenForms(uno).map((forma) => [forma.toLowerCase(), uno] as const)));
}

function writtenForms({ termino, siglas }: Termino): string[] {
  return siglas === undefined ? [termino] : [termino, siglas];
}

/** Whole words; of two terms that begin alike, the longer one. */
function patternOf(terminos: readonly Termino[]): RegExp {
  const formas = terminos.flatMap(writtenForms).sort((a, b) => b.length - a.length);
  const escritas = formas.map((forma) => forma.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escritas.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function markNode(nodo: Nodo, buscador: Buscador): Nodo {
  switch (nodo.tipo) {
    case 'texto':
      return markText(nodo.valor, buscador);
    case 'tabla': {
      const [cabeza, ...filas] = nodo.hijos;
      return { ...nodo, hijos: [...(cabeza ? [cabeza] : []), ...filas.map((fila) => markNode(fila, buscador))] };
    }
    case 'bloque':
    case 'lista':
    case 'elemento':
      return { ...nodo, hijos: nodo.hijos.map((hijo) => markNode(hijo, buscador)) };
    default:
      return nodo;
  }
}

function markText(texto: string, { formas, patron, vistos }: Buscador): Nodo {
  const hijos: Nodo[] = [];
  let desde = 0;
  for (const { 0: escrito, index } of texto.matchAll(patron)) {
    const termino = formas.get(escrito.toLowerCase());
    if (!termino || vistos.has(termino.id) || !isTerm(escrito, termino)) continue;
    vistos.add(termino.id);
    if (index > desde) hijos.push({ tipo: 'texto', valor: texto.slice(desde, index) });
    hijos.push({ tipo: 'termino', id: termino.id, valor: escrito, definicion: termino.definicion });
    desde = index + escrito.length;
  }
  if (hijos.length === 0) return { tipo: 'texto', valor: texto };
  if (desde < texto.length) hijos.push({ tipo: 'texto', valor: texto.slice(desde) });
  return { tipo: 'fragmento', hijos };
}

/** Initials are told by their capitals; a single word with a capital is part of a name («Municipio de León»). */
function isTerm(escrito: string, { termino, siglas }: Termino): boolean {
  if (escrito === siglas) return true;
  if (escrito.toLowerCase() !== termino.toLowerCase()) return false;
  return /\s/.test(termino) || escrito === escrito.toLowerCase();
}
