import type { Severity } from '../model/problems/kind.ts';

/** The catalogue of messages to editors. */
export const PROBLEMAS = {
  titulo: 'Mensajes de la revisión',
  descripcion: 'Qué quiere decir cada mensaje que recibe quien edita el contenido, y cómo se corrige.',
  explica:
    'Antes de publicar, el sitio revisa todos los archivos y dice de una vez todo lo que encuentra: el archivo, el renglón, la columna, qué encontró y qué escribir. Cada mensaje lleva una clave, que se busca aquí.',
  enElContenido: 'Problemas en el contenido',
  loTiene: 'El contenido tiene problemas',
  asiNo: 'Así no',
  asiSi: 'Así sí',
} as const;

export const SEVERIDAD: Record<Severity, { titulo: string; explica: string }> = {
  error: {
    titulo: 'Errores',
    explica: 'Mientras haya uno, nada se publica: el sitio anterior se queda como estaba.',
  },
  warning: {
    titulo: 'Avisos',
    explica: 'Se publica, pero conviene revisar: algo parece sobrar, o se leyó de la única manera posible.',
  },
  observation: {
    titulo: 'Observaciones',
    explica: 'Lo que los documentos dicen de dos maneras. No se corrige aquí: se publica, con los dos lugares.',
  },
};
