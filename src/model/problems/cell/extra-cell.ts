import { clase } from '../kind.ts';

export const extraCell = clase({
  codigo: 'extra-cell',
  severidad: 'error',
  titulo: 'Celdas de más',
  explicacion:
    'El renglón tiene más celdas que la tabla columnas: casi siempre, un texto con coma sin comillas. No se sabe qué celda sobra.',
  mal: 'luis,Paz, Luis',
  bien: 'luis,"Paz, Luis"',
});
