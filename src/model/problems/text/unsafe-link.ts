import { problemKind } from '../kind.ts';

export const unsafeLink = problemKind({
  code: 'unsafe-link',
  severity: 'error',
  title: 'Enlace que no se admite',
  explanation: 'La dirección no es de la web ni de este sitio, o podría ejecutar algo en el equipo de quien lee.',
  wrong: '[Ver](javascript:alert(1))',
  right: '[Ver](https://www.ejemplo.mx/documento.pdf)',
});
