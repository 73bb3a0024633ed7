import { problemKind } from '../kind.ts';

export const conflictMark = problemKind({
  code: 'conflict-mark',
  severity: 'error',
  title: 'Dos versiones sin decidir',
  explanation:
    'Git no pudo juntar dos cambios del mismo lugar y dejó los dos, entre marcas. Hasta que alguien escoja, el archivo no se puede leer.',
  wrong: '<<<<<<< HEAD\nana,Ana Ruiz\n=======\nana,Ana Ruiz Paz\n>>>>>>> cambios',
  right: 'ana,Ana Ruiz Paz',
});
