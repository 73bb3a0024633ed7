import { clase } from '../clase.ts';

export const encodingError = clase({
  codigo: 'encoding-error',
  severidad: 'error',
  titulo: 'El archivo no está en UTF-8',
  explicacion:
    'Las letras con acento se guardaron de otra manera y se perderían al publicar. No se adivina cuáles eran.',
  mal: 'Sesi�n ordinaria',
  bien: 'Sesión ordinaria',
});
