/** What the development server says while it works, and where it can't. */
export const DESARROLLO = {
  leyendo: 'Leyendo y revisando el contenido…',
  compilando: 'Compilando las páginas…',
  sinPaginas: 'Las páginas no se pudieron hacer',
} as const;
