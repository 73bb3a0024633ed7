import { problemKind } from '../kind.ts';

export const fileSize = problemKind({
  code: 'file-size',
  severity: 'error',
  title: 'Archivo demasiado grande',
  explanation:
    'Un archivo muy pesado, o una imagen de demasiados puntos, no se abre en un teléfono ni con una conexión lenta, y puede agotar la memoria del equipo.',
  wrong: 'public/plano.png (de 30,000 × 30,000 puntos)',
  right: 'public/plano.png (de 2,000 × 2,000 puntos)',
});
