import { problemKind } from '../kind.ts';

export const partAboveWhole = problemKind({
  code: 'part-above-whole',
  severity: 'warning',
  title: 'Parte mayor que su todo',
  explanation:
    'La fórmula divide una parte entre su todo, en por ciento, y la parte es mayor: saldría más de 100 %. Quizá las dos cifras se escribieron una en el lugar de la otra, o a una le faltan o le sobran cifras.',
  wrong: 'fórmula «atendidas ÷ recibidas × 100»: atendidas,2026-T1,130 y recibidas,2026-T1,120',
  right: 'atendidas,2026-T1,120 y recibidas,2026-T1,130',
});
