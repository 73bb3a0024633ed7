import { problemKind } from '../kind.ts';

export const typeError = problemKind({
  code: 'type-error',
  severity: 'error',
  title: 'Valor que no se puede leer',
  explanation:
    'El valor no es un número, una fecha, un periodo o una clave como se espera, o se puede leer de dos maneras. Nada se adivina: un millar y un decimal no son lo mismo, ni el 3 de abril el 4 de marzo.',
  wrong: '1,234   03/04/2025',
  right: '1234    2025-04-03',
});
