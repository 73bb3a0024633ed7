import { clase } from '../kind.ts';

export const unknownVariable = clase({
  codigo: 'unknown-variable',
  severidad: 'error',
  titulo: 'Variable desconocida en una fórmula',
  explicacion: 'La fórmula usa una variable que no está en variables.csv, así que no se podría calcular.',
  mal: 'dados / previsto',
  bien: 'dados / previstos',
});
