import { problemKind } from '../kind.ts';

export const orphanRecord = problemKind({
  code: 'orphan-record',
  severity: 'warning',
  title: 'Registro que nada cita',
  explanation:
    'El registro existe solo para que otros lo citen, y nadie lo hace. Puede sobrar, o puede que otro cite una clave equivocada.',
  wrong: 'luiz,Luis Paz',
  right: 'luis,Luis Paz',
});
