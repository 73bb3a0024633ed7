import { clase } from '../kind.ts';

export const duplicateLabel = clase({
  codigo: 'duplicate-label',
  severidad: 'error',
  titulo: 'Encabezado repetido',
  explicacion: 'Dos columnas con el mismo encabezado dicen dos cosas del mismo dato, y no se sabe cuál vale.',
  mal: 'id,nombre,nombre',
  bien: 'id,nombre',
});
