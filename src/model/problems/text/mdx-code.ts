import { problemKind } from '../kind.ts';

export const mdxCode = problemKind({
  code: 'mdx-code',
  severity: 'error',
  title: 'Código en un texto',
  explanation: 'Los textos solo dicen; no calculan ni ejecutan. El código no se ejecuta ni se publica.',
  wrong: 'Son {1 + 1} obras',
  right: 'Son 2 obras',
});
