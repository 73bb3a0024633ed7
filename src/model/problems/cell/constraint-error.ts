import { clase } from '../kind.ts';

export const constraintError = clase({
  codigo: 'constraint-error',
  severidad: 'error',
  titulo: 'Valor que no se admite',
  explicacion:
    'El valor se puede leer, pero aquí no puede ir: falta donde es obligatorio, no es una de las opciones, sale de lo posible o no va con otro dato.',
  mal: 'declarado: 140',
  bien: 'declarado: 100',
});
