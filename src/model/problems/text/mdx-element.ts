import { problemKind } from '../kind.ts';

export const mdxElement = problemKind({
  code: 'mdx-element',
  severity: 'error',
  title: 'Elemento que no se ofrece',
  explanation:
    'Solo se pueden usar los elementos que el sitio ofrece, con sus datos entre comillas. Otra cosa podría dañar a quien lee.',
  wrong: '<script>…</script>',
  right: '<Nota titulo="Aclaración">…</Nota>',
});
