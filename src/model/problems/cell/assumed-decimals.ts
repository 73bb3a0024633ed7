import { problemKind } from '../kind.ts';

export const assumedDecimals = problemKind({
  code: 'assumed-decimals',
  severity: 'warning',
  title: 'Número con un punto que puede separar millares',
  explanation:
    'Tiene tres cifras después del punto, y los demás números de su columna no tienen decimales. Se lee como decimal, porque aquí el punto lo es; pero muchos documentos y programas separan así los millares: «1.250» puede ser mil doscientos cincuenta.',
  wrong: 'variable,periodo,valor,fuente\npersonas,2025-T1,980,informe#1\npersonas,2025-T2,1.250,informe#1',
  right: 'variable,periodo,valor,fuente\npersonas,2025-T1,980,informe#1\npersonas,2025-T2,1250,informe#1',
});
