/**
 * The text of a page as data: what is left of MDX once everything that could run was refused.
 * A page draws these nodes and nothing else, so no text of an editor is ever executed.
 */
export type Nodo =
  | { tipo: 'texto'; valor: string }
  | { tipo: 'codigo'; valor: string }
  | { tipo: 'salto' }
  | { tipo: 'separador' }
  | { tipo: 'enlace'; url: string; hijos: Nodo[] }
  // Its size in points, where its file tells it: the page keeps the room for it.
  | { tipo: 'imagen'; url: string; alt: string; ancho?: number; alto?: number }
  | { tipo: 'titulo'; nivel: number; hijos: Nodo[] }
  | { tipo: 'lista'; ordenada: boolean; inicio: number; hijos: Nodo[] }
  | { tipo: 'tabla'; hijos: Nodo[] }
  | { tipo: 'bloque'; etiqueta: EtiquetaSimple; hijos: Nodo[] }
  | { tipo: 'elemento'; nombre: NombreDeElemento; atributos: Record<string, string>; hijos: Nodo[] }
  // No file has these: the glossary makes them of a text in which it finds a term.
  | { tipo: 'fragmento'; hijos: Nodo[] }
  | { tipo: 'termino'; id: string; valor: string; definicion: string };

/** Nodes that are just an HTML element of that name. */
export type EtiquetaSimple = 'p' | 'em' | 'strong' | 'del' | 'li' | 'tr' | 'td' | 'blockquote';

/** The elements that the project offers to editors, each with its attributes and whether it takes content. */
export const ELEMENTOS = {
  Nota: { atributos: ['titulo'], contenido: true },
  Cambio: { atributos: ['que', 'antes', 'despues'], contenido: false },
} as const;

export type NombreDeElemento = keyof typeof ELEMENTOS;

/** All the words of a text, without its marks. */
export function prosaText(nodos: readonly Nodo[]): string {
  return nodos.map(nodeText).join('').replace(/\s+/g, ' ').trim();
}

function nodeText(nodo: Nodo): string {
  if (nodo.tipo === 'texto' || nodo.tipo === 'codigo' || nodo.tipo === 'termino') return nodo.valor;
  if (nodo.tipo === 'fragmento') return nodo.hijos.map(nodeText).join('');
  if (nodo.tipo === 'imagen') return nodo.alt;
  if (nodo.tipo === 'elemento') return [...Object.values(nodo.atributos), prosaText(nodo.hijos)].join(' ');
  return 'hijos' in nodo ? `${nodo.hijos.map(nodeText).join('')} ` : ' ';
}
