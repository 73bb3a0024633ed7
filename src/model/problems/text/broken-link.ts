import { clase } from '../kind.ts';

export const brokenLink = clase({
  codigo: 'broken-link',
  severidad: 'error',
  titulo: 'Enlace que no lleva a ninguna parte',
  explicacion:
    'El enlace es de este sitio, y el sitio no tiene esa página, ese archivo o ese lugar de la página. Quien lo siga no encontraría nada.',
  mal: '[El plan](/planes/plan-2052.html)',
  bien: '[El plan](/planes/plan-2025.html)',
});
