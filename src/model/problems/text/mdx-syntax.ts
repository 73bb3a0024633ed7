import { clase } from '../kind.ts';

export const mdxSyntax = clase({
  codigo: 'mdx-syntax',
  severidad: 'error',
  titulo: 'Texto que no se puede leer',
  explicacion: 'En los textos, los signos «<», «{» y «}» abren elementos. Si uno va solo, lo que sigue no se entiende.',
  mal: 'Fue <5 % del total',
  bien: 'Fue menos de 5 % del total',
});
