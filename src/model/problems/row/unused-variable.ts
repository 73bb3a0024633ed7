import { problemKind } from '../kind.ts';

export const unusedVariable = problemKind({
  code: 'unused-variable',
  severity: 'error',
  title: 'Variable que ninguna fórmula usa',
  explanation: 'Las cifras de esa variable no llegarían a ninguna página.',
  wrong: '(«otros» en variables.csv y en ninguna fórmula)',
  right: 'dados + otros',
});
