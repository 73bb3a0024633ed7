import { clase } from '../kind.ts';

export const foreignKey = clase({
  codigo: 'foreign-key',
  severidad: 'error',
  titulo: 'Referencia a algo que no existe',
  explicacion: 'Se cita una clave que ningún registro tiene. El enlace no llevaría a ninguna parte.',
  mal: 'responsable: obra',
  bien: 'responsable: obras',
});
