import { problemKind } from '../kind.ts';

export const unrecordedChange = problemKind({
  code: 'unrecorded-change',
  severity: 'warning',
  title: '[Meta cancelada o sustituida] sin su ajuste',
  explanation:
    '[Un informe] dice en palabras que [la meta] se canceló o se sustituyó, y ajustes.csv no lo tiene: el sitio [lo/la@meta] cuenta como si siguiera.',
  wrong:
    'avances.csv: «[La meta] se canceló en sesión del 20 de noviembre de 2025.» Y ningún renglón de [esa meta] en ajustes.csv.',
  right: 'ajustes.csv: guia-2025,cancelada,2025-11-20,sesion-3,informe#2',
});
