import { clase } from '../kind.ts';

export const fileName = clase({
  codigo: 'file-name',
  severidad: 'error',
  titulo: 'Nombre de archivo que no sirve',
  explicacion:
    'Del nombre sale la dirección de la página, que va en minúsculas y sin acentos. Además, hay nombres que Windows no puede guardar: ahí nadie podría abrir el sitio.',
  mal: 'content/paginas/Cómo ayudar.mdx',
  bien: 'content/paginas/como-ayudar.mdx',
});
