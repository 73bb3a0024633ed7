import { problemKind } from '../kind.ts';

export const extraCell = problemKind({
  code: 'extra-cell',
  severity: 'error',
  title: 'Celdas de más',
  explanation:
    'El renglón tiene más celdas que la tabla columnas: casi siempre, un texto con coma sin comillas. No se sabe qué celda sobra.',
  wrong: 'luis,Paz, Luis',
  right: 'luis,"Paz, Luis"',
});
