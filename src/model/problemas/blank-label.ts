import { clase } from '../clase.ts';

export const blankLabel = clase({
  codigo: 'blank-label',
  severidad: 'error',
  titulo: 'Columna sin encabezado',
  explicacion: 'Sin encabezado no se sabe qué dato es el de la columna.',
  mal: 'id,nombre,\nana,Ana Ruiz,Directora',
  bien: 'id,nombre\nana,Ana Ruiz',
});
