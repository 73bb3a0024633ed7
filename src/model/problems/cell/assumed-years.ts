import { problemKind } from '../kind.ts';

export const assumedYears = problemKind({
  code: 'assumed-years',
  severity: 'warning',
  title: 'Dos años que quizá son uno',
  explanation:
    'Dos años con «/» son de enero del primero a diciembre del segundo, y así se leyeron. Donde el año de la institución empieza a mitad del calendario, un solo año se suele escribir igual.',
  wrong: 'talleres-2024-2025,talleres,2024/2025,al-menos,100',
  right: 'talleres-2024-10-2025-09,talleres,2024-10/2025-09,al-menos,100',
});
