import { clase } from '../kind.ts';

export const primaryKey = clase({
  codigo: 'primary-key',
  severidad: 'error',
  titulo: 'Clave repetida',
  explicacion: 'Dos registros tienen la misma clave. Al citarla no se sabría de cuál se habla.',
  mal: 'ana,Ana Ruiz\nana,Ana Paz',
  bien: 'ana-ruiz,Ana Ruiz\nana-paz,Ana Paz',
});
