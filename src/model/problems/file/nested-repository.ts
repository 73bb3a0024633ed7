import { clase } from '../kind.ts';

export const nestedRepository = clase({
  codigo: 'nested-repository',
  severidad: 'error',
  titulo: 'Repositorio de Git dentro del contenido',
  explicacion:
    'Un repositorio puede traer programas, que Git ejecuta en el equipo de quien trabaja en esa carpeta. El contenido va en el repositorio del sitio, y no trae otro adentro.',
  mal: 'content/paginas/.git/config',
  bien: 'content/paginas/ayuda.mdx',
});
