import { problemKind } from '../kind.ts';

export const quoteError = problemKind({
  code: 'quote-error',
  severity: 'error',
  title: 'Comillas sin cerrar',
  explanation:
    'Una celda empieza con comillas y no termina con ellas, o las trae en medio. Lo que sigue se confundiría con esa celda.',
  wrong: 'ana,"Ana Ruiz',
  right: 'ana,"Ana Ruiz"',
});
