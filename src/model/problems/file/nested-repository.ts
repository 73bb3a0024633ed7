import { problemKind } from '../kind.ts';

export const nestedRepository = problemKind({
  code: 'nested-repository',
  severity: 'error',
  title: 'Repositorio de Git dentro del contenido',
  explanation:
    'Un repositorio puede traer programas, que Git ejecuta en el equipo de quien trabaja en esa carpeta. El contenido va en el repositorio del sitio, y no trae otro adentro.',
  wrong: 'content/paginas/.git/config',
  right: 'content/paginas/ayuda.mdx',
});
