import { problemKind } from '../kind.ts';

export const constraintError = problemKind({
  code: 'constraint-error',
  severity: 'error',
  title: 'Valor que no se admite',
  explanation:
    'El valor se puede leer, pero aquí no puede ir: falta donde es obligatorio, no es una de las opciones, sale de lo posible o no va con otro dato.',
  wrong: 'declarado: -40',
  right: 'declarado: 40',
});
