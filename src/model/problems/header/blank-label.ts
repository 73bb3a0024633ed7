import { clase } from '../kind.ts';

export const blankLabel = clase({
  codigo: 'blank-label',
  severidad: 'error',
  titulo: 'Columna sin encabezado',
  explicacion:
    'Sin encabezado no se sabe qué dato es el de la columna. Si en Excel la celda estaba combinada, solo la primera conserva el texto.',
  mal: 'id,nombre,\nana,Ana Ruiz,Directora',
  bien: 'id,nombre\nana,Ana Ruiz',
});
