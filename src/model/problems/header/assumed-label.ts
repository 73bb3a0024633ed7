import { clase } from '../kind.ts';

export const assumedLabel = clase({
  codigo: 'assumed-label',
  severidad: 'warning',
  titulo: 'Encabezado escrito de otra manera',
  explicacion:
    'El encabezado lleva mayúsculas, acentos o espacios y los de la tabla no. No hay otro con el que se confunda, y se leyó como ese.',
  mal: 'ID,Descripción',
  bien: 'id,descripcion',
});
