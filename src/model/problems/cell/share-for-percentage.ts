import { problemKind } from '../kind.ts';

export const shareForPercentage = problemKind({
  code: 'share-for-percentage',
  severity: 'warning',
  title: 'Número de 0 a 1 donde los demás van de 0 a 100',
  explanation:
    'Una hoja de cálculo guarda 83 % como 0.83, y así sale al copiarlo. Los demás números de lo mismo van de 0 a 100, y este sería menos de 1 %.',
  wrong: 'cobertura,2025-T4,81.5,informe-t4#2\ncobertura,2026-T1,0.83,informe-t1#2',
  right: 'cobertura,2025-T4,81.5,informe-t4#2\ncobertura,2026-T1,83,informe-t1#2',
});
