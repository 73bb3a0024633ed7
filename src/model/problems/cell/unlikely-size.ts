import { problemKind } from '../kind.ts';

export const unlikelySize = problemKind({
  code: 'unlikely-size',
  severity: 'warning',
  title: 'Cifra diez, cien o mil veces mayor o menor que las demás',
  explanation:
    'Las demás cifras de lo mismo se parecen entre sí, y esta se parecería a ellas con uno, dos o tres ceros de más o de menos. Así queda un número que perdió el punto, o del que el separador de millares se tomó por decimal.',
  wrong:
    'asistentes,2025-T3,1180,informe-t3#2\nasistentes,2025-T4,1310,informe-t4#2\nasistentes,2026-T1,12500,informe-t1#2',
  right:
    'asistentes,2025-T3,1180,informe-t3#2\nasistentes,2025-T4,1310,informe-t4#2\nasistentes,2026-T1,1250,informe-t1#2',
});
