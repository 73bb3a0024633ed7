import { clase } from '../kind.ts';

export const unsafeFile = clase({
  codigo: 'unsafe-file',
  severidad: 'error',
  titulo: 'Archivo que podría dañar a quien lo abra',
  explicacion:
    'Lo que está en «public» se publica tal cual. Por eso solo se admiten imágenes (PNG, JPEG, WebP y SVG sin programas), PDF, CSV y texto: otras clases de archivo, y los dibujos o tablas que llevan instrucciones, podrían ejecutar algo en el equipo de quien lee.',
  mal: 'public/aviso.html',
  bien: 'public/aviso.pdf',
});
