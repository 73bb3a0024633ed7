import { clase } from '../kind.ts';

export const formulaError = clase({
  codigo: 'formula-error',
  severidad: 'error',
  titulo: 'Fórmula que no se puede leer',
  explicacion: 'Una fórmula solo lleva variables, números, + − × ÷ y paréntesis.',
  mal: 'suma(dados) / previstos',
  bien: 'dados / previstos * 100',
});
