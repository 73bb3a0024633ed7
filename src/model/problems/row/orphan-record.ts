import { clase } from '../kind.ts';

export const orphanRecord = clase({
  codigo: 'orphan-record',
  severidad: 'warning',
  titulo: 'Registro que nada cita',
  explicacion:
    'El registro existe solo para que otros lo citen, y nadie lo hace. Puede sobrar, o puede que otro cite una clave equivocada.',
  mal: 'luiz,Luis Paz',
  bien: 'luis,Luis Paz',
});
