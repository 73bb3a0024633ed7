import { problemKind } from '../kind.ts';

export const loweredGoal = problemKind({
  code: 'lowered-goal',
  severity: 'warning',
  title: '[Meta vencida] que ahora pide menos, sin ajuste',
  explanation:
    'El plazo de [la meta] ya pasó, y su renglón de metas.csv pide ahora menos que antes, más tarde, o ya no está. Así, [una meta] que no se alcanzó parecería [cumplida@meta]. Solo lo dice «npm run cambios», que compara con la versión anterior.',
  wrong: 'metas.csv: donde decía «talleres-1-2025,…,100,…» dice «talleres-1-2025,…,80,…», y ajustes.csv sigue igual.',
  right: 'metas.csv como estaba, y en ajustes.csv: talleres-1-2025,valor,80,2025-11-20,sesion-3,acta-3#6',
});
