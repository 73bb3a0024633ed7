import { clase } from '../kind.ts';

export const unsafeLink = clase({
  codigo: 'unsafe-link',
  severidad: 'error',
  titulo: 'Enlace que no se admite',
  explicacion: 'La dirección no es de la web ni de este sitio, o podría ejecutar algo en el equipo de quien lee.',
  mal: '[Ver](javascript:alert(1))',
  bien: '[Ver](https://www.ejemplo.mx/documento.pdf)',
});
