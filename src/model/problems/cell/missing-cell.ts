import { clase } from '../kind.ts';

export const missingCell = clase({
  codigo: 'missing-cell',
  severidad: 'error',
  titulo: 'Celdas de menos',
  explicacion: 'El renglón tiene menos celdas que la tabla columnas. No se sabe cuál falta.',
  mal: 'obras,villa',
  bien: 'obras,villa,Dirección de Obras,',
});
