import { problemKind } from '../kind.ts';

export const unknownVariable = problemKind({
  code: 'unknown-variable',
  severity: 'error',
  title: 'Variable desconocida en una fórmula',
  explanation: 'La fórmula usa una variable que no está en variables.csv, así que no se podría calcular.',
  wrong: 'dados / previsto',
  right: 'dados / previstos',
});
