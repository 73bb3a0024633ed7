import { problemKind } from '../kind.ts';

export const blankRow = problemKind({
  code: 'blank-row',
  severity: 'warning',
  title: 'Renglón vacío',
  explanation: 'Un renglón vacío entre otros no dice nada, y puede ser uno que se borró a medias.',
  wrong: 'ana,Ana Ruiz\n,\nluis,Luis Paz',
  right: 'ana,Ana Ruiz\nluis,Luis Paz',
});
