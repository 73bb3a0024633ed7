import { problemKind } from '../kind.ts';

export const blankLabel = problemKind({
  code: 'blank-label',
  severity: 'error',
  title: 'Columna sin encabezado',
  explanation:
    'Sin encabezado no se sabe qué dato es el de la columna. Si en Excel la celda estaba combinada, solo la primera conserva el texto.',
  wrong: 'id,nombre,\nana,Ana Ruiz,Directora',
  right: 'id,nombre\nana,Ana Ruiz',
});
