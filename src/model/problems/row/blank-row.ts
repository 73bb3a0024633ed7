import { clase } from '../kind.ts';

export const blankRow = clase({
  codigo: 'blank-row',
  severidad: 'warning',
  titulo: 'Renglón vacío',
  explicacion: 'Un renglón vacío entre otros no dice nada, y puede ser uno que se borró a medias.',
  mal: 'ana,Ana Ruiz\n,\nluis,Luis Paz',
  bien: 'ana,Ana Ruiz\nluis,Luis Paz',
});
