import { problemKind } from '../kind.ts';

export const brokenLink = problemKind({
  code: 'broken-link',
  severity: 'error',
  title: 'Enlace que no lleva a ninguna parte',
  explanation:
    'El enlace es de este sitio, y el sitio no tiene esa página, ese archivo o ese lugar de la página. Quien lo siga no encontraría nada.',
  wrong: '[El plan](/planes/plan-2052.html)',
  right: '[El plan](/planes/plan-2025.html)',
});
