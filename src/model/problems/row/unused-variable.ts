import { clase } from '../kind.ts';

export const unusedVariable = clase({
  codigo: 'unused-variable',
  severidad: 'error',
  titulo: 'Variable que ninguna fórmula usa',
  explicacion: 'Las cifras de esa variable no llegarían a ninguna página.',
  mal: '(«otros» en variables.csv y en ninguna fórmula)',
  bien: 'dados + otros',
});
