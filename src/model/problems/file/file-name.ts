import { problemKind } from '../kind.ts';

export const fileName = problemKind({
  code: 'file-name',
  severity: 'error',
  title: 'Nombre de archivo que no sirve',
  explanation:
    'Del nombre sale la dirección de la página, que va en minúsculas y sin acentos. Además, hay nombres que Windows no puede guardar: ahí nadie podría abrir el sitio.',
  wrong: 'content/paginas/Cómo ayudar.mdx',
  right: 'content/paginas/como-ayudar.mdx',
});
