import { problemKind } from '../kind.ts';

export const encodingError = problemKind({
  code: 'encoding-error',
  severity: 'error',
  title: 'No se sabe con qué codificación se guardó',
  explanation:
    'El archivo no está en UTF-8, y sus letras con acento se pueden leer de más de una manera. No se adivina cuáles eran.',
  wrong: 'Sesi�n ordinaria',
  right: 'Sesión ordinaria',
});
