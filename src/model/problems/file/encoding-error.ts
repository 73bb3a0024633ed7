import { clase } from '../kind.ts';

export const encodingError = clase({
  codigo: 'encoding-error',
  severidad: 'error',
  titulo: 'No se sabe con qué codificación se guardó',
  explicacion:
    'El archivo no está en UTF-8, y sus letras con acento se pueden leer de más de una manera. No se adivina cuáles eran.',
  mal: 'Sesi�n ordinaria',
  bien: 'Sesión ordinaria',
});
