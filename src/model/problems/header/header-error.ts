import { problemKind } from '../kind.ts';

export const headerError = problemKind({
  code: 'header-error',
  severity: 'error',
  title: 'El primer renglón no es el de los encabezados',
  explanation:
    'El primer renglón de una tabla lleva los nombres de sus columnas y nada más: ni título, ni fecha, ni renglones en blanco antes.',
  wrong: 'Directorio 2025,\nid,nombre\nana,Ana Ruiz',
  right: 'id,nombre\nana,Ana Ruiz',
});
