import { clase } from '../kind.ts';

export const fileSize = clase({
  codigo: 'file-size',
  severidad: 'error',
  titulo: 'Archivo demasiado grande',
  explicacion:
    'Un archivo muy pesado, o una imagen de demasiados puntos, no se abre en un teléfono ni con una conexión lenta, y puede agotar la memoria del equipo.',
  mal: 'public/plano.png (de 30,000 × 30,000 puntos)',
  bien: 'public/plano.png (de 2,000 × 2,000 puntos)',
});
