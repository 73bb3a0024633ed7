import { problemKind } from '../kind.ts';

export const foreignKey = problemKind({
  code: 'foreign-key',
  severity: 'error',
  title: 'Referencia a algo que no existe',
  explanation: 'Se cita una clave que ningún registro tiene. El enlace no llevaría a ninguna parte.',
  wrong: 'responsable: obra',
  right: 'responsable: obras',
});
