import { problemKind } from '../kind.ts';

export const mdxSyntax = problemKind({
  code: 'mdx-syntax',
  severity: 'error',
  title: 'Texto que no se puede leer',
  explanation: 'En los textos, los signos «<», «{» y «}» abren elementos. Si uno va solo, lo que sigue no se entiende.',
  wrong: 'Fue <5 % del total',
  right: 'Fue menos de 5 % del total',
});
