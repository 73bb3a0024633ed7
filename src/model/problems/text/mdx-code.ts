import { clase } from '../kind.ts';

export const mdxCode = clase({
  codigo: 'mdx-code',
  severidad: 'error',
  titulo: 'Código en un texto',
  explicacion: 'Los textos solo dicen; no calculan ni ejecutan. El código no se ejecuta ni se publica.',
  mal: 'Son {1 + 1} obras',
  bien: 'Son 2 obras',
});
