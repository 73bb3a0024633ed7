import { clase } from '../kind.ts';

export const conflictMark = clase({
  codigo: 'conflict-mark',
  severidad: 'error',
  titulo: 'Dos versiones sin decidir',
  explicacion:
    'Git no pudo juntar dos cambios del mismo lugar y dejó los dos, entre marcas. Hasta que alguien escoja, el archivo no se puede leer.',
  mal: '<<<<<<< HEAD\nana,Ana Ruiz\n=======\nana,Ana Ruiz Paz\n>>>>>>> cambios',
  bien: 'ana,Ana Ruiz Paz',
});
