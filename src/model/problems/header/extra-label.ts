import { clase } from '../kind.ts';

export const extraLabel = clase({
  codigo: 'extra-label',
  severidad: 'error',
  titulo: 'Encabezado desconocido',
  explicacion: 'La tabla no tiene una columna con ese nombre. Suele ser una letra cambiada.',
  mal: 'id,nonbre',
  bien: 'id,nombre',
});
