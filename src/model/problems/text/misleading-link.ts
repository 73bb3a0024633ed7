import { problemKind } from '../kind.ts';

export const misleadingLink = problemKind({
  code: 'misleading-link',
  severity: 'warning',
  title: 'Enlace que parece llevar a otra parte',
  explanation:
    'El texto del enlace nombra un sitio y la dirección es de otro, o el nombre del sitio lleva letras de otro alfabeto, que se confunden con las nuestras. Quien lee no sabría a dónde va.',
  wrong: '[www.ejemplo.mx](https://www.otro-sitio.mx/documento.pdf)',
  right: '[Documento en otro-sitio.mx](https://www.otro-sitio.mx/documento.pdf)',
});
