import { problemKind } from '../kind.ts';

export const primaryKey = problemKind({
  code: 'primary-key',
  severity: 'error',
  title: 'Clave repetida',
  explanation: 'Dos registros tienen la misma clave. Al citarla no se sabría de cuál se habla.',
  wrong: 'ana,Ana Ruiz\nana,Ana Paz',
  right: 'ana-ruiz,Ana Ruiz\nana-paz,Ana Paz',
});
