import { problemKind } from '../kind.ts';

export const assumedLabel = problemKind({
  code: 'assumed-label',
  severity: 'warning',
  title: 'Encabezado escrito de otra manera',
  explanation:
    'El encabezado lleva mayúsculas, acentos o espacios y los de la tabla no. No hay otro con el que se confunda, y se leyó como ese.',
  wrong: 'ID,Descripción',
  right: 'id,descripcion',
});
