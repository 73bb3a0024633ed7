import { problemKind } from '../kind.ts';

export const formulaError = problemKind({
  code: 'formula-error',
  severity: 'error',
  title: 'Fórmula que no se puede leer',
  explanation: 'Una fórmula solo lleva variables, números, + − × ÷ y paréntesis.',
  wrong: 'suma(dados) / previstos',
  right: 'dados / previstos * 100',
});
