import { problemKind } from '../kind.ts';

export const unsafeFile = problemKind({
  code: 'unsafe-file',
  severity: 'error',
  title: 'Archivo que podría dañar a quien lo abra',
  explanation:
    'Lo que está en «public» se publica tal cual. Por eso solo se admiten imágenes (PNG, JPEG, WebP y SVG sin programas), PDF, CSV y texto: otras clases de archivo, y los dibujos o tablas que llevan instrucciones, podrían ejecutar algo en el equipo de quien lee.',
  wrong: 'public/aviso.html',
  right: 'public/aviso.pdf',
});
