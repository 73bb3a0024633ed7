import { clase } from '../kind.ts';

export const missingLabel = clase({
  codigo: 'missing-label',
  severidad: 'error',
  titulo: 'Falta una columna',
  explicacion: 'La tabla necesita esa columna para que sus registros se entiendan.',
  mal: 'id\nana',
  bien: 'id,nombre\nana,Ana Ruiz',
});
