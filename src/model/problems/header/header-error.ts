import { clase } from '../kind.ts';

export const headerError = clase({
  codigo: 'header-error',
  severidad: 'error',
  titulo: 'El primer renglón no es el de los encabezados',
  explicacion:
    'El primer renglón de una tabla lleva los nombres de sus columnas y nada más: ni título, ni fecha, ni renglones en blanco antes.',
  mal: 'Directorio 2025,\nid,nombre\nana,Ana Ruiz',
  bien: 'id,nombre\nana,Ana Ruiz',
});
