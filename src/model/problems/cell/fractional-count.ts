import { problemKind } from '../kind.ts';

export const fractionalCount = problemKind({
  code: 'fractional-count',
  severity: 'warning',
  title: 'Cuenta con decimales',
  explanation:
    'Lo que se cuenta de uno en uno (personas, sesiones, obras) no tiene decimales. Quizá el punto separaba millares, la cifra es un porcentaje o un promedio, o es de otro renglón.',
  wrong:
    'variables.csv: asistentes,Asistentes,personas,realizado y en mediciones.csv: asistentes,2026-T1,1.25,informe-t1#3',
  right: 'mediciones.csv: asistentes,2026-T1,1250,informe-t1#3',
});
