import { problemKind } from '../kind.ts';

export const declaredValue = problemKind({
  code: 'declared-value',
  severity: 'warning',
  title: 'Avance declarado que parece el valor [del indicador]',
  explanation:
    '«declarado» dice cuánto de [la meta] se cumplió: 100 es [la meta entera]. Lo que [el indicador] dio es otra cosa, y va en mediciones.csv: con [una meta] de 90 %, un 94.2 % que [el indicador] alcanzó no es el 94.2 % de [la meta].',
  wrong: 'avances.csv: quejas-2026,informe-t1,94.2 (con [una meta] de 90 %, y [un indicador] que dio 94.2 %)',
  right: 'avances.csv: quejas-2026,informe-t1, y en blanco lo declarado, si [el informe] no dice cuánto se cumplió.',
});
