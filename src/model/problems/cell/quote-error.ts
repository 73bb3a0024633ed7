import { clase } from '../kind.ts';

export const quoteError = clase({
  codigo: 'quote-error',
  severidad: 'error',
  titulo: 'Comillas sin cerrar',
  explicacion:
    'Una celda empieza con comillas y no termina con ellas, o las trae en medio. Lo que sigue se confundiría con esa celda.',
  mal: 'ana,"Ana Ruiz',
  bien: 'ana,"Ana Ruiz"',
});
