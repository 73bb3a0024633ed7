import { clase } from '../kind.ts';

export const mdxElement = clase({
  codigo: 'mdx-element',
  severidad: 'error',
  titulo: 'Elemento que no se ofrece',
  explicacion:
    'Solo se pueden usar los elementos que el sitio ofrece, con sus datos entre comillas. Otra cosa podría dañar a quien lee.',
  mal: '<script>…</script>',
  bien: '<Nota titulo="Aclaración">…</Nota>',
});
