import * as z from 'zod';
import { texto } from '../fields/fields.ts';
import { textKind } from '../table.ts';

/** `content/paginas/<id>.mdx`: a page of plain text. */
const pagina = z.strictObject({
  titulo: texto('Título'),
  resumen: texto('De qué trata, en una frase'),
});

export const paginas = textKind(pagina, {
  singular: 'pagina',
  title: 'Páginas',
  description: 'Cada página de texto del sitio.',
  lists: {},
});
